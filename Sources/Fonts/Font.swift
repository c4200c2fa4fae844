import Synchronization

/// A typeface to write with: DejaVu Sans, or the file that FACET_FONT names.
///
/// A letter that it does not have is taken from the first other font of the system that has it.
///
/// A font may be used from any number of threads: its glyphs are kept behind a lock. Glyphs have
/// 256 levels of grey, are hinted from bottom to top only, and are placed on quarters of a pixel.
public final class Font: Sendable {
    /// How heavy the strokes are.
    public enum Weight: Sendable, Hashable {
        case regular
        case bold
    }

    private let stack: Mutex<FontStack>

    /// The font of that weight.
    ///
    /// It searches the path that the environment's FACET_FONT names, the usual
    /// folders for fonts, and with `fc-match`.
    public convenience init(_ weight: Weight = .regular) throws(FontError) {
        let search = FontSearch()
        try self.init(path: search.path(of: weight)) { search.fallbacks(of: weight) }
    }

    /// The font in a file (TrueType, OpenType, ...).
    ///
    /// - Parameter fallbacks: the paths of the fonts that are searched in turn for letters that
    ///   the font does not have; called when there is such a letter.
    public init(
        path: String, fallbacks: @escaping @Sendable () -> [String] = { [] }
    ) throws(FontError) {
        stack = Mutex(try FontStack(path: path, fallbacks: fallbacks))
    }

    /// The glyphs of a line of text that has its `anchor` at `place` along the line.
    func line(
        _ text: String, size: Double, at place: Double = 0, anchor: TextStyle.Anchor = .start
    ) -> TextLine {
        stack.withLock { stack in
            guard anchor != .start else { return stack.line(text, size: size, from: place) }
            let width = stack.line(text, size: size, from: 0).metrics.width
            let shift = anchor == .middle ? width / 2 : width
            return stack.line(text, size: size, from: place - shift)
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

    /// Whether the font or one of its fallbacks has a letter.
    public func has(_ letter: Unicode.Scalar) -> Bool {
        stack.withLock { $0.face(for: letter) != nil }
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
