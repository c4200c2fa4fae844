import Randomness
import RealFunctions

/// A random expression, which is evaluated by recursion and written in two ways.
indirect enum FormulaTree {
    case number(Double)
    case variable(String)
    case sign(Character, FormulaTree)
    case binary(Character, FormulaTree, FormulaTree)
    /// A product without its sign.
    case side(FormulaTree, FormulaTree)
    case call(String, [FormulaTree])

    init(depth: Int, using generator: inout SeededGenerator) {
        func child() -> FormulaTree { FormulaTree(depth: depth - 1, using: &generator) }
        switch depth == 0 ? generator.below(2) : generator.below(10) {
        case 0: self = .number(Double(generator.below(400)) / 16)
        case 1: self = .variable(["x", "y"][generator.below(2)])
        case 2: self = .sign(["+", "-"][generator.below(2)], child())
        case 3, 4: self = .side(child(), child())
        case 5: self = .call(["sin", "cos", "tanh", "abs", "sqrt"][generator.below(5)], [child()])
        case 6: self = .call(["min", "max"][generator.below(2)], [child(), child()])
        default: self = .binary(Array("+-*/^")[generator.below(5)], child(), child())
        }
    }
}

extension FormulaTree {
    func value(_ x: Double, _ y: Double) -> Double {
        switch self {
        case .number(let number): return number
        case .variable(let name): return name == "x" ? x : y
        case .sign(let sign, let tree): return sign == "-" ? -tree.value(x, y) : tree.value(x, y)
        case .side(let a, let b): return a.value(x, y) * b.value(x, y)
        case .binary(let symbol, let a, let b):
            let (a, b) = (a.value(x, y), b.value(x, y))
            switch symbol {
            case "+": return a + b
            case "-": return a - b
            case "*": return a * b
            case "/": return a / b
            default: return Portable.power(a, b)
            }
        case .call(let name, let arguments):
            let values = arguments.map { $0.value(x, y) }
            if values.contains(where: \.isNaN) { return .nan }
            switch name {
            case "sin": return Portable.sin(values[0])
            case "cos": return Portable.cos(values[0])
            case "tanh": return Portable.tanh(values[0])
            case "abs": return abs(values[0])
            case "sqrt": return values[0].squareRoot()
            case "min": return values[0] < values[1] ? values[0] : values[1]
            default: return values[0] > values[1] ? values[0] : values[1]
            }
        }
    }

    /// With parentheses around everything.
    var full: String {
        switch self {
        case .number(let number): "(\(number))"
        case .variable(let name): "(\(name))"
        case .sign(let sign, let tree): "(\(sign)\(tree.full))"
        case .side(let a, let b): "(\(a.full)\(b.full))"
        case .binary(let symbol, let a, let b): "(\(a.full)\(symbol)\(b.full))"
        case .call(let name, let arguments):
            "(\(name)(\(arguments.map(\.full).joined(separator: ","))))"
        }
    }

    /// With only the parentheses that the rules of precedence need.
    var sparse: String { written(.sum) }

    /// What may stand in a place without parentheses, each rank and those after it.
    private enum Rank: Int {
        case sum
        case product
        case sign
        case power
        case value
    }

    private var rank: Rank {
        switch self {
        case .number, .variable, .call: .value
        case .sign: .sign
        case .side: .product
        case .binary("^", _, _): .power
        case .binary("+", _, _), .binary("-", _, _): .sum
        case .binary: .product
        }
    }

    private func written(_ least: Rank) -> String {
        let text: String
        switch self {
        case .number(let number): text = "\(number)"
        case .variable(let name): text = name
        case .sign(let sign, let tree): text = "\(sign)\(tree.written(.sign))"
        case .side(let a, let b): text = a.written(.product) + " " + b.written(.power)
        case .binary("^", let a, let b): text = a.written(.value) + "^" + b.written(.sign)
        case .binary(let symbol, let a, let b):
            let rank: Rank = symbol == "+" || symbol == "-" ? .sum : .product
            text = a.written(rank) + " \(symbol) " + b.written(rank == .sum ? .product : .sign)
        case .call(let name, let arguments):
            text = "\(name)(\(arguments.map { $0.written(.sum) }.joined(separator: ", ")))"
        }
        return rank.rawValue < least.rawValue ? "(\(text))" : text
    }
}
