import Analysis
import Geometry
import LinearRegions
import NeuralNetworks
import Points
import Text
import Training

extension ExplanationText {
    /// The function that was created, in sentences.
    var words: [String] {
        let sentences: [String]
        switch explanation.analysis {
        case .exact(let analysis):
            sentences =
                [shape(analysis)] + classRule + boundaryInWords(analysis.decisions)
                + wrongPoints(analysis.margins)
                + decisiveUnit(regionCount: analysis.regions.regionCount)
        case .sampled(let analysis):
            let margins = PointMargins(of: model.points, network: model.network, boundary: nil)
            let length = analysis.statistics.boundaryLength
            sentences =
                ["The network is a smooth surface without flat pieces."] + classRule
                + [
                    length > 0
                        ? "The boundary between the classes is about \(length.rounded(3)) long."
                        : oneClass
                ] + wrongPoints(margins) + decisiveUnit(regionCount: nil)
        }
        return ["In words"] + sentences.map { "  " + $0 }
    }

    private func shape(_ analysis: ExactAnalysis) -> String {
        let count = analysis.regions.regionCount
        let kind = model.network.isContinuous ? "flat" : "flat or level"
        return "In this window the network is "
            + (count == 1 ? "one flat piece." : "\(count.grouped) \(kind) pieces.")
    }

    /// Which class wins where, and what its probability is.
    private var classRule: [String] {
        let isProbable = model.loss != .squared
        guard model.network.outputCount == 1 else {
            return ["The class with the largest logit wins."]
                + (isProbable
                    ? ["Its probability is exp(its logit) over the sum of exp of all logits."] : [])
        }
        let (low, high) = (className(0), className(1))
        return ["Where logit0 is above 0 the class is \(high), elsewhere it is \(low)."]
            + (isProbable
                ? ["The probability of \(high) is 1 / (1 + exp(-logit0)): 1/2 at 0, 0.95 at 3."]
                : ["It was trained by a squared loss, so logit0 tells no probability."])
    }

    private var oneClass: String {
        let winner = model.network.predictedClass(at: model.window.centre)
        return "There is no boundary: everywhere the class is \(className(winner))."
    }

    private func boundaryInWords(_ decisions: DecisionComplex) -> [String] {
        guard !decisions.boundary.isEmpty else { return [oneClass] }
        let crossed = Set(decisions.boundary.flatMap(\.place.regions)).count
        return [
            "The boundary between the classes runs through "
                + (crossed == 1 ? "one piece" : "\(crossed.grouped) pieces")
                + " and is \(decisions.boundaryLength.rounded(4)) long."
        ]
    }

    private func wrongPoints(_ margins: PointMargins) -> [String] {
        let count = margins.margins.count
        guard count > 0 else {
            return ["There are no points to judge it by (--points names a table)."]
        }
        let wrong = margins.misclassified.map { margins.margins[$0] }
        guard let first = wrong.first else {
            return [
                count == 1 ? "The only point is right." : "All \(count.grouped) points are right."
            ]
        }
        let example =
            "\(place(first.point.position)), which is \(className(first.point.label)), is taken "
            + "for \(className(first.predicted))"
        return [
            "\(wrong.count.grouped) of \(count.counted("point")) \(wrong.count == 1 ? "is" : "are")"
                + " wrong: \(wrong.count == 1 ? "" : "for example ")\(example)."
        ]
    }

    private func decisiveUnit(regionCount: Int?) -> [String] {
        guard !model.network.hiddenLayers.isEmpty else { return [] }
        let unit = DecisiveUnit(
            of: model.network, in: model.window, regionCount: regionCount)
        switch unit {
        case .byArea(let name, let area):
            return [
                "The unit that matters most is \(name): without it "
                    + "\(percent(area / model.window.area)) of the window would change its class."
            ]
        case .byShare(let name, let share):
            return [
                "The unit that matters most, by its share of the logits, is \(name): it adds "
                    + "\(percent(share)) of what the last hidden layer adds."
            ]
        case nil:
            return ["Without any one of its units, no class in this window would change."]
        }
    }
}
