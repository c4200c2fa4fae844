import Analysis
import Geometry
import LinearRegions
import NeuralNetworks
import Text

extension ExplanationText {
    /// The least and the greatest value of each logit, and where it has them.
    func ranges(_ ranges: [OutputRange]) -> [String] {
        let lines = ranges.enumerated().map { index, range in
            "  logit\(index)  from \(range.minimum.rounded(4)) at \(place(range.minimumAt)) to "
                + "\(range.maximum.rounded(4)) at \(place(range.maximumAt))"
        }
        let kind = model.network.isPiecewiseLinear ? "exact" : "at 257 x 257 places"
        return ["Ranges of the logits in the window (\(kind))"] + shortened(lines, limit: 14)
    }

    func counts(_ analysis: ExactAnalysis) -> [String] {
        let regions = analysis.regions
        let steepest = regions.steepest
        var table = TextTable(rightColumns: [1])
        table.append(
            "activation regions", regions.regionCount.grouped,
            "connected sets on which the same hidden units are active")
        let perLayer = regions.regionsPerLayer
        if perLayer.count > 1 {
            for (index, count) in perLayer.enumerated() {
                table.append(
                    "  after layer \(index + 1)", count.grouped,
                    index == 0 ? "with the network cut off there" : "")
            }
        }
        table.append(
            "affine regions", regions.affineRegionCount.grouped,
            "connected sets on which the outputs are one a x + b y + c each")
        table.append(
            "distinct affine maps", regions.distinctAffineMapCount.grouped,
            "the number of different such maps")
        table.append("vertices", regions.complex.vertices.count.grouped, "V; V - E + F = 1")
        table.append(
            "edges", regions.complex.edges.count.grouped,
            "E, including the window's edges; F is the number of activation regions")
        table.append(
            "largest gradient", steepest.slope.rounded(4),
            regions.hasJumps
                ? "in region \(steepest.region); outputs jump between regions, so that there is no "
                    + "Lipschitz constant"
                : "the exact Lipschitz constant in the window, in region \(steepest.region)")
        return ["Regions"] + table.lines.map { "  " + $0 } + bounds(regions)
    }

    private func bounds(_ regions: RegionComplex) -> [String] {
        guard let bounds = RegionBounds(of: regions.network), !names.isEmpty else { return [] }
        var table = TextTable(rightColumns: [1])
        let isDeep = regions.network.hiddenLayers.count > 1
        table.append(
            "at most", bounds.firstLayer.readable,
            isDeep
                ? "after layer 1, for any such lines (Zaslavsky 1975)"
                : "for any such lines (Zaslavsky 1975)")
        if isDeep {
            table.append("at most", bounds.product.readable, "the product of that over the layers")
            if let serra = bounds.serra {
                table.append(
                    "at most", serra.readable,
                    "limited by the rank of each layer (Serra et al. 2018)")
            }
            if let montufar = bounds.montufar {
                table.append(
                    "some have", montufar.readable,
                    "there are networks of this shape with this many (Montufar et al. 2014)")
            }
        }
        if let average = bounds.haninRolnick {
            table.append(
                "about", average.rounded(4),
                "N^2 / 2, what random networks of N ReLUs have (Hanin & Rolnick 2019)")
        }
        return ["  for comparison, the regions of networks of this shape in the whole plane:"]
            + table.lines.map { "    " + $0 }
    }

    func classes(_ analysis: ExactAnalysis) -> [String] {
        let decisions = analysis.decisions
        var table = TextTable(rightColumns: [1, 2, 3, 4, 5])
        table.append("class", "area", "share", "parts", "holes", "perimeter", "")
        for (index, shape) in decisions.classes.enumerated() {
            table.append(
                className(index), shape.area.rounded(4), percent(shape.area / model.window.area),
                shape.parts.grouped, shape.holes.grouped, shape.perimeter.rounded(4), "")
        }
        let tie = decisions.tieArea
        let tied =
            tie > 0
            ? [
                "  an area of \(tie.rounded(4)) is tied; it counts towards the class with the "
                    + "lowest index"
            ]
            : []
        return ["Classes: where each of them wins"] + table.lines.map { "  " + $0 } + tied
    }

    func units(_ analysis: ExactAnalysis) -> [String] {
        let activity = UnitActivity(analysis.regions)
        var table = TextTable()
        func list(_ units: [Int]) -> String {
            let shown = units.prefix(12).map { names[$0] }.joined(separator: ", ")
            return units.count > 12 ? "\(shown), ... (\(units.count.grouped) in all)" : shown
        }
        if !activity.dead.isEmpty {
            table.append("dead", list(activity.dead), "")
        }
        if !activity.alwaysActive.isEmpty {
            table.append("always active", list(activity.alwaysActive), "")
        }
        for group in activity.duplicates.prefix(8) {
            table.append("same crease", list(group), "")
        }
        let idle = activity.dead.count + activity.alwaysActive.count
        let working = analysis.regions.network.hiddenUnitCount - idle
        let summary =
            "Units: \(working.grouped) of \(names.count.grouped) have a crease in the window"
        return names.isEmpty ? [] : [summary] + table.lines.map { "  " + $0 }
    }

    func regions(_ analysis: ExactAnalysis) -> [String] {
        let regions = analysis.regions
        let count = regions.regionCount
        let limit = count <= 16 ? 16 : 0
        let shown = explanation.options.listsAll ? count : min(count, limit)
        let classes = RegionClasses(analysis.decisions)
        let lines = (0..<shown).flatMap { index -> [String] in
            let region = RegionEquations(regions, region: index)
            let pattern = names.isEmpty ? "" : "  pattern \(regions.patternText(of: index))"
            return [
                "  region \(index)  area \(region.area.rounded(4))\(pattern)  "
                    + classes[index].map { className($0) }.joined(separator: ", ")
            ] + equations(of: region).map { "    " + $0 }
        }
        guard shown < count else { return ["Regions one by one"] + lines }
        return ["Regions one by one: \(count.grouped) (--all shows them, --at x,y shows one)"]
    }

    /// The outputs of a region, and what bounds it.
    func equations(of region: RegionEquations) -> [String] {
        let outputs = zip(model.network.outputNames, region.logits).map { "\($0) = \(sum($1))" }
        let bounds = region.bounds.map { bound in
            "\(sum(bound.form)) > 0  (\(bound.unit.map { names[$0] } ?? "window"))"
        }
        return outputs + bounds.enumerated().map { ($0 == 0 ? "where " : "  and ") + $1 }
    }

    func certificate(_ analysis: ExactAnalysis) -> [String] {
        guard analysis.isVerified else { return [] }
        let complex = analysis.regions.complex
        let counts = (complex.vertices.count, complex.edges.count, complex.faceCount)
        return [
            "Certificate: all checks have passed",
            "  the regions are convex and fill the window; so do their parts by class",
            "  V - E + F = \(counts.0.grouped) - \(counts.1.grouped) + \(counts.2.grouped) = 1",
            "  each inner edge is a side of two regions; all others lie on the window's edge",
            "  each region's map agrees with its pattern and with the forward pass",
            "  no unit switches inside a region, and maps agree on the edges (except for step units)",
        ]
    }
}

extension WholeNumber {
    /// All digits with commas, or the first of many.
    fileprivate var readable: String {
        let digits = description
        if digits.count <= 15, let number = Int(digits) { return number.grouped }
        return digits.prefix(1) + "." + digits.dropFirst().prefix(2) + "e\(digits.count - 1)"
    }
}
