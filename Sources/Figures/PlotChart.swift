import Colours
import Fonts
import Geometry
import Raster
import RealFunctions

/// A chart of lines over any two quantities, each laid out evenly or by its logarithm.
struct PlotChart {
    /// How a quantity is laid along an axis.
    enum Scale {
        case linear(low: Double, high: Double)
        /// Both ends above 0.
        case logarithmic(low: Double, high: Double)
        /// From step 0 on, as log(1 + step).
        case steps(last: Double)
    }

    /// How a line is drawn.
    enum Stroke {
        case solid
        case dashed
        case shortDashed
        case dotted

        /// The strokes of curves of the same colour: each curve takes the next.
        static let ofCurves: [Stroke] = [.solid, .dashed, .shortDashed]

        /// Its dashes in a line of this number of pixels; nil for a solid line.
        func dashes(width: Double, scale: Double) -> Dashes? {
            switch self {
            case .solid: nil
            case .dashed: Dashes(dash: 7 * scale, gap: 4 * scale)
            case .shortDashed: Dashes(dash: 2.5 * scale, gap: 2.5 * scale)
            case .dotted: Dashes(dash: width, gap: 2.5 * scale)
            }
        }
    }

    /// A line through points; one that is not finite interrupts it.
    struct Line {
        var points: [(x: Double, y: Double)]
        var colour: Colour
        var width = 1.8
        var stroke = Stroke.solid
        var hasMarkers = false
        /// Shown right of the chart, where the line ends, if there is room.
        var label: String?
        /// The colour of the label, if the line's own is too faint for letters.
        var labelColour: Colour?
    }

    /// The range of a quantity along a line.
    struct Band {
        var points: [(x: Double, low: Double, high: Double)]
        var colour: Colour
        /// Whether the area between the points is tinted, too.
        var isFilled: Bool
    }

    var title: String
    var xName: String
    var rect: PixelRect
    var xScale: Scale
    var yScale: Scale
    /// The places along the horizontal axis that carry a number; nil: round ones.
    var xTicks: [Double]?
    var lines: [Line] = []
    var bands: [Band] = []
    /// Shown in the middle of a chart that has nothing to show.
    var remark: String?
    var look: Look
    /// Multiplies all lengths.
    var scale: Double
}

extension PlotChart {
    func draw(on canvas: inout Canvas, lettering: Lettering) {
        drawGrid(on: &canvas, lettering: lettering)
        for band in bands { draw(band, on: &canvas) }
        for line in lines { draw(line, on: &canvas) }
        canvas.stroke(rect.insetToPixels(), look.frame, width: 1)
        drawLabels(on: &canvas, lettering: lettering)
        lettering.draw(
            title, on: &canvas, at: PixelPoint(rect.x, rect.y - 9 * scale), size: 13 * scale,
            colour: look.ink, anchor: .start, limit: rect.width)
        lettering.draw(
            xName, on: &canvas,
            at: PixelPoint(rect.x + rect.width / 2, rect.maxY + 33 * scale), size: 12 * scale,
            colour: look.ink, anchor: .middle, limit: rect.width)
        if let remark {
            lettering.draw(
                remark, on: &canvas,
                at: PixelPoint(rect.x + rect.width / 2, rect.y + rect.height / 2),
                size: 12 * scale, colour: look.faintInk, anchor: .middle, limit: rect.width)
        }
    }

    private func pixel(_ point: (x: Double, y: Double)) -> PixelPoint {
        guard point.x.isFinite, point.y.isFinite else { return PixelPoint(.nan, .nan) }
        return PixelPoint(
            rect.x + rect.width * xScale.share(point.x),
            rect.maxY - rect.height * yScale.share(point.y))
    }

    private func draw(_ band: Band, on canvas: inout Canvas) {
        let corners = band.points.map { point in
            (
                high: pixel((point.x, point.high)), low: pixel((point.x, point.low))
            )
        }
        canvas.clipped(to: PixelBounds(covering: rect)) { canvas in
            for (left, right) in zip(corners, corners.dropFirst()) where band.isFilled {
                // On whole pixels neighbours meet without a seam.
                let (x0, x1) = (left.high.x.rounded(), right.high.x.rounded())
                canvas.fill(
                    [
                        PixelPoint(x0, left.high.y), PixelPoint(x1, right.high.y),
                        PixelPoint(x1, right.low.y), PixelPoint(x0, left.low.y),
                    ], band.colour, opacity: 0.15)
            }
        }
        for corner in corners {
            var coverage = Coverage(PixelBounds(covering: rect))
            coverage.stroke(from: corner.low, to: corner.high, width: 1.2 * scale)
            canvas.blend(coverage, band.colour, opacity: 0.7)
        }
    }

    private func draw(_ line: Line, on canvas: inout Canvas) {
        let reach = 4 * scale
        let room = PixelRect(
            x: rect.x - reach, y: rect.y - reach, width: rect.width + 2 * reach,
            height: rect.height + 2 * reach)
        let hasMarkers = line.hasMarkers
        var coverage = Coverage(PixelBounds(covering: hasMarkers ? room : rect))
        let path = line.points.map(pixel)
        let width = line.width * scale
        if let dashes = line.stroke.dashes(width: width, scale: scale) {
            coverage.stroke(path, width: width, dashes: dashes)
        } else {
            coverage.stroke(path, width: width)
        }
        if hasMarkers {
            for place in path where place.x.isFinite {
                coverage.stroke(from: place, to: place, width: 6.5 * scale)
            }
        }
        canvas.blend(coverage, line.colour)
    }

