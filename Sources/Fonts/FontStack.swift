import CFreeType
import Raster

/// A font, and the fonts that are searched in turn for letters that it does not have.
///
/// It belongs to one thread at a time.
struct FontStack {
    private let own: FontFace
    /// The paths of the other fonts, which are looked up only for a letter that the font lacks.
    private let findFallbacks: @Sendable () -> [String]
    /// What is left of the paths once they are known, in order.
    private var unopened: ArraySlice<String>?
    private var opened: [FontFace] = []
    /// For each letter that the font does not have, the first other font that has it.
    private var substitutes: [Unicode.Scalar: FontFace?] = [:]

    init(
        path: String, fallbacks: @escaping @Sendable () -> [String]
    ) throws(FontError) {
        own = try FontFace(path: path)
        findFallbacks = fallbacks
    }
}

extension FontStack {
    /// Lays out a line of text that begins at `start`.
    ///
    /// The pen moves by unhinted advances and by a font's kerning, and each glyph is drawn at the
    /// nearest quarter of a pixel.
    ///
    /// Letters follow one another from left to right whatever their script. What no font has is
    /// drawn as the font's box for missing letters.
    mutating func line(_ text: String, size: Double, from start: Double) -> TextLine {
        let size = FT_F26Dot6(((size > 1 ? min(size, Font.maxSize) : 1) * 64).rounded())
        own.select(size)
        var line = TextLine(items: [], metrics: own.metrics)
        var pen = 0.0
        var previous: (face: FontFace, index: FT_UInt)?
        for scalar in text.unicodeScalars {
            let found = face(for: scalar)
            // A joiner or a variation selector that no font has is no box.
            if found == nil && scalar.properties.isDefaultIgnorableCodePoint { continue }
            let face = found ?? own
            let index = face.index(of: scalar) ?? 0
            face.select(size)
            if let previous, previous.face === face {
                pen += face.kerning(previous.index, index)
            }
            let quarters = pixelFloor((start + pen) * 4 + 0.5)
            let glyph = face.glyph(index, quarter: quarters & 3)
            line.items.append(TextLine.Item(x: quarters >> 2, glyph: glyph))
            pen += glyph.advance
            previous = (face, index)
        }
        line.metrics.width = pen
        return line
    }

    /// The first font that has a letter; nil if none has it.
    mutating func face(for scalar: Unicode.Scalar) -> FontFace? {
        if own.index(of: scalar) != nil { return own }
        // No font has a picture of a control character.
        guard scalar.properties.generalCategory != .control else { return nil }
        if let known = substitutes[scalar] { return known }
        let found = substitute(for: scalar)
        substitutes[scalar] = .some(found)
        return found
    }

    private mutating func substitute(for scalar: Unicode.Scalar) -> FontFace? {
        if let face = opened.first(where: { $0.index(of: scalar) != nil }) { return face }
        var rest = unopened ?? findFallbacks()[...]
        defer { unopened = rest }
        while let path = rest.popFirst() {
            // A file that is no font after all is passed over: others may have the letter.
            guard let face = try? FontFace(path: path), !face.isColoured else { continue }
            opened.append(face)
            if face.index(of: scalar) != nil { return face }
        }
        return nil
    }
}
