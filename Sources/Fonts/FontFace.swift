import CFreeType
import Raster

/// An open font of FreeType with the glyphs drawn so far.
///
/// It belongs to one thread at a time.
struct FontFace: ~Copyable {
    private let library: FT_Library
    private let face: FT_Face
    private var size: FT_F26Dot6 = 0
    private var glyphs: [GlyphKey: Glyph] = [:]

    private struct GlyphKey: Hashable {
        let index: FT_UInt
        let size: FT_F26Dot6
        let quarter: Int
    }

    /// Enough for a few sizes of all European letters, in less than 4 MB at the sizes of a figure.
    private static let maxGlyphs = 8192

    init(path: String) throws(FontError) {
        var library: FT_Library?
        guard FT_Init_FreeType(&library) == 0, let library else { throw .unavailable }
        var face: FT_Face?
        guard FT_New_Face(library, path, 0, &face) == 0, let face,
            face.pointee.face_flags & FT_Long(FT_FACE_FLAG_SCALABLE) != 0
        else {
            FT_Done_FreeType(library)
            throw .unreadable(path: path)
        }
        self.library = library
        self.face = face
    }

    // Closes the face too.
    deinit { FT_Done_FreeType(library) }
}

extension FontFace {
    /// Lays out a line of text that begins at `start`.
    ///
    /// The pen moves by unhinted advances and by the font's kerning, and
    /// each glyph is drawn at the nearest quarter of a pixel.
    ///
    /// Letters follow one another from left to right whatever their script. What the font does
    /// not have is drawn as its box for missing letters.
    mutating func line(_ text: String, size: Double, from start: Double) -> TextLine {
        let size = size > 1 ? min(size, Font.maxSize) : 1
        select(FT_F26Dot6((size * 64).rounded()))
        let capital = glyph(FT_Get_Char_Index(face, 0x48), quarter: 0)
        var line = TextLine(items: [], metrics: metrics(capHeight: Double(capital.top)))
        var pen = 0.0
        var previous: FT_UInt = 0
        for scalar in text.unicodeScalars {
            let index = FT_Get_Char_Index(face, FT_ULong(scalar.value))
            pen += kerning(previous, index)
            let quarters = pixelFloor((start + pen) * 4 + 0.5)
            let glyph = glyph(index, quarter: quarters & 3)
            line.items.append(TextLine.Item(x: quarters >> 2, glyph: glyph))
            pen += glyph.advance
            previous = index
        }
        line.metrics.width = pen
        return line
    }

    private mutating func select(_ size: FT_F26Dot6) {
        guard size != self.size else { return }
        FT_Set_Char_Size(face, 0, size, 72, 72)
        self.size = size
    }

    private func metrics(capHeight: Double) -> TextMetrics {
        let unit = Double(size) / 64 / Double(max(face.pointee.units_per_EM, 1))
        return TextMetrics(
            width: 0, ascent: Double(face.pointee.ascender) * unit,
            descent: -Double(face.pointee.descender) * unit, capHeight: capHeight)
    }

    private func kerning(_ left: FT_UInt, _ right: FT_UInt) -> Double {
        guard left != 0, face.pointee.face_flags & FT_Long(FT_FACE_FLAG_KERNING) != 0 else {
            return 0
        }
        var vector = FT_Vector()
        let mode = FT_UInt(FT_KERNING_UNFITTED.rawValue)
        guard FT_Get_Kerning(face, left, right, mode, &vector) == 0 else { return 0 }
        return Double(vector.x) / 64
    }

    private mutating func glyph(_ index: FT_UInt, quarter: Int) -> Glyph {
        let key = GlyphKey(index: index, size: size, quarter: quarter)
        if let glyph = glyphs[key] { return glyph }
        let glyph = render(index, quarter: quarter)
        if glyphs.count >= Self.maxGlyphs { glyphs.removeAll(keepingCapacity: true) }
        glyphs[key] = glyph
        return glyph
    }

    /// Draws a glyph `quarter` quarters of a pixel to the right of the pen; one that cannot be
    /// drawn is empty.
    private func render(_ index: FT_UInt, quarter: Int) -> Glyph {
        guard FT_Load_Glyph(face, index, facet_load_light) == 0, let slot = face.pointee.glyph
        else { return Glyph(advance: 0) }
        let advance = Double(slot.pointee.linearHoriAdvance) / 65536
        FT_Outline_Translate(&slot.pointee.outline, FT_Pos(quarter * 16), 0)
        guard FT_Render_Glyph(slot, FT_RENDER_MODE_NORMAL) == 0,
            let base = slot.pointee.bitmap.buffer
        else { return Glyph(advance: advance) }
        let bitmap = slot.pointee.bitmap
        let width = Int(bitmap.width)
        var rows: [UInt8] = []
        rows.reserveCapacity(width * Int(bitmap.rows))
        // FreeType's buffer holds `rows` rows of `width` bytes, `pitch` apart from the top on.
        for row in 0..<Int(bitmap.rows) {
            rows += UnsafeBufferPointer(start: base + row * Int(bitmap.pitch), count: width)
        }
        return Glyph(
            left: Int(slot.pointee.bitmap_left), top: Int(slot.pointee.bitmap_top),
            stencil: Stencil(width: width, rows: rows), advance: advance)
    }
}