    /// Beside the ends of their lines, moved apart where those are close.
    private func drawLabels(on canvas: inout Canvas, lettering: Lettering) {
        let ends = lines.compactMap { line -> (y: Double, label: String, line: Line)? in
            guard let label = line.label, let last = line.points.last else { return nil }
            let place = pixel(last)
            guard place.y.isFinite, place.y >= rect.y, place.y <= rect.maxY else { return nil }
            return (place.y, label, line)
        }.sorted { $0.y < $1.y }
        let column = LabelColumn(
            ends.map(\.y), low: rect.y, high: rect.maxY, distance: 12 * scale)
        for (index, y) in zip(column.shown, column.places) {
            let end = ends[index]
            var coverage = Coverage(
                PixelBounds(
                    covering: PixelRect(
                        x: rect.maxX, y: rect.y - 2, width: 16 * scale, height: rect.height + 4)))
            coverage.stroke(
                from: PixelPoint(rect.maxX + 2 * scale, end.y),
                to: PixelPoint(rect.maxX + 13 * scale, y), width: scale)
            canvas.blend(coverage, end.line.colour)
            lettering.draw(
                end.label, on: &canvas,
                at: PixelPoint(rect.maxX + 16 * scale, y + 4 * scale), size: 11 * scale,
                colour: end.line.labelColour ?? end.line.colour, anchor: .start)
        }
    }

    /// The room that labels need right of the chart.
    static func labelRoom(_ labels: [String], scale: Double, lettering: Lettering) -> Double {
        (labels.map { lettering.width($0, size: 11 * scale) }.max() ?? 0) + 16 * scale
    }

    private func drawGrid(on canvas: inout Canvas, lettering: Lettering) {
        let size = 11 * scale
        for tick in yScale.ticks(room: rect.height / (24 * scale)) {
            let y = pixel((1, tick.value)).y
            let line = rect.maxY - rect.height * yScale.share(tick.value)
            canvas.fill(
                PixelRect(x: rect.x, y: (line - 0.5).rounded(), width: rect.width, height: 1),
                look.grid)
            lettering.draw(
                tick.text, on: &canvas,
                at: PixelPoint(rect.x - 6 * scale, (y.isFinite ? y : line) + 4 * scale),
                size: size, colour: look.faintInk, anchor: .end)
        }
        var end = -Double.infinity
        for tick in xTickMarks {
            let x = rect.x + rect.width * xScale.share(tick.value)
            canvas.fill(
                PixelRect(x: (x - 0.5).rounded(), y: rect.y, width: 1, height: rect.height),
                look.grid)
            let half = lettering.width(tick.text, size: size) / 2
            guard x - half > end else { continue }
            end = x + half + 6 * scale
            lettering.draw(
                tick.text, on: &canvas, at: PixelPoint(x, rect.maxY + 16 * scale), size: size,
                colour: look.faintInk, anchor: .middle)
        }
    }

    private var xTickMarks: [Ticks.Tick] {
        xTicks.map { $0.map { Ticks.Tick(value: $0, text: NumberText.grouped(Int($0))) } }
            ?? xScale.ticks(room: rect.width / (40 * scale))
    }
}

extension PlotChart.Scale {
    /// How far along the axis a value is, 0 to 1 between the ends; far below where a logarithm has
    /// no value.
    func share(_ value: Double) -> Double {
        switch self {
        case .linear(let low, let high): return (value - low) / (high - low)
        case .logarithmic(let low, let high):
            guard value > 0 else { return -9 }
            return (Portable.log10(value) - Portable.log10(low))
                / (Portable.log10(high) - Portable.log10(low))
        case .steps(let last):
            return last > 0 ? Portable.logOnePlus(value) / Portable.logOnePlus(last) : 0
        }
    }

    /// Round values between the ends; about `room` of them at most.
    func ticks(room: Double) -> [Ticks.Tick] {
        switch self {
        case .linear(let low, let high):
            return Self.even(from: low, to: high, room: room)
        case .logarithmic(let low, let high):
            let decades = Portable.log10(high) - Portable.log10(low)
            guard decades >= 1 else { return Self.even(from: low, to: high, room: room) }
            let factors: [Double] = decades * 3 <= room ? [1, 2, 5] : [1]
            let gap = max(1, Int((decades / max(room, 1)).rounded(.up)))
            return Self.powers(from: low, to: high, factors: factors, gap: gap)
        case .steps(let last):
            return [Ticks.Tick(value: 0, text: "0")]
                + Self.powers(from: 1, to: last, factors: [1], gap: 1)
        }
    }

    /// Whole numbers are written as those of other axes are.
    private static func even(from low: Double, to high: Double, room: Double) -> [Ticks.Tick] {
        Ticks(from: low, to: high, limit: min(max(Int(room), 2), 8)).ticks.map { tick in
            Ticks.Tick(
                value: tick.value, text: Int(tick.text).map(NumberText.grouped) ?? tick.text)
        }
    }

    private static func powers(
        from low: Double, to high: Double, factors: [Double], gap: Int
    ) -> [Ticks.Tick] {
        guard low > 0, high >= low, high.isFinite else { return [] }
        let first = Portable.decimalExponent(low)
        let last = Portable.decimalExponent(high)
        return stride(from: first, through: last, by: gap).flatMap { exponent in
            factors.map { $0 * Portable.powerOfTen(exponent) }
                .filter { $0 >= low * 0.999_999 && $0 <= high * 1.000_001 }
                .map { Ticks.Tick(value: $0, text: text($0)) }
        }
    }

    /// A number of one digit and zeros.
    private static func text(_ value: Double) -> String {
        let exponent = Portable.decimalExponent(value)
        if value >= 1 && value < 1e7 { return NumberText.grouped(Int(value.rounded())) }
        if value >= 1e-4 && value < 1 { return NumberText.fixed(value, decimals: -exponent) }
        let digit = value / Portable.powerOfTen(exponent)
        return "\(Int(digit.rounded()))e\(exponent)"
    }
}
