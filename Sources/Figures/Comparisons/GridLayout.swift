import Colours
import Geometry
import Planes

/// The places of the panels of a grid, and the size of its picture.
struct GridLayout: Sendable {
    /// Lengths as a multiple of those in a picture of 960 x 720.
    let scale: Double
    let size: PictureSize
    /// The upper left corner of the first panel.
    private let origin: PixelPoint
    private let panel: (width: Double, height: Double)
    private let gap: Double
    private let captionHeight: Double
    let columns: Int
    let rows: Int

    /// A grid that fits into `bound` if its panels are not too small then, else a larger one.
    ///
    /// - Parameter headerHeight: the pixels above the headings; what it is higher than usual makes
    ///   the picture higher, not the panels smaller.
    init(columns: Int, rows: Int, window: Box, bound: PictureSize, headerHeight: Double) {
        self.columns = columns
        self.rows = rows
        let scale = Self.scale(columns: columns, rows: rows, bound: bound)
        self.scale = scale
        func length(_ units: Double) -> Double { (units * scale).rounded() }
        let edge = length(Self.edgeUnits)
        let left = edge + length(62)
        let top = headerHeight.rounded()
        let bottom = length(Self.bottomUnits)
        gap = length(14)
        captionHeight = length(19)
        let (columnCount, rowCount) = (Double(columns), Double(rows))
        let room = (
            width: (Double(bound.width) - left - edge - (columnCount - 1) * gap) / columnCount,
            height:
                (Double(bound.height) - length(Self.usualHeader) - bottom
                - (rowCount - 1) * gap) / rowCount
                - captionHeight
        )
        let aspect = min(max(window.width / window.height, 0.4), 2.5)
        let fitting = min(room.width, room.height * aspect)
        let minimum = Self.minimumSide * scale * aspect.squareRoot()
        // No side of a picture is longer than a canvas can be.
        let maximum = min(
            (Self.longestSide - left - edge) / columnCount - gap,
            ((Self.longestSide - top - bottom) / rowCount - gap - captionHeight) * aspect)
        let width = max(8, min(max(fitting, minimum), maximum)).rounded(.down)
        panel = (width, max(8, (width / aspect).rounded(.down)))
        let content = columnCount * (panel.width + gap) - gap
        let inner = max(content, length(Self.minimumContent))
        origin = PixelPoint(left, top + captionHeight)
        // Films in H.264 have even sides.
        size = PictureSize(
            uncheckedWidth: Self.even(left + inner + edge),
            height: Self.even(top + rowCount * (panel.height + captionHeight + gap) - gap + bottom))
    }

    /// Lengths as a multiple of those in a picture of 960 x 720.
    ///
    /// Many panels leave less room for letters: no side is longer than a canvas can be.
    static func scale(columns: Int, rows: Int, bound: PictureSize) -> Double {
        min(bound.scale, 80 / Double(max(columns, rows)))
    }

    /// The side of a square as large as the smallest panel that shows how the plane is cut.
    private static let minimumSide = 132.0
    /// The words of the header need so much.
    private static let minimumContent = 200.0
    private static let edgeUnits = 22.0
    /// The height of a header of two lines.
    private static let usualHeader = 106.0
    private static let bottomUnits = 44.0
    private static let longestSide = 8192.0

    private static func even(_ length: Double) -> Int { 2 * Int((length / 2).rounded(.up)) }

    /// Where the picture of the plane is.
    func panel(row: Int, column: Int) -> PixelRect {
        PixelRect(
            x: origin.x + Double(column) * (panel.width + gap),
            y: origin.y + Double(row) * (panel.height + captionHeight + gap),
            width: panel.width, height: panel.height)
    }

    /// The length that a row's heading may have.
    var rowHeadingLimit: Double { panel.height + captionHeight }

    /// The baseline of the column headings.
    var headingBaseline: Double { origin.y - captionHeight - 5 * scale }

    /// The middle of the letters of the row headings, which run upwards.
    var rowHeadingX: Double { 36 * scale }

    /// The left end of the header.
    var minX: Double { (Self.edgeUnits * scale).rounded() }

    /// The width of the header.
    var headerWidth: Double { Double(size.width) - 2 * minX }
}
