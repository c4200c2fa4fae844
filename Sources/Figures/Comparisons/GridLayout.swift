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
    private let lengths: GridLengths
    let folding: GridFolding

    /// A grid that fits into `bound` if its panels are not too small then, else a larger one.
    ///
    /// It is folded where that makes its panels much larger.
    ///
    /// - Parameter headerHeight: the pixels above the headings; what it is higher than usual makes
    ///   the picture higher, not the panels smaller.
    init(columns: Int, rows: Int, window: Box, bound: PictureSize, headerHeight: Double) {
        let scale = Self.scale(columns: columns, rows: rows, bound: bound)
        let lengths = GridLengths(scale: scale, window: window)
        let minimum = Self.minimumSide * scale * lengths.aspect.squareRoot()
        let (width, height) = (Double(bound.width), Double(bound.height))
        func fitting(_ folding: GridFolding) -> Double {
            let room = lengths.panelWidth(
                folding, width: width, height: height, header: lengths.usualHeader)
            return max(room, minimum)
        }
        folding = GridFolding(columns: columns, rows: rows) { folding in
            let panel = fitting(folding)
            let size = lengths.size(folding, panelWidth: panel, header: lengths.usualHeader)
            // A larger picture is shown in the same place.
            return panel * min(1, width / size.width, height / size.height)
        }
        let top = headerHeight.rounded()
        // No side of a picture is longer than a canvas can be.
        let maximum = lengths.panelWidth(
            folding, width: Self.longestSide, height: Self.longestSide, header: top)
        let panelWidth = max(8, min(fitting(folding), maximum)).rounded(.down)
        panel = (panelWidth, lengths.panelHeight(panelWidth))
        let whole = lengths.size(folding, panelWidth: panelWidth, header: top)
        self.scale = scale
        self.lengths = lengths
        origin = PixelPoint(lengths.left, top + lengths.caption)
        // Films in H.264 have even sides.
        size = PictureSize(
            uncheckedWidth: Self.even(whole.width), height: Self.even(whole.height))
    }

    /// Lengths as a multiple of those in a picture of 960 x 720.
    ///
    /// Many panels leave less room for letters: no side is longer than a canvas can be.
    static func scale(columns: Int, rows: Int, bound: PictureSize) -> Double {
        min(bound.scale, 80 / Double(max(columns, rows)))
    }

    /// The side of a square as large as the smallest panel that shows how the plane is cut.
    private static let minimumSide = 132.0
    private static let longestSide = 8192.0

    private static func even(_ length: Double) -> Int { 2 * Int((length / 2).rounded(.up)) }

    /// Where the picture of the plane is.
    func panel(row: Int, column: Int) -> PixelRect {
        let place = folding.place(row: row, column: column)
        return PixelRect(
            x: origin.x + Double(place.column) * (panel.width + lengths.gap)
                + Double(place.rowBand) * lengths.bandGap.width,
            y: origin.y + Double(place.row) * (panel.height + lengths.caption + lengths.gap)
                + Double(place.columnBand) * lengths.bandGap.height,
            width: panel.width, height: panel.height)
    }

    /// The length that a row's heading may have.
    var rowHeadingLimit: Double { panel.height + lengths.caption }

    /// The baseline of the column headings above panels.
    func headingBaseline(above panel: PixelRect) -> Double {
        panel.y - lengths.caption - 5 * scale
    }

    /// The baseline of the row heading, which runs upwards, beside a panel of a row's begin.
    func rowHeadingX(beside panel: PixelRect) -> Double {
        panel.x > origin.x ? panel.x - 12 * scale : 36 * scale
    }

    /// The left end of the header.
    var minX: Double { lengths.edge }

    /// The width of the header.
    var headerWidth: Double { Double(size.width) - 2 * minX }
}
