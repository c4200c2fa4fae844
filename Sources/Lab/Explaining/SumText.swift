import Geometry
import NeuralNetworks
import Planes
import Text

/// A weighted sum of named quantities as people write it: `0.31 x - 1.5 y + 0.2`.
struct SumText: Sendable, CustomStringConvertible {
    let description: String

    /// The sum; terms with the weight 0 are omitted, and of more than `limit` terms those behind
    /// the first few.
    init(
        _ terms: some Sequence<(weight: Double, name: String)>, constant: Double,
        limit: Int = .max, digits: Int = 4
    ) {
        var text = ""
        func append(_ weight: Double, _ name: String?) {
            guard weight != 0 else { return }
            text += text.isEmpty ? (weight < 0 ? "-" : "") : weight < 0 ? " - " : " + "
            let size = abs(weight).rounded(digits)
            text += name.map { size == "1" ? $0 : "\(size) \($0)" } ?? size
        }
        let present = terms.filter { $0.weight != 0 }
        let shown = present.count > limit ? max(1, limit - 1) : present.count
        for term in present.prefix(shown) { append(term.weight, term.name) }
        if shown < present.count { text += " + (\((present.count - shown).grouped) more)" }
        append(constant, nil)
        description = text.isEmpty ? "0" : text
    }

    /// A function of the plane, its numbers rounded to this number of digits.
    init(_ form: AffineForm, inputs: [String] = ["x", "y"], digits: Int = 4) {
        self.init(
            [(form.a, inputs[0]), (form.b, inputs[1])], constant: form.c, digits: digits)
    }
}

extension Scene.AxisNames {
    /// The names as they stand in equations: in quotes where they are more than a word.
    var variables: [String] {
        [x, y].map { name in
            let isWord = name.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" }
            return isWord ? name : "\"\(name.escapingControls)\""
        }
    }
}

extension Network {
    /// A line for each unit of a layer: `L1.0 = relu(0.31 x - 1.5 y + 0.2)`.
    ///
    /// A sum of more than `limit` terms shows only the first few.
    ///
    /// - Parameter inputs: the names of the network's inputs.
    func equations(
        ofLayer index: Int, inputs variables: [String], limit: Int = .max
    ) -> [String] {
        let layer = layers[index]
        let isLast = index == layers.count - 1
        let inputs = index == 0 ? variables : names(ofLayer: index - 1)
        let activation = layer.activation.description
        return names(ofLayer: index).enumerated().map { unit, name in
            let weights = layer.weights[unit * layer.inputCount..<(unit + 1) * layer.inputCount]
            let sum = SumText(
                zip(weights, inputs).lazy.map { ($0, $1) }, constant: layer.biases[unit],
                limit: limit)
            return isLast ? "\(name) = \(sum)" : "\(name) = \(activation)(\(sum))"
        }
    }

    private func names(ofLayer index: Int) -> [String] {
        if index == layers.count - 1 { return outputNames }
        return (0..<layers[index].unitCount).map {
            UnitName(layer: index + 1, index: $0).description
        }
    }
}
