import RealFunctions

/// One step of a formula's program.
enum FormulaInstruction: Sendable, Hashable {
    /// Pushes a number.
    case number(Double)
    /// Pushes the variable of this index.
    case variable(Int)
    /// Replaces the value on top.
    case unary(Unary)
    /// Replaces the two values on top by one.
    case binary(Binary)

    enum Unary: Sendable, Hashable {
        case negate
        case sin
        case cos
        case tan
        case tanh
        case exp
        case log
        case sqrt
        case abs
    }

    enum Binary: Sendable, Hashable {
        case add
        case subtract
        case multiply
        case divide
        case power
        case min
        case max
    }
}

extension FormulaInstruction.Unary {
    func value(_ x: Double) -> Double {
        switch self {
        case .negate: -x
        case .sin: Portable.sin(x)
        case .cos: Portable.cos(x)
        case .tan: Portable.tan(x)
        case .tanh: Portable.tanh(x)
        case .exp: Portable.exp(x)
        case .log: Portable.log(x)
        case .sqrt: x.squareRoot()
        case .abs: x.magnitude
        }
    }
}

extension FormulaInstruction.Binary {
    /// NaN where either operand is, for the minimum and the maximum too.
    func value(_ a: Double, _ b: Double) -> Double {
        switch self {
        case .add: a + b
        case .subtract: a - b
        case .multiply: a * b
        case .divide: a / b
        case .power: Portable.power(a, b)
        case .min: a.isNaN || a < b ? a : b
        case .max: a.isNaN || a > b ? a : b
        }
    }
}

/// Instructions, and how many values they need at once.
struct FormulaProgram: Sendable {
    private(set) var instructions: [FormulaInstruction] = []
    private(set) var stackDepth = 0
    private var count = 0

    mutating func append(_ instruction: FormulaInstruction) {
        instructions.append(instruction)
        switch instruction {
        case .number, .variable: count += 1
        case .unary: break
        case .binary: count -= 1
        }
        stackDepth = max(stackDepth, count)
    }
}
