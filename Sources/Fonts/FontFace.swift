import CFreeType
import Raster

/// An open font of FreeType with the glyphs drawn so far.
///
/// It belongs to one thread at a time.
final class FontFace {
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
    /// Whether its glyphs are layers of colour, of which a stencil has nothing.
    var isColoured: Bool { face.pointee.face_flags & FT_Long(FT_FACE_FLAG_COLOR) != 0 }

    /// The glyph of a letter; nil if the font has none.
    func index(of scalar: Unicode.Scalar) -> FT_UInt? {
        let index = FT_Get_Char_Index(face, FT_ULong(scalar.value))
        return index == 0 ? nil : index
    }

    /// Sets the size of the glyphs, in 64ths of a pixel.
    func select(_ size: FT_F26Dot6) {
        guard size != self.size else { return }
        FT_Set_Char_Size(face, 0, size, 72, 72)
        self.size = size
    }

    /// The measures of a line without letters.
    var metrics: TextMetrics {
        let unit = Double(size) / 64 / Double(max(face.pointee.units_per_EM, 1))
        let capital = glyph(FT_Get_Char_Index(face, 0x48), quarter: 0)
        return TextMetrics(
            width: 0, ascent: Double(face.pointee.ascender) * unit,
            descent: -Double(face.pointee.descender) * unit, capHeight: Double(capital.top))
    }

    /// How much nearer or farther than its advance the next glyph is.
    func kerning(_ left: FT_UInt, _ right: FT_UInt) -> Double {
        guard left != 0, face.pointee.face_flags & FT_Long(FT_FACE_FLAG_KERNING) != 0 else {
            return 0
        }
        var vector = FT_Vector()
        let mode = FT_UInt(FT_KERNING_UNFITTED.rawValue)
        guard FT_Get_Kerning(face, left, right, mode, &vector) == 0 else { return 0 }
        return Double(vector.x) / 64
    }

    /// A glyph `quarter` quarters of a pixel to the right of the pen.
    func glyph(_ index: FT_UInt, quarter: Int) -> Glyph {
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
