import Analysis
import Geometry
import NeuralNetworks
import Text

/// Writes a recovery for people: what was found, and what values cannot show.
struct RecoveryText {
    private let recovery: Recovery
    private var recovered: RecoveredFunction { recovery.recovered }

    /// The maximum number of units that are listed.
    private static let listLimit = 24

    init(_ recovery: Recovery) { self.recovery = recovery }

    /// The whole text.
    var text: String {
        [heading, function, comparison, limits].filter { !$0.isEmpty }
            .map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
    }

    private var heading: [String] {
        let window = recovered.window
        var table = TextTable()
        table.append(
            "window",
            "x from \(window.minX.rounded(6)) to \(window.maxX.rounded(6)), "
                + "y from \(window.minY.rounded(6)) to \(window.maxY.rounded(6))")
        table.append("used", "\(recovered.queries.grouped) values of the logit, and no weights")
        table.append("found", found)
        table.append("result", result)
        for assumption in recovery.loaded.assumptions {
            table.append(assumption.heading, assumption.description.escapingControls)
        }
        return [recovery.loaded.model.title.escapingControls] + table.lines
    }

    private var found: String {
        let units = recovered.units.count.countedInWords("unit")
        let others = recovered.otherCreases
        return units + " of the first layer, by straight creases; "
            + (others == 0
                ? "no other crease"
                : others.counted("piece") + " of creases that bend, which are of later layers")
    }

    private var result: String {
        guard let difference = recovered.largestDifference, recovered.isComplete else {
            return partOfNetwork
        }
        return "the whole function: the units below differ from the network by at most "
            + "\(difference.rounded(2)) (the largest value is "
            + "\(recovered.largestValue.rounded(4)))"
    }

    /// What was recovered of the network, and what was not.
    private var partOfNetwork: String {
        let hidden = recovery.loaded.model.network.hiddenLayers
        let found = recovered.units.count
        let all = hidden.first?.unitCount ?? 0
        let share =
            found == 0
            ? "none of the \(all.counted("unit"))"
            : "\(found.grouped) of the \(all.counted("unit"))"
        let later =
            hidden.count < 2
            ? "" : hidden.count == 2 ? ", and not the second layer" : ", and no later layer"
        return "not the whole function: " + share + " of the first layer" + later
    }

    private var function: [String] {
        guard !recovered.units.isEmpty || recovered.isComplete else { return [] }
        let title =
            recovered.isComplete
            ? "The function: the affine part and, of each unit, turn x max(0, left - right side)"
            : "The units, by their creases; a turn varies along its crease, and this is the median"
        let sorted = recovered.units.sorted { abs($0.turn) > abs($1.turn) }
        var table = TextTable(rightColumns: [0, 2])
        if !sorted.isEmpty { table.append("turn", "crease", "seen along") }
        for unit in sorted.prefix(Self.listLimit) {
            let left = AffineForm(unit.normal.dx, unit.normal.dy, 0).rounded(to: 1)
            table.append(
                unit.turn.rounded(4), "\(SumText(left)) = \(unit.offset.rounded(4))",
                "\((unit.share * 100).rounded(3)) %")
        }
        let affine = recovered.affine?.rounded(to: recovered.largestValue)
        let rest = sorted.count - Self.listLimit
        return [title] + (affine.map { ["  affine part: \(SumText($0))"] } ?? [])
            + table.lines.map { "  " + $0 }
            + (rest > 0 ? ["  ... and \(rest.grouped) more (--format json has all)"] : [])
    }

    private var comparison: [String] {
        ["Compared with the weights, which the search did not use"]
            + recovery.comparison.sentences.map { "  " + $0 }
    }

    private var limits: [String] {
        [
            "What values cannot show",
            "  - the order of the units",
            "  - how a turn is divided between the two weights of its unit"
                + (recovered.isComplete ? " (--out divides it evenly)" : ""),
            "  - on which side a unit is active: changing the side adds an affine function, and",
            "    only the sum of all these functions can be seen",
            "  - units without a kink in the window",
            "A decision boundary alone does not even fix the creases. On what the values of deeper",
            "networks show: arXiv 1910.00744, arXiv 2112.12982, and Phuong & Lampert (ICLR 2020).",
        ]
    }
}

extension AffineForm {
    /// The function without coefficients that only rounding makes differ from 0.
    fileprivate func rounded(to size: Double) -> AffineForm {
        let parts = [a, b, c].map { abs($0) <= 1e-12 * size ? 0 : $0 }
        return AffineForm(parts[0], parts[1], parts[2])
    }
}

extension RecoveryComparison {
    private var noun: String { isPerHinge ? "crease" : "unit" }

    /// What was found of what there is, in words.
    fileprivate var sentences: [String] {
        guard creases > 0 else { return ["there are no units to find"] }
        return [count + outsideClause] + exceptions
    }

    private var count: String {
        let inWindow = found + missed
        return inWindow == 0
            ? "no \(noun) to find" : "\(found) of \(inWindow.counted(noun)) found"
    }

    private var outsideClause: String {
        guard outside > 0 else { return "" }
        let isOne = outside == 1
        let rest = found + missed + merged == 0 ? "" : "other "
        let subject =
            isOne ? "the \(rest.isEmpty ? "only" : "other") one" : "the \(rest)\(outside.grouped)"
        if isPerHinge { return "; \(subject) \(isOne ? "does" : "do") not cross the window" }
        return "; \(subject) \(isOne ? "has" : "have") no crease in the window"
    }

    private var exceptions: [String] {
        var lines: [String] = []
        if merged > 0 {
            lines.append(
                "\(merged.counted(noun)) more on the line of another one: only the sum of their "
                    + "turns can be seen")
        }
        if missed > 0 {
            lines.append(
                "\(missed.counted(noun)) not found: later layers hide the kink in more than 10 % "
                    + "of the places")
        }
        if wrong > 0 {
            lines.append("\(wrong.counted("straight crease")) found of later layers")
        }
        if found > 0 {
            lines.append(
                "no crease is farther from the one found than \(largestGap.rounded(2)) of half "
                    + "the window's longer side")
        }
        return lines
    }
}
