/// Writes formulas from numbers that are already text.
struct FormulaText {
    /// How formulas are written.
    enum Style: Sendable, Hashable {
        case plain
        case latex
    }

    let style: Style
    /// The numbers in the order of the form's symbols.
    let numbers: [String]

    private var isLatex: Bool { style == .latex }

    /// `+ 3` or `- 3`.
    private func signed(_ text: String) -> String {
        text.hasPrefix("-") ? "- " + text.dropFirst() : "+ " + text
    }

    /// `(x - 3)`, or `(x + 3)` for -3.
    private func shifted(_ variable: String, _ text: String) -> String {
        "(\(bare(variable, text)))"
    }

    /// `x - 3`, or `x + 3` for -3.
    private func bare(_ variable: String, _ text: String) -> String {
        text.hasPrefix("-")
            ? "\(variable) + \(text.dropFirst())" : "\(variable) - \(text)"
    }

    private func call(_ name: String, _ argument: String) -> String {
        isLatex ? "\\\(name)\\left(\(argument)\\right)" : "\(name)(\(argument))"
    }

    private func power(_ exponent: String) -> String {
        isLatex ? "e^{\(exponent)}" : "e^(\(exponent))"
    }

    private func fraction(_ above: String, _ below: String, closed: Bool = true) -> String {
        isLatex ? "\\frac{\(above)}{\(below)}" : "\(above) / \(closed ? "(\(below))" : below)"
    }

    private func root(_ inside: String) -> String {
        isLatex ? "\\sqrt{\(inside)}" : "sqrt(\(inside))"
    }

    private func size(_ inside: String) -> String {
        isLatex ? "\\left|\(inside)\\right|" : "|\(inside)|"
    }

    private var theta: String { isLatex ? "\\theta" : "theta" }
    private func degrees(_ text: String) -> String { isLatex ? "\(text)^\\circ" : "\(text) deg" }
}

extension FormulaText {
    /// The right side of y = f(x).
    func text(_ form: FunctionForm, of x: String) -> String {
        let n = numbers
        switch form {
        case .polynomial(degree: 0): return n[0]
        case .polynomial(let degree):
            return (1...degree).reduce(n[0]) { sum, power in
                sum + " \(signed(n[power])) \(x)" + (power > 1 ? "^\(power)" : "")
            }
        case .absolute: return "\(n[0]) \(signed(n[1])) \(size(bare(x, n[2])))"
        case .exponential: return "\(n[0]) \(signed(n[1])) \(power("\(n[2]) \(x)"))"
        case .logarithm(let rises):
            return "\(n[0]) \(signed(n[1])) " + call("ln", rises ? bare(x, n[2]) : "\(n[2]) - \(x)")
        case .reciprocal:
            let sign = n[1].hasPrefix("-") ? "-" : "+"
            let height = n[1].hasPrefix("-") ? String(n[1].dropFirst()) : n[1]
            return "\(n[0]) \(sign) " + fraction(height, bare(x, n[2]))
        case .squareRoot(let rises):
            return "\(n[0]) \(signed(n[1])) " + root(rises ? bare(x, n[2]) : "\(n[2]) - \(x)")
        case .sine:
            return "\(n[0]) \(signed(n[1])) " + call("sin", "\(n[2]) \(x) \(signed(n[3]))")
        case .logistic:
            let sign = n[1].hasPrefix("-") ? "-" : "+"
            let height = n[1].hasPrefix("-") ? String(n[1].dropFirst()) : n[1]
            return "\(n[0]) \(sign) "
                + fraction(height, "1 + " + power("-\(n[3]) \(shifted(x, n[2]))"))
        case .bump:
            let exponent =
                isLatex
                ? "-\\frac{\(shifted(x, n[2]))^2}{2 \\cdot \(n[3])^2}"
                : "-\(shifted(x, n[2]))^2 / (2 * \(n[3])^2)"
            return "\(n[0]) \(signed(n[1])) \(power(exponent))"
        case .dampedSine:
            let decay = n[2].hasPrefix("-") ? String(n[2].dropFirst()) : "-" + n[2]
            return "\(n[0]) \(signed(n[1])) \(power("\(decay) \(x)")) "
                + call("sin", "\(n[3]) \(x) \(signed(n[4]))")
        }
    }

    /// The equation of a curve.
    ///
    /// - Parameter normals: the cosine and sine of each line's angle.
    func text(_ form: CurveForm, normals: [String]) -> String {
        let n = numbers
        let squares = { "\(shifted("x", n[0]))^2 + \(shifted("y", n[1]))^2" }
        switch form {
        case .line: return line(normals[0], normals[1], n[1])
        case .twoLines:
            let or = isLatex ? "\\quad\\text{or}\\quad " : "or "
            return line(normals[0], normals[1], n[1]) + " \(or)"
                + line(normals[2], normals[3], n[3])
        case .axes:
            return isLatex
                ? "\(shifted("x", n[0])) \(shifted("y", n[1])) = 0" : "x = \(n[0]) or y = \(n[1])"
        case .circle: return "\(squares()) = \(n[2])^2"
        case .function(let form, let isSideways):
            return isSideways ? "x = \(text(form, of: "y"))" : "y = \(text(form, of: "x"))"
        case .reciprocal: return "y = \(text(.reciprocal, of: "x"))"
        case .archimedeanSpiral:
            return "r = \(n[2]) \(shifted(theta, n[3]))" + around
        case .logarithmicSpiral:
            return "r = \(n[2]) \(power("\(n[3]) \(theta)"))" + around
        case .parabola: return "Y = \(n[2]) X^2" + turned(n[3])
        case .ellipse, .hyperbola:
            let sign = form == .ellipse ? "+" : "-"
            return isLatex
                ? "\\frac{X^2}{\(n[2])^2} \(sign) \\frac{Y^2}{\(n[3])^2} = 1" + turned(n[4])
                : "X^2 / \(n[2])^2 \(sign) Y^2 / \(n[3])^2 = 1" + turned(n[4])
        }
    }

    private func line(_ cosine: String, _ sine: String, _ offset: String) -> String {
        "\(cosine) x \(signed(sine)) y = \(offset)"
    }

    /// Where the polar coordinates have their centre.
    private var around: String {
        isLatex
            ? "\\quad\\text{around } (\(numbers[0]), \(numbers[1]))"
            : " around (\(numbers[0]), \(numbers[1]))"
    }

    /// The coordinates X and Y, turned and moved.
    private func turned(_ angle: String) -> String {
        let place = "(\(numbers[0]), \(numbers[1]))"
        return isLatex
            ? ",\\quad (X, Y)\\text{ from } \(place)\\text{, turned by } \(degrees(angle))"
            : ", X and Y from \(place), turned by \(degrees(angle))"
    }
}
