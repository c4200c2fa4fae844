/// A real function of one or two variables, as a person writes it: `0.3 x sin(15 x)`.
///
/// A formula has numbers, variables, the constants `pi` and `e`, parentheses, the operators
/// + - * / ^, and the functions of `FormulaFunction`. Two values side by side are multiplied. `^`
/// binds tightest and to the right, and its exponent may have a sign; then the sign; then * / and
/// juxtaposition from the left; then + and -. `-x^2` is -(x^2), `2^-x` is 2^(-x), and `1/2 x` is
/// (1/2) x.
///
/// Values are computed with `Portable`, so that they have the same bits on every machine.
public struct Formula: Sendable, Hashable {
    /// The text that was parsed.
    public let text: String
    /// The names of the variables, in the order in which `value` takes them.
    public let variables: [String]
    /// The program in postfix order: each instruction takes its operands from a stack.
    let program: [FormulaInstruction]
    /// The maximum number of values on the stack.
    let stackDepth: Int

    /// The maximum number of Unicode scalars in a formula.
    public static let lengthLimit = 1000
    /// The maximum number of parentheses, functions, signs and exponents inside each other.
    public static let depthLimit = 100

    /// The formula that a text describes.
    ///
    /// - Parameter variables: one or two names, which are not names of constants or functions.
    /// - Throws: the first error in the text, with its column.
    public init(parsing text: String, variables: [String] = ["x"]) throws(FormulaError) {
        var parser = try FormulaParser(text, variables: variables)
        try parser.parse()
        self.text = text
        self.variables = variables
        program = parser.program.instructions
        stackDepth = parser.program.stackDepth
    }
}

extension Formula: CustomStringConvertible {
    /// The text that was parsed.
    public var description: String { text }
}

extension Formula {
    /// The value of a formula of one variable; not finite where it has none.
    public func value(_ x: Double) -> Double { value(x, 0) }

    /// The value of a formula of two variables; not finite where it has none.
    public func value(_ x: Double, _ y: Double) -> Double {
        withUnsafeTemporaryAllocation(of: Double.self, capacity: stackDepth) { stack in
            // Each instruction was counted when it was added: the stack never grows beyond
            // `stackDepth`, and it never has fewer values than an instruction takes.
            var count = 0
            for instruction in program {
                switch instruction {
                case .number(let number):
                    stack[count] = number
                    count += 1
                case .variable(let index):
                    stack[count] = index == 0 ? x : y
                    count += 1
                case .unary(let operation):
                    stack[count - 1] = operation.value(stack[count - 1])
                case .binary(let operation):
                    count -= 1
                    stack[count - 1] = operation.value(stack[count - 1], stack[count])
                }
            }
            return stack[0]
        }
    }
}
