import Colours
import Geometry
public import Raster
import RealFunctions

/// The curves of a comparison: accuracy, activation regions and loss.
public struct ComparisonCurves: Sendable {
    /// A row of the grid.
    public struct Series: Sendable {
        /// Its heading.
        public var name: String
        /// By rising place along the horizontal axis.
        public var points: [Point]

        /// A row and its candidates.
        public init(name: String, points: [Point]) {
            self.name = name
            self.points = points
        }
    }

    /// The middle of a number over several starts, and its range.
    public struct Spread: Sendable, Hashable {
        /// In the middle.
        public var median: Double
        /// The least.
        public var lowest: Double
        /// The greatest.
        public var highest: Double

        /// A number's middle and range.
        public init(median: Double, lowest: Double, highest: Double) {
            self.median = median
            self.lowest = lowest
            self.highest = highest
        }
    }

    /// A candidate.
    public struct Point: Sendable {
        /// The width, or the number of layers, that its column stands for.
        public var place: Int
        /// What its curve is called: `16x3`.
        public var label: String
        /// The units of all hidden layers.
        public var units: Int
        /// Nil where it is not known.
        public var accuracy: Spread?
        /// The activation regions; nil where they are not known.
        public var regions: Spread?
        /// The most activation regions that a network of its shape can have; nil where it is not
        /// known.
        public var bound: Double?
        /// Losses over the steps of its median cell.
        public var history: RunHistory?

        /// A candidate, all given.
        public init(
            place: Int, label: String, units: Int, accuracy: Spread?, regions: Spread?,
            bound: Double?,
            history: RunHistory?
        ) {
            self.place = place
            self.label = label
            self.units = units
            self.accuracy = accuracy
            self.regions = regions
            self.bound = bound
            self.history = history
        }
    }

    private let title: String
    private let accuracyName: String
    private let placeName: String
    private let size: PictureSize
    private let look: Look
    private let lettering: Lettering

    /// A figure of this size.
    ///
    /// - Parameter placeName: what the columns differ in: `width`.
    public init(
        title: String, accuracyName: String, placeName: String, size: PictureSize, look: Look,
        lettering: Lettering
    ) {
        self.title = title
        self.accuracyName = accuracyName
        self.placeName = placeName
        self.size = size
        self.look = look
        self.lettering = lettering
    }
}

extension ComparisonCurves {
    private var scale: Double { size.scale * 1.15 }

    /// Draws all three charts.
    public func draw(_ series: [Series]) -> Canvas? {
        guard
            var canvas = Canvas(width: size.width, height: size.height, colour: look.background)
        else { return nil }
        lettering.drawBold(
            title, on: &canvas, at: PixelPoint(22 * scale, 36 * scale), size: 20 * scale,
            colour: look.ink, limit: Double(size.width) - 44 * scale)
        let key = CurveKey(series.map(\.name), colours: series.indices.map(colour), look: look)
        let top = key.draw(
            from: PixelPoint(22 * scale, 60 * scale), width: Double(size.width) - 44 * scale,
            scale: scale, on: &canvas, lettering: lettering)
        let left = 64 * scale
        let right = Double(size.width) - 22 * scale
        let gap = 78 * scale
        let first = top + 40 * scale
        let height = (Double(size.height) - first - 2 * 44 * scale - 24 * scale) / 2
        let width = (right - left - gap) / 2
        accuracyChart(series, PixelRect(x: left, y: first, width: width, height: height))
            .draw(on: &canvas, lettering: lettering)
        let regions = PixelRect(x: left + width + gap, y: first, width: width, height: height)
        regionChart(series, regions)?.draw(on: &canvas, lettering: lettering)
        lossChart(
            series,
            PixelRect(
                x: left, y: first + height + (44 + 24) * scale, width: right - left - 44 * scale,
                height: height)
        ).draw(on: &canvas, lettering: lettering)
        return canvas
    }

    private func colour(_ index: Int) -> Colour {
        let colour = Palette.colour(index)
        return look.isDark ? colour.mixed(with: .white, share: 0.35) : colour
    }

