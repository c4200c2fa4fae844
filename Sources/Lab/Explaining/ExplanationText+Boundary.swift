import Analysis
import Figures
import Geometry
import LinearRegions
import NeuralNetworks
import Points
import Text

extension ExplanationText {
    func boundary(_ analysis: ExactAnalysis) -> [String] {
        let decisions = analysis.decisions
        guard !decisions.boundary.isEmpty else {
            return ["Decision boundary: there is none in the window"]
        }
        let closed = decisions.curves.count { $0.isClosed }
        var table = TextTable(rightColumns: [1])
        table.append("length", decisions.boundaryLength.rounded(4), "")
        table.append(
            "segments", decisions.boundarySegments.grouped,
            "straight pieces, one for each region and pair of classes that tie there")
        table.append("closed curves", closed.grouped, "")
        table.append(
            "open curves", (decisions.curves.count - closed).grouped,
            "from one end or branch point to the next; the class with the higher index is on the left"
        )
        let touching = decisions.boundary.count { $0.upperSide == nil }
        if touching > 0 {
            table.append(
                "touching", touching.grouped,
                "of the segments: the same class wins on both sides, another only ties there")
        }
        table.append(
            "corners", analysis.curves.reduce(0) { $0 + $1.merged.vertices.count }.grouped,
            "when pieces on one line are merged")
        if let tolerance = explanation.options.tolerance {
            let simplified = analysis.curves.compactMap(\.simplified)
            let isFewest = simplified.allSatisfy(\.isFewest)
            table.append(
                "corners", simplified.reduce(0) { $0 + $1.polyline.vertices.count }.grouped,
                (isFewest ? "the smallest number that keeps" : "enough to keep")
                    + " it within \(tolerance.rounded(4))")
        }
        let jumps = model.network.isContinuous ? "" : ", or another class wins across a jump"
        return ["Decision boundary: where the two best classes tie\(jumps)"]
            + table.lines.map { "  " + $0 } + pieces(decisions)
    }

    private func pieces(_ decisions: DecisionComplex) -> [String] {
        let isShort = decisions.boundary.count <= 16 || explanation.options.listsAll
        guard isShort else {
            return [
                "  the pieces with their equations: \(decisions.boundary.count.grouped) (--all)"
            ]
        }
        let ends = BoundaryEnds(decisions)
        return decisions.curves.enumerated().flatMap { number, curve in
            ["    curve \(number.grouped), \(curve.isClosed ? "closed" : "open")"]
                + curve.steps.map { step in
                    "      " + equation(of: decisions.boundary[step.piece], step, ends)
                }
        }
    }

    private func equation(
        of piece: BoundaryEdge, _ step: BoundaryCurve.Step, _ ends: BoundaryEnds
    ) -> String {
        let (start, end) = (piece.segment.start, piece.segment.end)
        let (from, to) = step.isReversed ? (end, start) : (start, end)
        let units = ends.units(of: step.piece).map { $0.map { names[$0] } ?? "window" }
        let pair =
            model.classNames.count > 2
            ? ", \(className(piece.lower)) / \(className(piece.upper))" : ""
        let touch = piece.upperSide == nil ? ", touching" : ""
        return "\(sum(piece.form.normalised)) = 0  from \(place(from)) to \(place(to))  "
            + "(\(units.joined(separator: ", "))\(pair)\(touch))"
    }

    func points(_ margins: PointMargins) -> [String] {
        guard !margins.margins.isEmpty else { return [] }
        let wrong = margins.misclassified
        let correct = margins.margins.count - wrong.count
        var lines = [
            "Points: \(correct.grouped) of \(margins.margins.count.grouped) are classified correctly"
        ]
        if let index = margins.smallestCorrect, let nearest = margins.margins[index].nearest {
            let point = margins.margins[index].point
            lines.append(
                "  their smallest margin is \(nearest.distance.rounded(4)), from "
                    + "\(place(point.position)) (\(className(point.label))) to the boundary "
                    + "at \(place(nearest.point))")
        }
        let list = wrong.map { index in
            let margin = margins.margins[index]
            let distance = margin.nearest.map { ", \($0.distance.rounded(4)) from the boundary" }
            return "  \(place(margin.point.position)) is \(className(margin.point.label)), "
                + "classified as \(className(margin.predicted))\(distance ?? "")"
        }
        return lines + shortened(list, limit: 8)
    }

    func places(_ analysis: ExactAnalysis?) -> [[String]] {
        let regions = analysis?.regions
        let winners = analysis.map { RegionClasses($0.decisions) }
        return explanation.options.places.map { point in
            let place = PlaceAnalysis(at: point, of: model, regions)
            var table = TextTable()
            let share =
                place.prediction.probability.map { ", with probability \(probability($0))" } ?? ""
            table.append("class", className(place.prediction.winner) + share)
            for (name, logit) in zip(model.network.outputNames, place.prediction.logits) {
                table.append(name, logit.rounded(6))
            }
            if let pattern = place.patternText(model.network), !pattern.isEmpty {
                table.append("active", units(place.activeUnits))
                if names.count <= 64 || explanation.options.listsAll {
                    table.append("pattern", pattern)
                }
            }
            if let region = place.region {
                let classes = winners?[region.index].map { className($0) } ?? []
                table.append(
                    "region",
                    "\(region.index), area \(region.area.rounded(4)), where "
                        + classes.joined(separator: ", ") + (classes.count == 1 ? " wins" : " win"))
            } else if regions != nil {
                table.append("region", "outside the window")
            }
            let equations = place.region.map { self.equations(of: $0) } ?? []
            return ["At (\(point.x.shortest), \(point.y.shortest))"]
                + (table.lines + equations).map { "  " + $0 }
        }
    }
}

extension ExplanationText {
    /// The names of units, of many the first few.
    private func units(_ units: [Int]) -> String {
        guard !units.isEmpty else { return "no unit" }
        let isCut = units.count > 16 && !explanation.options.listsAll
        let shown = units.prefix(isCut ? 16 : units.count).map { names[$0] }
        return shown.joined(separator: ", ") + (isCut ? ", ... (\(units.count.grouped))" : "")
    }
}

extension AffineForm {
    /// The same line with a gradient of length 1, so that values are distances.
    fileprivate var normalised: AffineForm {
        let largest = max(abs(a), abs(b))
        guard largest > 0 else { return self }
        let scaled = AffineForm(a / largest.binade, b / largest.binade, c / largest.binade)
        return scaled * (1 / scaled.gradient.length)
    }
}
