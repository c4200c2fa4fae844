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
    private let bandGap: (width: Double, height: Double)
    let folding: GridFolding

    /// A grid that fits into `bound` if its panels are not too small then, else a larger one.
    ///
    /// It is folded where that makes its panels much larger.
    ///
    /// - Parameter headerHeight: the pixels above the headings; what it is higher than usual makes
    ///   the picture higher, not the panels smaller.
    init(columns: Int, rows: Int, window: Box, bound: PictureSize, headerHeight: Double) {
        let scale = Self.scale(columns: columns, rows: rows, bound: bound)
        self.scale = scale
        func length(_ units: Double) -> Double { (units * scale).rounded() }
        let edge = length(Self.edgeUnits)
        let left = edge + length(62)
        let top = headerHeight.rounded()
        let bottom = length(Self.bottomUnits)
        let (gap, captionHeight) = (length(14), length(19))
        let bandGap = (
            width: length(Self.bandUnits.width), height: length(Self.bandUnits.height)
        )
        (self.gap, self.captionHeight, self.bandGap) = (gap, captionHeight, bandGap)
        let aspect = min(max(window.width / window.height, 0.4), 2.5)
        /// The panels' width in a picture of this size below a header of this height.
        func width(_ folding: GridFolding, in size: (Double, Double), header: Double) -> Double {
            let (columnCount, rowCount) = (Double(folding.columns), Double(folding.rows))
            let bands = (
                width: Double(folding.rowBands - 1) * bandGap.width,
                height: Double(folding.columnBands - 1) * bandGap.height
            )
            let width = (size.0 - left - edge - (columnCount - 1) * gap - bands.width) / columnCount
            let height = (size.1 - header - bottom - (rowCount - 1) * gap - bands.height) / rowCount
            return min(width, (height - captionHeight) * aspect)
        }
        func fitting(_ folding: GridFolding) -> Double {
            width(
                folding, in: (Double(bound.width), Double(bound.height)),
                header: length(Self.usualHeader))
        }
        folding = GridFolding(columns: columns, rows: rows, panelWidth: fitting)
        let minimum = Self.minimumSide * scale * aspect.squareRoot()
        // No side of a picture is longer than a canvas can be.
        let maximum = width(folding, in: (Self.longestSide, Self.longestSide), header: top)
        let panelWidth = max(8, min(max(fitting(folding), minimum), maximum)).rounded(.down)
        panel = (panelWidth, max(8, (panelWidth / aspect).rounded(.down)))
        let content =
            Double(folding.columns) * (panel.width + gap) - gap
            + Double(folding.rowBands - 1) * bandGap.width
        let contentHeight =
            Double(folding.rows) * (panel.height + captionHeight + gap) - gap
            + Double(folding.columnBands - 1) * bandGap.height
        let inner = max(content, length(Self.minimumContent))
        origin = PixelPoint(left, top + captionHeight)
        // Films in H.264 have even sides.
        size = PictureSize(
            uncheckedWidth: Self.even(left + inner + edge),
            height: Self.even(top + contentHeight + bottom))
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
    /// Between bands: the headings of their rows, or of their columns.
    private static let bandUnits = (width: 32.0, height: 26.0)

    private static func even(_ length: Double) -> Int { 2 * Int((length / 2).rounded(.up)) }

    /// Where the picture of the plane is.
    func panel(row: Int, column: Int) -> PixelRect {
        let place = folding.place(row: row, column: column)
        return PixelRect(
            x: origin.x + Double(place.column) * (panel.width + gap)
                + Double(place.rowBand) * bandGap.width,
            y: origin.y + Double(place.row) * (panel.height + captionHeight + gap)
                + Double(place.columnBand) * bandGap.height,
            width: panel.width, height: panel.height)
    }

    /// The length that a row's heading may have.
    var rowHeadingLimit: Double { panel.height + captionHeight }

    /// The baseline of the column headings above panels.
    func headingBaseline(above panel: PixelRect) -> Double {
        panel.y - captionHeight - 5 * scale
    }

    /// The baseline of the row heading, which runs upwards, beside a panel of a row's begin.
    func rowHeadingX(beside panel: PixelRect) -> Double {
        panel.x > origin.x ? panel.x - 12 * scale : 36 * scale
    }

    /// The left end of the header.
    var minX: Double { (Self.edgeUnits * scale).rounded() }

    /// The width of the header.
    var headerWidth: Double { Double(size.width) - 2 * minX }
}
