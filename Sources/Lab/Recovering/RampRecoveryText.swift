import Analysis
import Curves
import NeuralNetworks
import Text

/// Writes the recovery of a network with one input for people.
struct RampRecoveryText {
    private let recovery: RampRecovery
    private var recovered: RecoveredRamps { recovery.recovered }

    /// The maximum number of ramps that are listed.
    private static let listLimit = 60

    init(_ recovery: RampRecovery) { self.recovery = recovery }

    /// The whole text.
    var text: String {
        [heading, recovered.sum.lines(limit: Self.listLimit), comparison, limits]
            .map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
    }

    private var heading: [String] {
        let interval = recovered.interval
        var table = TextTable()
        table.append(
            "window",
            "x from \(interval.lowerBound.rounded(6)) to \(interval.upperBound.rounded(6))")
        table.append("used", "\(recovered.queries.grouped) values of the network, and no weights")
        table.append("found", found)
        table.append("result", result)
        for assumption in recovery.model.assumptions {
            table.append("assumed", assumption.description.escapingControls)
        }
        return [recovery.model.title.escapingControls] + table.lines
    }

    private var found: String {
        let kinks = recovered.sum.ramps.count
        return kinks == 0
            ? "no kink: a straight line"
            : "\(kinks.counted("kink")), so that a line and as many ReLUs draw it"
    }

    private var result: String {
        let difference =
            "the sum below differs from the network by at most "
            + "\(recovered.largestDifference.rounded(2)) (the largest value is "
            + "\(recovered.largestValue.rounded(4)))"
        return (recovered.isComplete ? "the whole function: " : "not the whole function: ")
            + difference
    }

    private var comparison: [String] {
        ["Compared with the weights, which the search did not use"]
            + recovery.comparison.sentences(depth: recovery.model.network.hiddenLayers.count)
            .map { "  " + $0 }
    }

    private var limits: [String] { ["What values cannot show"] + RampSum.unknowns }
}

extension KinkComparison {
    /// What was found of what there is, in words.
    fileprivate func sentences(depth: Int) -> [String] {
        let all = found + missed
        let count =
            all == 0 ? "there is no kink to find" : "\(found) of \(all.counted("kink")) found"
        var lines = [count + (found > 0 && depth > 1 ? layers : "")]
        if outside > 0 {
            lines.append(
                "\(outside.counted("unit")) \(outside == 1 ? "has" : "have") no kink in the window")
        }
        if merged > 0 {
            lines.append(
                "\(merged.counted("unit")) more at the kink of another one: only the sum of their "
                    + "turns can be seen")
        }
        if hidden > 0 {
            lines.append(
                "\(hidden.counted("place")) where units bend and the function does not")
        }
        if wrong > 0 {
            lines.append("\(wrong.counted("kink")) found that the weights do not have")
        }
        if found > 0 {
            lines.append(
                "no kink is farther from the one found than \(largestGap.rounded(2)) of half the "
                    + "window")
        }
        return lines
    }

    private var layers: String {
        ": \(firstLayer.grouped) of units of the first layer, and \(laterLayers.grouped) of later "
            + "layers"
    }
}
