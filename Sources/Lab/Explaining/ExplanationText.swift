import Analysis
import Figures
import Geometry
import LinearRegions
import NeuralNetworks
import Planes
import Points
import RealFunctions
import Text

/// Writes an explanation for people: rounded numbers with what they mean, long lists cut short.
struct ExplanationText {
    let explanation: Explanation
    let names: [String]
    private let isFull: Bool
    /// The digits that distinguish coordinates of the window.
    private let digits: (x: Int, y: Int)

    init(_ explanation: Explanation) {
        self.explanation = explanation
        names = explanation.model.network.hiddenUnits.map(\.description)
        isFull = explanation.options.listsAll
        let window = explanation.model.window
        digits = (
            Self.digits(from: window.minX, to: window.maxX),
            Self.digits(from: window.minY, to: window.maxY)
        )
    }

    /// Four significant digits of the larger magnitude, and one more for each by which the length
    /// between two coordinates is smaller.
    static func digits(from low: Double, to high: Double) -> Int {
        let size = max(abs(low), abs(high))
        let more = Portable.decimalExponent(size) - Portable.decimalExponent(high - low)
        return min(4 + max(more, 0), 17)
    }

    /// The whole text.
    var text: String {
        let sections: [[String]]
        if let names = explanation.names {
            let (title, naming) = (model.title.escapingControls, NamesText(names, of: explanation))
            return ([[title]] + naming.sections).map { $0.joined(separator: "\n") + "\n" }
                .joined(separator: "\n")
        }
        switch explanation.analysis {
        case .exact(let analysis):
            sections =
                isOfPlaces
                ? places(analysis) + [certificate(analysis)]
                : [heading, words, equations, counts(analysis)]
                    + [ranges(analysis.regions.outputRanges), classes(analysis)]
                    + [boundary(analysis), units(analysis), regions(analysis)]
                    + [points(analysis.margins)] + places(analysis) + [certificate(analysis)]
        case .sampled(let analysis):
            let margins = PointMargins(of: model.points, network: model.network, boundary: [])
            sections =
                isOfPlaces
                ? places(nil)
                : [heading, words, equations, samples(analysis), ranges(analysis.outputRanges)]
                    + [points(margins)] + places(nil)
        }
        return sections.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") + "\n" }
            .joined(separator: "\n")
    }

    var model: Model { explanation.model }

    /// Whether only the places that were asked for are written.
    private var isOfPlaces: Bool { !isFull && !explanation.options.places.isEmpty }

    /// The maximum number of entries of a list, unless all are asked for, and what is said about
    /// the others.
    func shortened(_ lines: [String], limit: Int, _ noun: String = "") -> [String] {
        guard !isFull, lines.count > limit else { return lines }
        let rest = lines.count - limit
        return lines.prefix(limit) + ["  ... and \(rest.grouped) more\(noun) (--all shows them)"]
    }

    /// A place in round numbers; in a small window they have more digits.
    func place(_ point: Point) -> String {
        "(\(point.x.rounded(digits.x)), \(point.y.rounded(digits.y)))"
    }

    /// A function of the plane in round numbers; in a small window they have more digits.
    func sum(_ form: AffineForm) -> SumText {
        SumText(form, inputs: variables, digits: max(digits.x, digits.y))
    }

    /// What the two inputs are called in equations.
    var variables: [String] { explanation.loaded.axisNames.variables }

    func className(_ index: Int) -> String { model.classNames[index].escapingControls }
}

extension ExplanationText {
    private var heading: [String] {
        let network = model.network
        let (window, x, y) = (model.window, max(digits.x, 6), max(digits.y, 6))
        let isExact = network.isPiecewiseLinear
        var table = TextTable()
        table.append(
            "network", "\(network.label), \(network.parameterCount.counted("number"))")
        table.append(
            "window",
            "\(variables[0]) from \(window.minX.rounded(x)) to \(window.maxX.rounded(x)), "
                + "\(variables[1]) from \(window.minY.rounded(y)) to \(window.maxY.rounded(y))")
        if let outside = model.points.textAboutPoints(outside: window) {
            table.append("points", outside + " the window")
        }
        table.append(
            "figures",
            isExact
                ? "exact (by geometry in double precision), for the window, rounded"
                : "sampled (a smooth activation has no linear regions)")
        for assumption in explanation.loaded.assumptions {
            table.append(assumption.heading, assumption.description.escapingControls)
        }
        return [model.title.escapingControls] + table.lines
    }

    private var equations: [String] {
        let network = model.network
        let isLarge = network.hiddenUnitCount > 24
        return ["The network: inputs \(variables[0]) and \(variables[1])"]
            + network.layers.indices.flatMap { index in
                let equations = network.equations(
                    ofLayer: index, inputs: variables, limit: isFull ? .max : 6)
                let noun = index == network.layers.count - 1 ? "" : " of layer \(index + 1)"
                return shortened(equations.map { "  " + $0 }, limit: isLarge ? 4 : 24, noun)
            }
    }

    private func samples(_ analysis: SampledAnalysis) -> [String] {
        let grid = SampledStatistics.nodeCount
        var table = TextTable(rightColumns: [1, 2])
        table.append("class", "area", "share", "")
        for (index, area) in analysis.statistics.classAreas.enumerated() {
            table.append(
                className(index), area.rounded(4), percent(area / model.window.area), "")
        }
        return [
            "Sampled on a grid of \(grid) x \(grid) points, not exact",
            "  boundary length   about \(analysis.statistics.boundaryLength.rounded(3))",
            "  largest gradient  about \(analysis.steepest.rounded(3))",
        ] + table.lines.map { "  " + $0 }
    }

    /// A probability; 1 only where it is that very number.
    func probability(_ share: Double) -> String {
        share < 1 && share > 0.9999 ? "above 0.9999" : share.rounded(4)
    }

    /// A share in per cent; 0 and 100 only where that is the very number.
    func percent(_ share: Double) -> String {
        let rounded = (share * 1000).rounded() / 10
        if share > 0, rounded == 0 { return "< 0.1 %" }
        if share < 1, rounded == 100 { return "> 99.9 %" }
        return rounded.rounded(4) + " %"
    }
}
