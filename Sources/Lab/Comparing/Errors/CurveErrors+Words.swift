import Curves
import Figures
import Scenarios
import Text

extension CurveErrors.Kind {
    /// The name of its line.
    var name: String {
        switch self {
        case .trained: "trained"
        case .untrained: "kinks spread, readout solved, untrained"
        case .interpolant: "even interpolant"
        case .best: "best possible"
        }
    }

    fileprivate var chartKind: ErrorChart.Kind {
        switch self {
        case .trained: .trained
        case .untrained: .untrained
        case .interpolant: .interpolant
        case .best: .best
        }
    }
}

extension CurveErrors {
    /// The line of a kind; of trained networks the first one.
    func line(_ kind: Kind) -> Line? { lines.first { $0.kind == kind } }

    /// A row for each line with its last error and the slope over the last decade, below names of
    /// the columns; nothing where all lines have one point.
    var slopeTable: [[String]] {
        guard lines.contains(where: { $0.points.count > 1 }) else { return [] }
        let noun = places == .width ? "units" : "hidden layers"
        return [["line", "largest error", "with", "log-log slope, last decade"]]
            + lines.compactMap { line in
                guard let last = line.points.last else { return nil }
                return [
                    line.name, last.error.rounded(3, .digits), "\(last.place.grouped) \(noun)",
                    line.slope.map { Self.text(ofSlope: $0) } ?? "",
                ]
            }
    }

    private static func text(ofSlope slope: Double) -> String {
        let rounded = slope.rounded(1, .decimals)
        return rounded == "-0.0" ? "0.0" : rounded
    }

    /// Below the horizontal axis of their chart.
    func placeName(_ setup: ComparisonSetup) -> String {
        if places == .depth { return "hidden layers" }
        return setup.settings.depths == [1]
            ? "units in the hidden layer, n" : "units in each hidden layer, n"
    }

    /// What their chart compares, in words.
    func explanation(_ setup: ComparisonSetup) -> String {
        let hasFormula = setup.run.data.curve?.formula != nil
        let places = hasFormula ? "at 20,001 even places and all kinks" : "at the samples to learn"
        let seeds = setup.settings.seeds
        let starts = seeds == 1 ? "" : ", of \(seeds) starts the median and the range"
        let kinks =
            lines.count { $0.kind == .trained } == 1
            ? "; n units have at most n kinks, and the lines without training have n."
            : "; n units of one hidden layer have at most n kinks, and the lines without training "
                + "have n."
        let slopes = lines.contains { $0.slope != nil } ? " Slopes are of the last decade." : ""
        let isExact = lines.contains { $0.points.contains { $0.error == 0 } }
        return "Largest error " + places + starts + (line(.best) == nil ? "." : kinks) + slopes
            + (isExact ? " Errors of 0 are on the lower border." : "")
    }
}

extension Comparison {
    /// How the errors of curves fall: a row for each line of their chart, below names of the
    /// columns; empty for the plane, and for one width.
    public var slopes: [[String]] { errors?.slopeTable ?? [] }
}

extension CurveErrors.Line {
    /// The line as its chart draws it.
    var chartLine: ErrorChart.Line {
        ErrorChart.Line(
            kind: kind.chartKind, name: name,
            points: points.map { point in
                ErrorChart.Point(
                    count: point.place, error: point.error, low: point.range?.lowest,
                    high: point.range?.highest)
            })
    }

    /// The slope of the error's logarithm against that of the place, as the chart shows it.
    var slope: Double? { chartLine.slope }
}
