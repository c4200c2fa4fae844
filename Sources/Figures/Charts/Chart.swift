import Colours
import Geometry
import Planes
import Raster

/// A chart of lines over any two quantities, each laid out evenly or by its logarithm.
struct Chart {
    /// How a line is drawn.
    enum Stroke {
        case solid
        case dashed
        case longDashed
        case shortDashed
        case dotted

        /// The strokes of curves of the same colour: each curve takes the next.
        static let ofCurves: [Stroke] = [.solid, .longDashed, .shortDashed]
        /// The strokes of groups of curves, which differ in colour, too.
        static let ofGroups: [Stroke] = [.solid, .longDashed, .shortDashed, .dotted]

        /// Its dashes in a line of this number of pixels; nil for a solid line.
        func dashes(width: Double, scale: Double) -> Dashes? {
            switch self {
            case .solid: nil
            case .dashed: Dashes(dash: 5 * scale, gap: 3 * scale)
            case .longDashed: Dashes(dash: 7 * scale, gap: 4 * scale)
            case .shortDashed: Dashes(dash: 2.5 * scale, gap: 2.5 * scale)
            case .dotted: Dashes(dash: width, gap: 2.5 * scale)
            }
        }
    }

    /// Which points of a line have a dot.
    enum Marks {
        case none
        case all
        /// The last one: the line runs over the chart's frame there.
        case last
    }

    /// A line through points; one that is not finite interrupts it, and one that is infinite has an
    /// arrow at the chart's top.
    struct Line {
        var points: [(x: Double, y: Double)]
        var colour: Colour
        /// In a picture of 960 x 720.
        var width = 1.8
        var stroke = Stroke.solid
        var marks = Marks.none
        /// Stands beside the title where there are several.
        var name: String?
        /// Stands there where three or more names would run into the title.
        var shortName: String?
        /// Stands right of the chart, where the line ends, if there is room.
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
    /// The size of the title's letters, in a picture of 960 x 720.
    var titleUnits = 13.0
    /// Below the horizontal axis; nil if something else names it.
    var xName: String?
    var rect: PixelRect
    var xScale: Scale
    var yScale: Scale
    /// The places along the horizontal axis that carry a number; nil: round ones.
    var xTicks: [Double]?
    var lines: [Line] = []
    var bands: [Band] = []
    /// A place along the horizontal axis with a line from the floor to the top.
    var mark: Double?
    /// Whether the number of lines without a label stands below the chart.
    var saysUnnamed = false
    /// Stands in the middle of a chart that has nothing to show.
    var remark: String?
    let style: FigureStyle

    init(title: String, rect: PixelRect, xScale: Scale, yScale: Scale, style: FigureStyle) {
        self.title = title
        self.rect = rect
        self.xScale = xScale
        self.yScale = yScale
        self.style = style
    }
}

extension Chart {
    var scale: Double { style.scale }
    private var reach: Double { Double(Int(3 * scale)) }

    func draw(on canvas: inout Canvas) {
        drawGrid(on: &canvas)
        for band in bands { draw(band, on: &canvas) }
        drawMark(on: &canvas)
        for line in lines where line.marks != .last { draw(line, on: &canvas) }
        canvas.stroke(rect.insetToPixels(), style.look.frame, width: 1)
        for line in lines where line.marks == .last { draw(line, on: &canvas) }
        drawTexts(on: &canvas)
    }

    /// Draws the line of the mark, below a triangle at the chart's top.
    private func drawMark(on canvas: inout Canvas) {
        guard let mark else { return }
        let x = rect.x + rect.width * xScale.share(mark)
        let half = 4 * scale
        canvas.fill(
            [
                PixelPoint(x - half, rect.y), PixelPoint(x + half, rect.y),
                PixelPoint(x, rect.y + 2 * half),
            ], style.look.ink)
        var coverage = Coverage(PixelBounds(covering: rect))
        coverage.stroke(
            [PixelPoint(x, rect.y), PixelPoint(x, rect.maxY)], width: 1.2, .dotted, scale: scale)
        canvas.blend(coverage, style.look.ink)
    }

    func pixel(_ point: (x: Double, y: Double)) -> PixelPoint {
        guard point.x.isFinite, point.y.isFinite else { return PixelPoint(.nan, .nan) }
        return PixelPoint(rect.x + rect.width * xScale.share(point.x), height(point.y))
    }

    /// Where a value is in the picture.
    func height(_ value: Double) -> Double {
        rect.maxY - rect.height * yScale.share(value)
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
        var coverage = Coverage(PixelBounds(covering: room(for: line.marks)))
        let path = line.points.map { pixel($0) }
        coverage.stroke(path, width: line.width, line.stroke, scale: scale)
        switch line.marks {
        case .none: break
        case .all:
            for place in path where place.x.isFinite {
                coverage.stroke(from: place, to: place, width: 6.5 * scale)
            }
        case .last:
            if let last = path.last { coverage.stroke(from: last, to: last, width: 5 * scale) }
        }
        canvas.blend(coverage, line.colour)
        for point in line.points where point.x.isFinite && point.y == .infinity {
            drawArrow(at: rect.x + rect.width * xScale.share(point.x), line.colour, on: &canvas)
        }
    }

    /// Marks a value that no axis reaches by an arrow that ends at the chart's top.
    private func drawArrow(at x: Double, _ colour: Colour, on canvas: inout Canvas) {
        let (width, height) = (4 * scale, 8 * scale)
        canvas.fill(
            [
                PixelPoint(x - width, rect.y + height), PixelPoint(x, rect.y),
                PixelPoint(x + width, rect.y + height),
            ], colour)
    }

    /// Where a line with these marks may have ink; what is below the chart leaves through its
    /// floor.
    private func room(for marks: Marks) -> PixelRect {
        switch marks {
        case .none: rect
        case .all: rect.grown(left: 4 * scale, top: 4 * scale, right: 4 * scale, bottom: 4 * scale)
        case .last: rect.grown(left: reach, top: reach, right: reach, bottom: 0)
        }
    }
}

extension Coverage {
    /// Strokes a line of `width` units, in dashes or whole.
    mutating func stroke(
        _ path: [PixelPoint], width: Double, _ stroke: Chart.Stroke, scale: Double
    ) {
        let width = width * scale
        if let dashes = stroke.dashes(width: width, scale: scale) {
            self.stroke(path, width: width, dashes: dashes)
        } else {
            self.stroke(path, width: width)
        }
    }
}

extension PixelRect {
    /// The rectangle, larger by these numbers of pixels on its sides.
    func grown(left: Double, top: Double, right: Double, bottom: Double) -> PixelRect {
        PixelRect(
            x: x - left, y: y - top, width: width + left + right, height: height + top + bottom)
    }
}
