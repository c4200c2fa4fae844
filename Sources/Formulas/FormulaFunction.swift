/// The functions that a formula can call.
public enum FormulaFunction: String, Sendable, Hashable, CaseIterable {
    case sin
    case cos
    case tan
    case tanh
    case exp
    case log
    case sqrt
    case abs
    case min
    case max
}

extension FormulaFunction {
    /// The numbers of arguments that it takes.
    var argumentCounts: ClosedRange<Int> {
        switch self {
        case .min, .max: 2...Formula.lengthLimit
        default: 1...1
        }
    }

    /// The call as an example: `sin(x)`.
    var example: String {
        switch self {
        case .min, .max: "\(rawValue)(x, 1)"
        default: "\(rawValue)(x)"
        }
    }

    /// The instruction that applies it: to its one argument, or to two of several in turn.
    var instruction: FormulaInstruction {
        switch self {
        case .sin: .unary(.sin)
        case .cos: .unary(.cos)
        case .tan: .unary(.tan)
        case .tanh: .unary(.tanh)
        case .exp: .unary(.exp)
        case .log: .unary(.log)
        case .sqrt: .unary(.sqrt)
        case .abs: .unary(.abs)
        case .min: .binary(.min)
        case .max: .binary(.max)
        }
    }
}
