import Analysis
import NeuralNetworks
import Text

/// An explanation of a curve for LaTeX: the network layer by layer, and the straight piece that it
/// is at each place that was asked for.
struct CurveLatex {
    private let explanation: CurveExplanation

    init(_ explanation: CurveExplanation) { self.explanation = explanation }

    /// The whole text.
    var text: String {
        let network = NetworkLatex(
            network: explanation.model.network, title: explanation.model.title,
            isFull: explanation.options.listsAll)
        return (network.lines + explanation.options.places.flatMap(lines))
            .joined(separator: "\n") + "\n"
    }

    private func lines(at x: Double) -> [String] {
        let curve = explanation.curve
        let place = CurvePlace(at: x, of: curve)
        let value = "y(\(LatexText.number(x))) = \(LatexText.number(place.value))"
        guard let index = place.piece else {
            let reason =
                curve.pieces.isEmpty ? "a smooth network has no pieces" : "outside the window"
            return [LatexText.comment("at x = \(x.shortest): \(reason)"), "\\[ \(value) \\]"]
        }
        let piece = curve.pieces[index]
        let line = LatexText.sum([(piece.slope, "x")], constant: piece.intercept)
        return [
            LatexText.comment("piece \(index), of x = \(x.shortest)"),
            "\\[ y = \(line),\\quad \(value) \\]",
        ]
    }
}
