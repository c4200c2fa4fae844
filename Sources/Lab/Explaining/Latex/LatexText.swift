import Geometry
import NeuralNetworks
import Text

/// Parts of formulas for LaTeX (with the package amsmath).
enum LatexText {
    /// A number in four significant digits: `-0.125`, `3\cdot 10^{-7}`.
    static func number(_ value: Double) -> String {
        let text = value.rounded(4)
        guard let mark = text.firstIndex(of: "e") else { return text }
        let exponent = Int(text[text.index(after: mark)...]) ?? 0
        return "\(text[..<mark])\\cdot 10^{\(exponent)}"
    }

    /// A sum of terms: `2 x - y + 0.5`; terms with the weight 0 are omitted.
    static func sum(_ terms: [(weight: Double, name: String)], constant: Double) -> String {
        var text = ""
        for term in terms where term.weight != 0 {
            let size = number(abs(term.weight))
            text += text.isEmpty ? (term.weight < 0 ? "-" : "") : term.weight < 0 ? " - " : " + "
            text += size == "1" ? term.name : "\(size)\\,\(term.name)"
        }
        guard constant != 0 || text.isEmpty else { return text }
        guard !text.isEmpty else { return number(constant) }
        return text + (constant < 0 ? " - " : " + ") + number(abs(constant))
    }

    /// A function of the plane.
    static func sum(_ form: AffineForm) -> String {
        sum([(form.a, "x"), (form.b, "y")], constant: form.c)
    }

    /// A column of entries, or a matrix.
    static func matrix(_ rows: [[String]]) -> String {
        let lines = rows.map { $0.joined(separator: " & ") }
        return "\\begin{pmatrix} \(lines.joined(separator: " \\\\ ")) \\end{pmatrix}"
    }

    /// What an activation makes of a sum.
    static func applied(_ activation: Activation, to sum: String) -> String {
        func call(_ name: String) -> String { "\(name)\\left(\(sum)\\right)" }
        switch activation {
        case .relu: return call("\\operatorname{ReLU}")
        case .leakyRelu(let slope):
            return call("\\operatorname{LeakyReLU}_{\(slope.shortest)}")
        case .abs: return "\\left|\(sum)\\right|"
        case .hardTanh: return call("\\operatorname{hardtanh}")
        case .tanh: return call("\\tanh")
        case .sigmoid: return call("\\sigma")
        case .gelu: return call("\\operatorname{GELU}")
        case .sine: return call("\\sin")
        case .step: return call("\\operatorname{step}")
        case .identity: return sum
        }
    }

    /// A text that stands in a comment: one line.
    static func comment(_ text: String) -> String { "% \(text.escapingControls)" }
}
