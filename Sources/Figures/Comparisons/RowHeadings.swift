import Colours
import Fonts
import Geometry
import Planes
import Raster

/// The headings beside the rows of a grid, which run upwards: `relu, 3 layers`.
///
/// Where one of them is longer than its row, each has the activation and the depth on a line of its
/// own, so that the depth is never cut.
struct RowHeadings {
    /// The lines of each row, from left to right.
    let lines: [[String]]
    private let limit: Double
    private let style: FigureStyle

    /// - Parameter limit: the length that a line may have.
    init(_ rows: [String], limit: Double, style: FigureStyle) {
        self.limit = limit
        self.style = style
        let isLong = rows.contains {
            style.lettering.width($0, size: style.text.name) > limit
        }
        lines = rows.map { isLong ? Self.split($0) : [$0] }
    }

    private static func split(_ heading: String) -> [String] {
        guard let comma = heading.lastIndex(of: ",") else { return [heading] }
        let depth = heading[comma...].drop { $0 == "," || $0 == " " }
        return [String(heading[..<comma]), String(depth)]
    }

    private static let lineUnits = 15.0
    /// Two lines lie about the place of one.
    private static let shiftUnits = 4.0

    /// Draws the heading of a row about `place`; a line that is too long is drawn in smaller
    /// letters, and then cut.
    func draw(_ row: Int, at place: PixelPoint, on canvas: inout Canvas) {
        let right = place.x + (lines[row].count > 1 ? Self.shiftUnits * style.scale : 0)
        for (index, line) in lines[row].reversed().enumerated() {
            let width = style.lettering.width(line, size: style.text.name)
            let share = width > limit ? max(Self.smallest, limit / width) : 1
            style.lettering.drawUpwards(
                line, on: &canvas,
                at: PixelPoint(right - Double(index) * Self.lineUnits * style.scale, place.y),
                size: share * style.text.name, colour: style.look.ink, limit: limit)
        }
    }

    /// Of a line's letters, as a share of their usual size.
    private static let smallest = 0.75
}