    private func accuracyChart(_ series: [Series], _ rect: PixelRect) -> PlotChart {
        let known = series.flatMap(\.points).filter { $0.accuracy != nil }
        let least = known.compactMap { $0.accuracy?.lowest }.min() ?? 0
        let low = min(0.9, max(0, (least * 10 - 0.25).rounded(.down) / 10))
        let places = Set(series.flatMap(\.points).map { Double($0.place) }).sorted()
        var chart = PlotChart(
            title: accuracyName, xName: placeName, rect: rect,
            xScale: Self.logarithmic(places), yScale: .linear(low: low, high: 1.0 + (1 - low) / 25),
            xTicks: places, look: look, scale: scale)
        for (index, row) in series.enumerated() {
            let points = row.points.compactMap { point in
                point.accuracy.map { (Double(point.place), $0) }
            }.sorted { $0.0 < $1.0 }
            chart.lines.append(
                PlotChart.Line(
                    points: points.map { ($0, $1.median) }, colour: colour(index),
                    hasMarkers: true))
            chart.bands.append(
                PlotChart.Band(
                    points: points.map { ($0, $1.lowest, $1.highest) }, colour: colour(index),
                    isFilled: series.count <= 4))
        }
        return chart
    }

    /// Nil where no candidate has linear regions.
    private func regionChart(_ series: [Series], _ rect: PixelRect) -> PlotChart? {
        let known = series.flatMap(\.points).filter { $0.regions != nil }
        guard !known.isEmpty else { return nil }
        let units = Set(known.map { Double($0.units) }).sorted()
        let most = max(
            known.compactMap { $0.regions?.highest }.max() ?? 1,
            units[units.count - 1] * units[units.count - 1] / 2)
        let hasBound = known.contains { $0.bound != nil }
        let least = max(1, known.compactMap { $0.regions?.lowest }.min() ?? 1)
        let scale = PlotChart.Scale.logarithmic(
            low: least * 0.7, high: max(most, 10) * (hasBound ? 8 : 1.4))
        var chart = PlotChart(
            title: "activation regions" + (hasBound ? "; dotted: at most" : "") + "; dashed: N²/2",
            xName: "hidden units N", rect: rect, xScale: Self.logarithmic(units), yScale: scale,
            xTicks: nil, look: look, scale: self.scale)
        chart.lines.append(
            PlotChart.Line(
                points: units.map { ($0, $0 * $0 / 2) }, colour: look.faintInk, stroke: .dashed))
        for (index, row) in series.enumerated() {
            let points = row.points.filter { $0.regions != nil }.sorted { $0.units < $1.units }
            let bounds = points.compactMap { point in
                point.bound.map { (Double(point.units), $0) }
            }
            chart.lines.append(
                PlotChart.Line(
                    points: bounds, colour: colour(index), width: 1.4, stroke: .dotted))
            let spreads = points.compactMap { point in
                point.regions.map { (Double(point.units), $0) }
            }
            chart.lines.append(
                PlotChart.Line(
                    points: spreads.map { ($0, $1.median) }, colour: colour(index),
                    hasMarkers: true))
            chart.bands.append(
                PlotChart.Band(
                    points: spreads.map { ($0, $1.lowest, $1.highest) }, colour: colour(index),
                    isFilled: series.count <= 4))
        }
        return chart
    }

    private func lossChart(_ series: [Series], _ rect: PixelRect) -> PlotChart {
        let rows = series.flatMap(\.points).flatMap { $0.history?.rows ?? [] }
        let losses = rows.map(\.trainLoss).filter { $0 > 0 && $0.isFinite }
        let high = min(losses.max() ?? 1, (losses.first ?? 1) * 100)
        let low = max(losses.min() ?? 0.1, high * 1e-12)
        var chart = PlotChart(
            title: "training loss of the median start",
            xName: "step", rect: rect,
            xScale: .steps(last: Double(max(1, rows.map(\.step).max() ?? 1))),
            yScale: .logarithmic(low: low / 1.3, high: high * 1.3), xTicks: nil, look: look,
            scale: scale)
        for (index, row) in series.enumerated() {
            for (place, point) in row.points.enumerated() {
                guard let history = point.history else { continue }
                let share = 0.3 + 0.7 * Double(place + 1) / Double(row.points.count)
                chart.lines.append(
                    PlotChart.Line(
                        points: history.rows.map { (Double($0.step), max($0.trainLoss, low / 2)) },
                        colour: look.background.mixed(with: colour(index), share: share),
                        width: 1.6, label: point.label))
            }
        }
        return chart
    }

    /// From the first value to the last, with room on both sides.
    private static func logarithmic(_ values: [Double]) -> PlotChart.Scale {
        let (low, high) = (values.first ?? 1, values.last ?? 1)
        return .logarithmic(low: low / 1.25, high: high * 1.25)
    }
}
