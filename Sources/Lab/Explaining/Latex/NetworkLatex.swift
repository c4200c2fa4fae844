import NeuralNetworks
import Text

/// A network as LaTeX writes it, a line for each layer.
struct NetworkLatex {
    let network: Network
    let title: String
    /// Whether large layers are written out too.
    let isFull: Bool

    /// Layers with more rows or columns are named and not written out: they fit on no page.
    private static let limit = 12

    /// The lines of the formula and, above them, what they need.
    var lines: [String] {
        let (written, named) = (
            network.layers.indices.filter(isWritten),
            network.layers.indices.filter { !isWritten($0) }
        )
        let widest = written.map { network.layers[$0].inputCount }.max() ?? 0
        return [LatexText.comment("\(title): the network \(network.label)"), "% needs amsmath"]
            + (widest > 10 ? ["\\setcounter{MaxMatrixCols}{\(widest)}"] : [])
            + ["\\begin{align*}"]
            + network.layers.indices.map { index in
                "  \(left(index)) &= \(right(index))"
                    + (index == network.layers.count - 1 ? "" : " \\\\")
            }
            + ["\\end{align*}"]
            + (named.isEmpty
                ? []
                : ["% W and b of large layers are not written out (--all writes them)"])
    }

    private func isWritten(_ index: Int) -> Bool {
        let layer = network.layers[index]
        return isFull || max(layer.unitCount, layer.inputCount) <= Self.limit
    }

    /// `h_1`, or the logits.
    private func left(_ index: Int) -> String {
        guard index == network.layers.count - 1 else { return "h_{\(index + 1)}" }
        return network.inputCount == 1 ? "y" : "\\ell"
    }

    private func right(_ index: Int) -> String {
        let layer = network.layers[index]
        let isLast = index == network.layers.count - 1
        let sum = "\(weights(index))\\,\(input(index)) + \(biases(index))"
        return isLast ? sum : LatexText.applied(layer.activation, to: sum)
    }

    private func input(_ index: Int) -> String {
        guard index == 0 else { return "h_{\(index)}" }
        return network.inputCount == 1 ? "x" : LatexText.matrix([["x"], ["y"]])
    }

    private func weights(_ index: Int) -> String {
        let layer = network.layers[index]
        guard isWritten(index) else {
            return "\\underset{\(layer.unitCount)\\times\(layer.inputCount)}{W_{\(index + 1)}}"
        }
        return LatexText.matrix(
            (0..<layer.unitCount).map { unit in
                let first = unit * layer.inputCount
                return layer.weights[first..<first + layer.inputCount].map(LatexText.number)
            })
    }

    private func biases(_ index: Int) -> String {
        guard isWritten(index) else { return "b_{\(index + 1)}" }
        return LatexText.matrix(network.layers[index].biases.map { [LatexText.number($0)] })
    }
}
