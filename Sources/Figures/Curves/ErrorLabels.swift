import Colours
import Fonts
import Geometry
import Planes
import Raster
import RealFunctions
import Text

/// The names of an error chart's lines, with their last values and slopes, right of the chart.
struct ErrorLabels {
    private let labels: [Label]
    private let style: FigureStyle

    private struct Label {
        let name: String
        /// The last error.
        let value: String
        let slope: Double?
        let end: ErrorChart.Point?
        let ink: ErrorInk
    }

    init(_ lines: [ErrorChart.Line], style: FigureStyle) {
        self.style = style
        labels = lines.enumerated().map { index, line in
            Label(
                name: line.name, value: line.points.last.map { $0.error.rounded(3, .digits) } ?? "",
                slope: Self.slope(of: line.points), end: line.points.last,
                ink: ErrorInk(index, of: lines, look: style.look))
        }
    }

    /// The slope of log error against log n over the last decade of n, by least squares; over the
    /// last two points where there are fewer in it.
    static func slope(of points: [ErrorChart.Point]) -> Double? {
        let known = points.filter { $0.count > 0 && $0.error > 0 && $0.error.isFinite }
        guard let last = known.last, known.count > 1 else { return nil }
        var kept = known.filter { 10 * $0.count >= last.count }
        if kept.count < 2 { kept = Array(known.suffix(2)) }
        let x = kept.map { Portable.log10(Double($0.count)) }
        let y = kept.map { Portable.log10($0.error) }
        let count = Double(kept.count)
        let (meanX, meanY) = (x.reduce(0, +) / count, y.reduce(0, +) / count)
        var (products, squares) = (0.0, 0.0)
        for (x, y) in zip(x, y) {
            products += (x - meanX) * (y - meanY)
            squares += (x - meanX) * (x - meanX)
        }
        return squares > 0 ? products / squares : nil
    }

    private var scale: Double { style.scale }
    private var lettering: Lettering { style.lettering }

    /// The room that they need.
    var width: Double {
        guard lettering.isVisible else { return 0 }
        let widths = labels.map { label in
            max(
                lettering.width(label.name, size: style.text.number),
                lettering.width(label.value + ", falls as n−0.0", size: style.text.label))
        }
        return (widths.max() ?? 0) + 18 * scale
    }

    /// Draws them as near to the lines' ends as can be.
    func draw(_ chart: Chart, on canvas: inout Canvas) {
        let ends = labels.compactMap { label -> (y: Double, label: Label)? in
            guard let end = label.end else { return nil }
            let y = chart.pixel((Double(end.count), end.error)).y
            return y.isFinite ? (min(max(y, chart.rect.y), chart.rect.maxY), label) : nil
        }.sorted { $0.y < $1.y }
        let column = LabelColumn(
            ends.map { $0.y }, low: chart.rect.y + 4 * scale, high: chart.rect.maxY - 12 * scale,
            distance: 34 * scale)
        for (index, y) in zip(column.shown, column.places) {
            let (place, label) = (ends[index].y, ends[index].label)
            drawLeader(from: place, to: y, of: label, chart, on: &canvas)
            let x = chart.rect.maxX + 16 * scale
            let ink = label.ink.colour.mixed(with: style.look.ink, share: 0.25)
            lettering.draw(
                label.name, on: &canvas, at: PixelPoint(x, y + 4 * scale), size: style.text.number,
                colour: ink, anchor: .start)
            drawSlope(label, at: PixelPoint(x, y + 18 * scale), on: &canvas)
        }
    }

    private func drawLeader(
        from place: Double, to y: Double, of label: Label, _ chart: Chart, on canvas: inout Canvas
    ) {
        guard lettering.isVisible else { return }
        let right = chart.rect.maxX
        var coverage = Coverage(
            PixelBounds(
                covering: PixelRect(
                    x: right, y: chart.rect.y - 4, width: 16 * scale,
                    height: chart.rect.height + 8)))
        coverage.stroke(
            from: PixelPoint(right + 2 * scale, place), to: PixelPoint(right + 13 * scale, y),
            width: scale)
        canvas.blend(coverage, label.ink.colour)
    }

    /// The last value and the slope: `0.0129, falls as n` and a raised exponent.
    private func drawSlope(_ label: Label, at place: PixelPoint, on canvas: inout Canvas) {
        let size = style.text.label
        let colour = style.look.faintInk
        guard let slope = label.slope else {
            return lettering.draw(
                label.value, on: &canvas, at: place, size: size, colour: colour, anchor: .start)
        }
        let isLevel = abs(slope) < 0.05
        let text =
            label.value + (isLevel ? ", level" : slope < 0 ? ", falls as n" : ", rises as n")
        lettering.draw(
            text, on: &canvas, at: place, size: size, colour: colour, anchor: .start)
        guard !isLevel else { return }
        let exponent = (slope < 0 ? "−" : "") + abs(slope).rounded(1, .decimals)
        lettering.draw(
            exponent, on: &canvas,
            at: PixelPoint(
                place.x + lettering.width(text, size: size) + 0.5 * scale, place.y - 4 * scale),
            size: 0.8 * size, colour: colour, anchor: .start)
    }
}

extension ErrorChart.Line {
    /// The slope of the error's logarithm against that of the number of units, over the last decade
    /// of these, by least squares; nil for one point.
    public var slope: Double? { ErrorLabels.slope(of: points) }
}
