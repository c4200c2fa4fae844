/// Makes a program of a formula's text, by recursive descent.
///
/// ```
/// sum      = product (("+" | "-") product)*
/// product  = signed (("*" | "/") signed | power)*
/// signed   = ("+" | "-")* power
/// power    = value ("^" signed)?
/// value    = number | variable | constant | function "(" sum ("," sum)* ")" | "(" sum ")"
/// ```
struct FormulaParser {
    private var scanner: FormulaScanner
    private var token: FormulaToken
    private var depth = 0
    private let variables: [String]
    private(set) var program = FormulaProgram()

    init(_ text: String, variables: [String]) throws(FormulaError) {
        precondition((1...2).contains(variables.count), "a formula has one or two variables")
        scanner = try FormulaScanner(text)
        self.variables = variables
        token = try scanner.next()
    }

    /// Parses the whole text.
    mutating func parse() throws(FormulaError) {
        if token.content == .end { throw FormulaError(.empty, column: 1) }
        try parseSum()
        switch token.content {
        case .end: break
        case .closing: throw FormulaError(.strayClosing, column: token.column)
        default: throw FormulaError(.strayComma, column: token.column)
        }
    }
}

extension FormulaParser {
    private mutating func advance() throws(FormulaError) { token = try scanner.next() }

    private mutating func parseSum() throws(FormulaError) {
        try parseProduct()
        while token.content == .plus || token.content == .minus {
            let operation: FormulaInstruction.Binary = token.content == .plus ? .add : .subtract
            try advance()
            try parseProduct()
            program.append(.binary(operation))
        }
    }

    private mutating func parseProduct() throws(FormulaError) {
        try parseSigned()
        while true {
            switch token.content {
            case .times, .over:
                let operation: FormulaInstruction.Binary =
                    token.content == .times ? .multiply : .divide
                try advance()
                try parseSigned()
                program.append(.binary(operation))
            case _ where token.beginsFactor:
                try parsePower()
                program.append(.binary(.multiply))
            default: return
            }
        }
    }

    private mutating func parseSigned() throws(FormulaError) {
        guard token.content == .plus || token.content == .minus else { return try parsePower() }
        let isNegative = token.content == .minus
        try descend()
        try advance()
        try parseSigned()
        depth -= 1
        if isNegative { program.append(.unary(.negate)) }
    }

    private mutating func parsePower() throws(FormulaError) {
        try parseValue()
        guard token.content == .power else { return }
        try descend()
        try advance()
        try parseSigned()
        depth -= 1
        program.append(.binary(.power))
    }

    private mutating func parseValue() throws(FormulaError) {
        let first = token
        switch first.content {
        case .number(let number):
            try advance()
            program.append(.number(number))
        case .name(let name):
            try parse(name, at: first)
        case .opening:
            try parseArguments(at: first, counts: 1...1, function: nil)
        default:
            throw FormulaError(.missingValue(before: first.shown), column: first.column)
        }
    }

    /// A name, and the arguments of a function.
    private mutating func parse(_ name: String, at first: FormulaToken) throws(FormulaError) {
        if let index = variables.firstIndex(of: name) {
            try advance()
            program.append(.variable(index))
        } else if let constant = Formula.constants.first(where: { $0.name == name }) {
            try advance()
            program.append(.number(constant.value))
        } else if let function = FormulaFunction(rawValue: name) {
            try advance()
            guard token.content == .opening else {
                throw FormulaError(.missingParentheses(function), column: first.column)
            }
            try parseArguments(at: first, counts: function.argumentCounts, function: function)
        } else {
            throw FormulaError(
                .unknownName(name, variables: variables), column: first.column)
        }
    }

    /// What is in parentheses; the current token is the opening one.
    ///
    /// - Parameter first: the token to blame for a wrong number of arguments.
    private mutating func parseArguments(
        at first: FormulaToken, counts: ClosedRange<Int>, function: FormulaFunction?
    ) throws(FormulaError) {
        let opening = token
        try descend()
        try advance()
        var count = 1
        try parseSum()
        while token.content == .comma, let function {
            try advance()
            try parseSum()
            count += 1
            if counts.upperBound > 1 { program.append(function.instruction) }
        }
        switch token.content {
        case .closing: break
        case .comma: throw FormulaError(.strayComma, column: token.column)
        default: throw FormulaError(.unclosed, column: opening.column)
        }
        depth -= 1
        if let function {
            guard counts.contains(count) else {
                throw FormulaError(.argumentCount(function, count), column: first.column)
            }
            if counts.upperBound == 1 { program.append(function.instruction) }
        }
        try advance()
    }

    /// Goes one level deeper.
    private mutating func descend() throws(FormulaError) {
        guard depth < Formula.depthLimit else {
            throw FormulaError(.tooDeep, column: token.column)
        }
        depth += 1
    }
}

extension Formula {
    /// The constants, by name.
    static let constants: [(name: String, value: Double)] = [
        ("pi", .pi), ("e", 2.718281828459045),
    ]
}
