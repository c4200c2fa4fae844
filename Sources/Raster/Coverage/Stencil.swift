public import Colours

/// A small picture of coverage, such as a letter, through which a colour is laid on a canvas.
public struct Stencil: Sendable {
    /// Columns.
    public let width: Int
    /// Rows of `width` bytes of coverage, 0 to 255, from the top without padding.
    public let rows: [UInt8]

    /// How a stencil lies on the canvas.
    public enum Orientation: Sendable, Hashable {
        /// Its columns follow one another to the right.
        case upright
        /// It is turned a quarter to the left: its columns follow one another upwards.
        case turnedLeft
    }

    /// A stencil of rows that are `width` bytes wide.
    public init(width: Int, rows: [UInt8]) {
        precondition(width > 0 ? rows.count % width == 0 : rows.isEmpty)
        self.width = width
        self.rows = rows
    }

    /// The number of rows.
    public var height: Int { width == 0 ? 0 : rows.count / width }
}

extension Canvas {
    /// Lays a colour on, as much of it as `stencil` says.
    ///
    /// - Parameters:
    ///   - x: the column of the pixel that the stencil's first byte covers.
    ///   - y: the row of that pixel.
    public mutating func blend(
        _ stencil: Stencil, x: Int, y: Int, orientation: Stencil.Orientation, _ colour: Colour
    ) {
        let ink = Ink(colour, opacity: 1)
        let (width, clip) = (width, clip)
        let isUpright = orientation == .upright
        withUnsafeMutablePixels { pixels in
            guard let base = pixels.baseAddress else { return }
            for row in 0..<stencil.height {
                for column in 0..<stencil.width {
                    let coverage = stencil.rows[row * stencil.width + column]
                    let (x, y) = isUpright ? (x + column, y + row) : (x + row, y - column)
                    // `clip` is within the canvas.
                    guard coverage > 0, clip.contains(x: x, y: y) else { continue }
                    ink.blend(onto: base + 3 * (y * width + x), coverage: UInt32(coverage))
                }
            }
        }
    }
}
