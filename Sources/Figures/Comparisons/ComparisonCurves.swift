public import Colours
import Geometry
public import Planes
import Raster
import RealFunctions

/// The curves of a comparison: accuracy, activation regions and loss.
public struct ComparisonCurves: Sendable {
    /// A row of the grid.
    public struct Series: Sendable {
        /// Its heading.
        public var name: String
        /// The points, by rising place along the horizontal axis.
        public var points: [Point]
        /// What it shares with other rows; nil if its points differ in their depths.
        public var group: Group?

        /// A row and its candidates.
        public init(name: String, points: [Point], group: Group? = nil) {
            self.name = name
            self.points = points
            self.group = group
        }
    }

    /// The depth and the activation of a row.
    public struct Group: Sendable, Hashable {
        /// Hidden layers.
        public var depth: Int
        /// `relu`.
        public var activation: String

        /// A group, all given.
        public init(depth: Int, activation: String) {
            self.depth = depth
            self.activation = activation
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
        /// What its curve of the loss is called: `16x3`.
        public var label: String
        /// The units of all hidden layers.
        public var units: Int
        /// Nil if it is not known.
        public var accuracy: Spread?
        /// The activation regions; nil if they are not known.
        public var regions: Spread?
        /// The maximum number of activation regions that a network of its shape can have; nil if it
        /// is not known.
        public var bound: Double?
        /// The losses over the steps of its median start.
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
    let accuracyName: String
    let placeName: String
    private let size: PictureSize
    let style: FigureStyle

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
        style = FigureStyle([], look: look, scale: size.scale * 1.15, lettering: lettering)
    }
}

extension ComparisonCurves {
    var scale: Double { style.scale }
    var look: Look { style.look }

    /// Draws all three charts.
    public func draw(_ series: [Series]) -> Picture {
        var canvas = Canvas(size: size, colour: look.background)
        style.lettering.drawTitle(
            title, on: &canvas, at: PixelPoint(22 * scale, 36 * scale), size: 20 * scale,
            colour: look.ink, limit: Double(size.width) - 44 * scale)
        let pens = pens(series)
        let entries = zip(series, pens).map { row, pen in
            CurveKey.Entry(
                name: row.name, colour: pen.colour, width: pen.keyWidth, stroke: pen.stroke)
        }
        let top = CurveKey(entries, style: style).draw(
            from: PixelPoint(22 * scale, 60 * scale), width: Double(size.width) - 44 * scale,
            on: &canvas)
        for chart in charts(series, top: top + 40 * scale) {
            chart.draw(on: &canvas)
        }
        return canvas.picture
    }

    private func charts(_ series: [Series], top: Double) -> [Chart] {
        let left = 64 * scale
        let right = Double(size.width) - 22 * scale
        let gap = 78 * scale
        let height = (Double(size.height) - top - 2 * 44 * scale - 24 * scale) / 2
        let half = (right - left - gap) / 2
        let regions = regionChart(
            series, PixelRect(x: left + half + gap, y: top, width: half, height: height))
        let accuracy = accuracyChart(
            series,
            PixelRect(
                x: left, y: top, width: regions == nil ? right - left : half, height: height))
        let room = Chart.labelRoom(
            series.flatMap(\.points).map(\.label), style: style)
        let loss = lossChart(
            series,
            PixelRect(
                x: left, y: top + height + (44 + 24) * scale, width: right - left - room,
                height: height))
        return [accuracy] + (regions.map { [$0] } ?? []) + [loss]
    }
}
