/// The picture of a letter at one size and one place between pixels.
struct Glyph: Sendable {
    /// Columns from the pixel of the pen to the first column of the picture.
    let left: Int
    /// Rows from the baseline up to the top of the picture.
    let top: Int
    let width: Int
    /// Rows of `width` bytes of coverage, 0 to 255.
    let rows: [UInt8]
    /// How far the pen moves.
    let advance: Double

    var height: Int { width == 0 ? 0 : rows.count / width }
}

/// A line of text, laid out from x = 0.
struct TextLine: Sendable {
    /// A glyph with its pen at a whole pixel.
    struct Item: Sendable {
        let x: Int
        let glyph: Glyph
    }

    var items: [Item]
    var metrics: TextMetrics
}
