import Colours
import Geometry
import Planes
import Raster
import RealFunctions
import Training

extension ComparisonCurves {
    func accuracyChart(_ series: [Series], _ rect: PixelRect) -> Chart {
        let known = series.flatMap(\.points).filter { $0.accuracy != nil }
        let lowest = known.compactMap { $0.accuracy?.lowest }.min() ?? 0
        let low = min(0.9, max(0, (lowest * 10 - 0.25).rounded(.down) / 10))
        let places = Set(series.flatMap(\.points).map { Double($0.place) }).sorted()
        var chart = Chart(
            title: accuracyName, rect: rect, xScale: Self.logarithmic(places),
            yScale: .linear(low: low, high: 1.0 + (1 - low) / 25), style: style)
        chart.xName = placeName
        chart.xTicks = places
        if known.isEmpty { chart.remark = "no network was trained to its end" }
        for (row, pen) in zip(series, pens(series)) {
            let points = row.points.compactMap { point in
                point.accuracy.map { (Double(point.place), $0) }
            }.sorted { $0.0 < $1.0 }
            chart.add(points, pen, isFew: series.count <= 4)
        }
        return chart
    }

    /// Nil if no candidate has linear regions.
    func regionChart(_ series: [Series], _ rect: PixelRect) -> Chart? {
        let known = series.flatMap(\.points).filter { $0.regions != nil }
        guard !known.isEmpty else { return nil }
        let units = Set(known.map { Double($0.units) }).sorted()
        let highest = max(
            known.compactMap { $0.regions?.highest }.max() ?? 1,
            units[units.count - 1] * units[units.count - 1] / 2, 10)
        let hasBound = known.contains { $0.bound.map { $0 <= highest * Self.boundRoom } ?? false }
        let lowest = max(1, known.compactMap { $0.regions?.lowest }.min() ?? 1)
        var chart = Chart(
            title: "activation regions" + (hasBound ? "; fine dots: at most" : "")
                + "; grey dashes: N²/2",
            rect: rect, xScale: Self.logarithmic(units),
            yScale: .logarithmic(
                low: lowest * 0.7, high: highest * (hasBound ? Self.boundRoom : 1.4)), style: style)
        chart.xName = "hidden units N"
        chart.xTicks = units.count <= 6 ? units : nil
        let ends = [units[0] / Self.margin, units[units.count - 1] * Self.margin]
        chart.lines.append(
            Chart.Line(
                points: ends.map { ($0, $0 * $0 / 2) }, colour: look.faintInk, stroke: .longDashed))
        for (row, pen) in zip(series, pens(series)) {
            let points = row.points.filter { $0.regions != nil }.sorted { $0.units < $1.units }
            for bound in hasBound ? Self.bounds(points) : [] {
                chart.lines.append(
                    Chart.Line(
                        points: bound, colour: pen.colour, width: 1.4, stroke: .dotted))
            }
            let spreads = points.compactMap { point in
                point.regions.map { (Double(point.units), $0) }
            }
            chart.add(spreads, pen, isFew: series.count <= 4)
        }
        return chart
    }

    /// How far above all else a bound is shown.
    private static let boundRoom = 8.0

    /// A line where the bound rises with the units; else the shapes are too different to be joined,
    /// and each has a short line of its own.
    private static func bounds(_ points: [Point]) -> [[(x: Double, y: Double)]] {
        let bounds = points.compactMap { point in
            point.bound.map { (x: Double(point.units), y: $0) }
        }
        let isRising = zip(bounds, bounds.dropFirst()).allSatisfy { $0.x < $1.x && $0.y <= $1.y }
        if isRising && bounds.count > 1 { return [bounds] }
        return bounds.map { [(x: $0.x / 1.06, y: $0.y), (x: $0.x * 1.06, y: $0.y)] }
    }

    func lossChart(_ series: [Series], _ rect: PixelRect) -> Chart {
        let records = series.flatMap(\.points).flatMap { $0.history?.records ?? [] }
        let losses = records.map(\.training.loss).filter { $0 > 0 && $0.isFinite }
        let highest = losses.max() ?? 1
        // One that diverges does not press all others together.
        let limit = (losses.first ?? 1) * 100
        let isTrained = series.flatMap(\.points).contains { $0.accuracy != nil }
        let high = isTrained ? min(highest, limit) : highest
        let low = max(losses.min() ?? 0.1, isTrained ? high * 1e-12 : 0)
        var chart = Chart(
            title: lossTitle(series, leavesTop: highest > high), rect: rect,
            xScale: .steps(last: Double(max(1, records.map(\.step).max() ?? 1))),
            yScale: .logarithmic(low: low / 1.3, high: high * 1.3), style: style)
        chart.xName = "step"
        chart.saysUnnamed = true
        for (row, pen) in zip(series, pens(series)) {
            for (place, point) in row.points.enumerated() {
                guard let history = point.history else { continue }
                let share =
                    row.points.count > 1
                    ? 0.35 + 0.65 * Double(place) / Double(row.points.count - 1) : 1
                chart.lines.append(
                    Chart.Line(
                        points: history.records.map {
                            (Double($0.step), max($0.training.loss, low / 2))
                        },
                        colour: look.background.mixed(with: pen.colour, share: share),
                        width: pen.lossWidth, stroke: pen.stroke, label: point.label,
                        labelColour: look.ink.mixed(with: pen.colour, share: 0.75)))
            }
        }
        return chart
    }

    /// Says what the shades are.
    private func lossTitle(_ series: [Series], leavesTop: Bool) -> String {
        let places = series.first?.points.map(\.place) ?? []
        let quantity = placeName.prefix { $0 != "(" }.split(separator: " ").joined(separator: " ")
        let range = places.count > 1 ? "\(places[0]) to \(places[places.count - 1])" : ""
        let shades =
            range.isEmpty
            ? ""
            : Self.areGrouped(series)
                ? "; colour and thickness: depth; \(look.isDark ? "brighter" : "darker"): wider (\(range))"
                : "; faint to strong: \(quantity) \(range)"
        return "training loss of the median start" + shades
            + (leavesTop ? "; what diverges leaves at the top" : "")
    }

    private static let margin = 1.25

    /// From the first value to the last, with room on both sides.
    private static func logarithmic(_ values: [Double]) -> Chart.Scale {
        let (low, high) = (values.first ?? 1, values.last ?? 1)
        return .logarithmic(low: low / margin, high: high * margin)
    }
}

extension Chart {
    /// Adds a line through medians and a band of the ranges; filled where few curves are.
    fileprivate mutating func add(
        _ spreads: [(x: Double, spread: ComparisonCurves.Spread)], _ pen: ComparisonCurves.Pen,
        isFew: Bool
    ) {
        lines.append(
            Line(
                points: spreads.map { ($0.x, $0.spread.median) }, colour: pen.colour,
                width: pen.width, stroke: pen.stroke, marks: .all))
        bands.append(
            Band(
                points: spreads.map { ($0.x, $0.spread.lowest, $0.spread.highest) },
                colour: pen.colour, isFilled: isFew))
    }
}
