import Analysis
import Geometry
import LinearRegions
import NeuralNetworks
import Text

/// An explanation for LaTeX: the network layer by layer, and what it is at the places that were
/// asked for.
struct ExplanationLatex {
    let explanation: Explanation

    /// The whole text.
    var text: String {
        let network = NetworkLatex(
            network: model.network, title: model.title, isFull: explanation.options.listsAll)
        return (network.lines + explanation.options.places.flatMap(lines))
            .joined(separator: "\n") + "\n"
    }

    private var model: Model { explanation.model }

    private var regions: RegionComplex? {
        if case .exact(let analysis) = explanation.analysis { analysis.regions } else { nil }
    }

    private func lines(at point: Point) -> [String] {
        let place = PlaceAnalysis(at: point, of: model, regions)
        let (x, y) = (LatexText.number(point.x), LatexText.number(point.y))
        guard let region = place.region else {
            let reason = regions == nil ? "a smooth network has no regions" : "outside the window"
            let values = zip(outputNames, place.prediction.logits).map { name, logit in
                "  \(name)(\(x), \(y)) &= \(LatexText.number(logit))"
            }
            return block("at (\(x), \(y)): \(reason)", values)
        }
        let outputs = zip(outputNames, region.logits).map { name, form in
            "  \(name)(x, y) &= \(LatexText.sum(form))"
        }
        let bounds = region.bounds.enumerated().map { index, bound in
            "  \(index == 0 ? "\\text{where}\\quad " : "")\(LatexText.sum(bound.form)) &> 0"
                + " && \\text{\(bound.unit.map { names[$0] } ?? "window")}"
        }
        return block("region \(region.index), of (\(x), \(y))", outputs + bounds)
    }

    private var names: [String] { model.network.hiddenUnits.map(\.description) }

    private var outputNames: [String] {
        let count = model.network.outputCount
        return count == 1 ? ["\\ell"] : (0..<count).map { "\\ell_{\($0)}" }
    }

    private func block(_ title: String, _ lines: [String]) -> [String] {
        let last = lines.count - 1
        return [LatexText.comment(title), "\\begin{align*}"]
            + lines.enumerated().map { $1 + ($0 == last ? "" : " \\\\") } + ["\\end{align*}"]
    }
}
