public import Colours
import Fonts
import Geometry
public import Planes
import Raster
import RealFunctions
import Text

/// A chart of errors against the number of units, both by their logarithms, with up to four lines
/// that carry their names and their slopes at their ends.
public struct ErrorChart: Sendable {
    /// The errors of one way to place the units.
    public struct Line: Sendable, Hashable {
        /// How it is drawn; nil: by its place among the lines.
        public var kind: Kind?
        /// Stands at the line's end: `trained (median)`.
        public var name: String
        /// By rising number of units.
        public var points: [Point]

        /// A line and its points.
        public init(kind: Kind? = nil, name: String, points: [Point]) {
            self.kind = kind
            self.name = name
            self.points = points
        }
    }

    /// How kinks are placed; each kind is drawn differently.
    public enum Kind: Int, Sendable, Hashable {
        case trained
        case untrained
        case interpolant
        case best
    }

    /// The error with a number of units.
    public struct Point: Sendable, Hashable {
        /// The number of units.
        public var count: Int
        /// The error, 0 or more, the median of several starts; 0 stands on the lower border.
        public var error: Double
        /// The least of several starts; nil if there is one only.
        public var low: Double?
        /// The greatest of several starts.
        public var high: Double?

        /// An error, and its range over several starts.
        public init(count: Int, error: Double, low: Double? = nil, high: Double? = nil) {
            self.count = count
            self.error = error
            self.low = low
            self.high = high
        }
    }

    private let title: String
    private let explanation: String
    private let countName: String
    private let size: PictureSize
    let style: FigureStyle

    /// A chart of this size.
    ///
    /// - Parameters:
    ///   - explanation: stands below the title and says what is compared: `largest error at 20,001
    ///     places; n kinks each`.
    ///   - countName: below the horizontal axis: `units n`.
    public init(
        title: String, explanation: String, countName: String, size: PictureSize, look: Look,
        lettering: Lettering
    ) {
        self.title = title
        self.explanation = explanation
        self.countName = countName
        self.size = size
        style = FigureStyle([], look: look, scale: size.scale * 1.1, lettering: lettering)
    }
}

extension ErrorChart {
    private var scale: Double { style.scale }
    private var look: Look { style.look }

    /// Draws the lines, in the order trained, untrained, interpolant, best: the first is the
    /// strongest in colour, the third is dashed, the last is in ink.
    public func draw(_ lines: [Line]) -> Picture { canvas(lines).picture }

    /// The pixels of the chart.
    func canvas(_ lines: [Line]) -> Canvas {
        var canvas = Canvas(size: size, colour: look.background)
        let edge = 22 * scale
        let width = Double(size.width) - 2 * edge
        style.lettering.drawTitle(
            title, on: &canvas, at: PixelPoint(edge, 36 * scale), size: 20 * scale,
            colour: look.ink, limit: width)
        var y = 58 * scale
        let sentences = style.lettering.lines(
            explanation, size: style.text.caption, width: width)
        for line in sentences.prefix(3) {
            style.lettering.draw(
                line, on: &canvas, at: PixelPoint(edge, y), size: style.text.caption,
                colour: look.faintInk, anchor: .start, limit: width)
            y += 16 * scale
        }
        let labels = ErrorLabels(lines, style: style)
        let left = (70 * scale).rounded()
        let rect = PixelRect(
            x: left, y: (y + 24 * scale).rounded(),
            width: max(8, (Double(size.width) - left - edge - labels.width).rounded()),
            height: max(8, (Double(size.height) - y - (24 + 50) * scale).rounded()))
        let chart = chart(lines, in: rect)
        chart.draw(on: &canvas)
        ErrorValues(chart, style: style).draw(lines, on: &canvas)
        labels.draw(chart, on: &canvas)
        return canvas
    }

    private func chart(_ lines: [Line], in rect: PixelRect) -> Chart {
        let points = lines.flatMap { $0.points }
        let errors = points.flatMap { [$0.error, $0.low ?? $0.error, $0.high ?? $0.error] }
            .filter { $0 > 0 && $0.isFinite }
        let counts = Set(points.map { Double($0.count) }).filter { $0 > 0 }.sorted()
        let (low, high) = (errors.min() ?? 0.1, errors.max() ?? 1)
        let (first, last) = (counts.first ?? 1, counts.last ?? 10)
        // Room for numbers left of the first place.
        let (left, right) = (62 * scale / rect.width, 16 * scale / rect.width)
        let length = Portable.log10(max(last / first, 4)) / max(0.2, 1 - left - right)
        var chart = Chart(
            title: "largest error", rect: rect,
            xScale: .logarithmic(
                low: first * Portable.power(10, -left * length),
                high: max(last, 4 * first) * Portable.power(10, right * length)),
            yScale: .logarithmic(low: low / 1.6, high: high * 1.6), style: style)
        chart.xName = countName
        chart.xTicks = counts.count <= 6 ? counts : nil
        if errors.isEmpty {
            chart.remark = points.isEmpty ? "no error is known" : "all errors are 0"
        }
        let border = low / 1.6
        for (index, line) in lines.enumerated() {
            let ink = ErrorInk(index, of: lines, look: look)
            chart.lines.append(
                Chart.Line(
                    points: line.points.map { (Double($0.count), max($0.error, border)) },
                    colour: ink.colour,
                    width: ink.width, stroke: ink.stroke,
                    marks: line.points.count <= 12 ? .all : .none))
            let ranges = line.points.compactMap { point in
                point.low.flatMap { low in
                    point.high.map {
                        (x: Double(point.count), low: max(low, border), high: max($0, border))
                    }
                }
            }
            if !ranges.isEmpty {
                chart.bands.append(
                    Chart.Band(points: ranges, colour: ink.colour, isFilled: true))
            }
        }
        return chart
    }
}

/// How a line of an error chart is drawn.
struct ErrorInk {
    let colour: Colour
    let width: Double
    let stroke: Chart.Stroke

    init(_ index: Int, of lines: [ErrorChart.Line], look: Look) {
        let last = lines.count - 1
        let byPlace: ErrorChart.Kind =
            index == last && last > 0
            ? .best : ErrorChart.Kind(rawValue: min(index, 2)) ?? .interpolant
        func shade(_ hue: Colour) -> Colour {
            (look.isDark ? hue.mixed(with: .white, share: 0.25) : hue)
                .mixed(with: look.ink, share: 0.12)
        }
        switch lines[index].kind ?? byPlace {
        case .trained:
            // A line for each depth or activation, the first one in the strongest colour.
            let hue = [1, 2, 3, 4, 5, 0][lines[..<index].count { $0.kind == .trained } % 6]
            (colour, width, stroke) = (shade(Palette.colour(hue)), 2.2, .solid)
        case .untrained: (colour, width, stroke) = (shade(Palette.colour(0)), 2.2, .solid)
        case .interpolant: (colour, width, stroke) = (look.faintInk, 1.8, .longDashed)
        case .best: (colour, width, stroke) = (look.ink, 2.4, .solid)
        }
    }
}
