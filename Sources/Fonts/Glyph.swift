import Raster

/// The picture of a letter at one size and one place between pixels.
struct Glyph: Sendable {
    /// Columns from the pixel of the pen to the first column of the picture.
    let left: Int
    /// Rows from the baseline up to the top of the picture.
    let top: Int
    /// The letter's ink.
    let stencil: Stencil
    /// How far the pen moves.
    let advance: Double

    /// A letter without ink.
    init(advance: Double) {
        self.init(left: 0, top: 0, stencil: Stencil(width: 0, rows: []), advance: advance)
    }

    init(left: Int, top: Int, stencil: Stencil, advance: Double) {
        self.left = left
        self.top = top
        self.stencil = stencil
        self.advance = advance
    }
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
