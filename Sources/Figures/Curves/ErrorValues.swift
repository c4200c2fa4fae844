import Colours
import Fonts
import Geometry
import Planes
import Raster
import Text

/// The errors beside the marks of an error chart, each where no line runs through it.
struct ErrorValues {
    private let chart: Chart
    private let style: FigureStyle
    /// The lines of the chart, in pixels.
    private let segments: [(start: PixelPoint, end: PixelPoint)]

    init(_ chart: Chart, style: FigureStyle) {
        self.chart = chart
        self.style = style
        segments = chart.lines.flatMap { line in
            let path = line.points.map { chart.pixel($0) }
            return zip(path, path.dropFirst()).map { ($0, $1) }
        }
    }

    private var scale: Double { style.scale }

    /// Writes those that have room; none where there are many, and not those of the last place,
    /// which stand beside the lines' names.
    func draw(_ lines: [ErrorChart.Line], on canvas: inout Canvas) {
        let points = lines.flatMap { $0.points }
        let counts = Set(points.map { $0.count }).sorted()
        guard style.lettering.isVisible, counts.count <= 5, points.count <= 20 else { return }
        var taken: [PixelRect] = []
        for (index, line) in lines.enumerated() {
            let ink = ErrorInk(index, of: lines, look: style.look).colour
            for point in line.points where point.count != counts.last && point.error > 0 {
                let place = chart.pixel((Double(point.count), point.error))
                let text = point.error.rounded(3, .digits)
                let free = boxes(of: text, beside: place, isFirst: point.count == counts.first)
                    .first { box in isFree(box) && taken.allSatisfy { !Self.meet($0, box) } }
                guard let free else { continue }
                taken.append(free)
                style.lettering.draw(
                    text, on: &canvas, at: PixelPoint(free.x, free.maxY - 1.5 * scale),
                    size: style.text.fine,
                    colour: ink.mixed(with: style.look.ink, share: 0.3), anchor: .start)
            }
        }
    }

    /// The places that a number may take, the best first.
    private func boxes(of text: String, beside place: PixelPoint, isFirst: Bool) -> [PixelRect] {
        let width = style.lettering.width(text, size: style.text.fine)
        let height = style.text.fine
        let (left, right) = (place.x - width - 8 * scale, place.x + 7 * scale)
        func box(_ x: Double, _ middle: Double) -> PixelRect {
            PixelRect(
                x: x, y: place.y + middle * scale - height / 2, width: width, height: height)
        }
        // Nothing is left of the first place, and lines fall from left to right.
        let first = isFirst ? [0, -7, 7, -13, 13].map { box(left, $0) } : []
        return first
            + [box(right, -8), box(left, 9), box(right, -2), box(left, 16), box(right, -14)]
    }

    private func isFree(_ box: PixelRect) -> Bool {
        guard box.x > chart.rect.x, box.y > chart.rect.y, box.maxX < chart.rect.maxX,
            box.maxY < chart.rect.maxY
        else { return false }
        return segments.allSatisfy { segment in
            let steps = 64
            return (0...steps).allSatisfy { step in
                let share = Double(step) / Double(steps)
                let x = segment.start.x + share * (segment.end.x - segment.start.x)
                let y = segment.start.y + share * (segment.end.y - segment.start.y)
                return x < box.x - 2 || x > box.maxX + 2 || y < box.y - 2 || y > box.maxY + 2
            }
        }
    }

    private static func meet(_ a: PixelRect, _ b: PixelRect) -> Bool {
        a.x < b.maxX && b.x < a.maxX && a.y < b.maxY && b.y < a.maxY
    }
}
