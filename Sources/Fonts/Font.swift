import Synchronization

/// A typeface to write with: DejaVu Sans, or the file that FACET_FONT names.
///
/// A font may be used from any number of threads: its glyphs are kept behind a lock. Glyphs have
/// 256 levels of grey, are hinted from bottom to top only, and are placed on quarters of a pixel.
public final class Font: Sendable {
    /// How heavy the strokes are.
    public enum Weight: Sendable, Hashable {
        case regular
        case bold
    }

    private let face: Mutex<FontFace>

    /// The font of that weight.
    ///
    /// It searches the path that the environment's FACET_FONT names, the usual
    /// folders for fonts, and with `fc-match`.
    public convenience init(_ weight: Weight = .regular) throws(FontError) {
        try self.init(path: FontSearch().path(of: weight))
    }

    /// The font in a file (TrueType, OpenType, ...).
    public init(path: String) throws(FontError) {
        face = Mutex(try FontFace(path: path))
    }

    /// The glyphs of a line of text that has its `anchor` at `place` along the line.
    func line(
        _ text: String, size: Double, at place: Double = 0, anchor: TextStyle.Anchor = .start
    ) -> TextLine {
        face.withLock { face in
            guard anchor != .start else { return face.line(text, size: size, from: place) }
            let width = face.line(text, size: size, from: 0).metrics.width
            let shift = anchor == .middle ? width / 2 : width
            return face.line(text, size: size, from: place - shift)
        }
    }
}

extension Font {
    /// The largest size, in pixels.
    static let maxSize = 1024.0

    /// The measures of a line of text.
    ///
    /// - Parameter size: the height of an em, in pixels; clamped to 1 to 1024 pixels.
    public func measure(_ text: String, size: Double) -> TextMetrics {
        line(text, size: size).metrics
    }
}

/// The measures of a line of text, in pixels.
public struct TextMetrics: Sendable, Hashable {
    /// From the start of the first glyph to where a next one would start.
    public var width: Double
    /// From the baseline up to the top of the font's tallest letters.
    public var ascent: Double
    /// From the baseline down to the bottom of the font's lowest letters.
    public var descent: Double
    /// From the baseline up to the top of an H, in whole pixels.
    ///
    /// Text is centred about a height
    /// when its baseline is half of this below it.
    public var capHeight: Double
}
