import CPNG
public import Colours

/// Turns pixels into the bytes of a PNG file.
///
/// The same pixels and settings always give the same bytes (with one build of libpng and zlib):
/// there is no time stamp.
public struct PNGEncoder: Sendable, Hashable {
    /// How a row is predicted before it is compressed.
    ///
    /// One filter serves all rows: libpng's choice row by row costs time and seldom saves a byte
    /// on drawings.
    public enum Filter: Int32, Sendable, Hashable, CaseIterable {
        case none = 0x08
        case left = 0x10
        case up = 0x20
        case average = 0x40
    }

    /// How zlib looks for repetition.
    public enum Strategy: Int32, Sendable, Hashable, CaseIterable {
        case standard = 0
        /// Runs of one byte.
        case runLengths = 3
    }

    /// A text that the file carries, with its keyword: `Title`, `Software`, `Comment`, ...
    public struct Text: Sendable, Hashable {
        /// What the text is.
        public var keyword: String
        /// The text itself, written as Latin-1 (tEXt) when it is ASCII, otherwise as UTF-8 (iTXt).
        public var text: String

        /// A text under a keyword of 1 to 79 printable ASCII characters.
        public init(keyword: String, text: String) {
            self.keyword = keyword
            self.text = text
        }
    }

    /// The filter of all rows.
    public var filter: Filter
    /// zlib's level, 0 (store) to 9 (smallest); others are clamped.
    public var level: Int
    /// zlib's strategy.
    public var strategy: Strategy
    /// What the file contains in addition to its pixels, in the order of writing.
    public var texts: [Text] = []

    /// An encoder; the defaults are near the smallest size for a fraction of its time, on frames
    /// with smooth shades, thin lines and text.
    public init(
        filter: Filter = .none, level: Int = 4, strategy: Strategy = .standard, texts: [Text] = []
    ) {
        self.filter = filter
        self.level = level
        self.strategy = strategy
        self.texts = texts
    }
}

extension PNGEncoder {
    /// Encodes a picture in its own form.
    public func encode(_ picture: Picture) throws(PNGError) -> [UInt8] {
        let (bytes, width, height) = (picture.bytes, picture.width, picture.height)
        switch picture.form {
        case .rgb: return try encode(rgb: bytes, width: width, height: height)
        case .indexed(let palette):
            return try encode(indices: bytes, palette: palette, width: width, height: height)
        }
    }

    /// Encodes `bytes`, three a pixel (red, green, blue in sRGB), rows from the top without
    /// padding.
    public func encode(rgb bytes: [UInt8], width: Int, height: Int) throws(PNGError) -> [UInt8] {
        try encode(bytes, palette: [], width: width, height: height)
    }

    /// Encodes `indices` into `palette`, one per pixel, rows from the top without padding.
    public func encode(
        indices: [UInt8], palette: [Colour], width: Int, height: Int
    ) throws(PNGError) -> [UInt8] {
        guard (1...256).contains(palette.count) else { throw .wrongColourCount(palette.count) }
        if let index = indices.max(), Int(index) >= palette.count {
            throw .indexBeyondPalette(index: Int(index), colours: palette.count)
        }
        return try encode(indices, palette: palette, width: width, height: height)
    }

    /// Encodes RGB (an empty palette) or indices that are known to be in the palette.
    ///
    /// `memoryLimit` bounds the sum of all that libpng and zlib may ask for.
    func encode(
        _ pixels: [UInt8], palette: [Colour], width: Int, height: Int, memoryLimit: Int = .max
    ) throws(PNGError) -> [UInt8] {
        guard width > 0, height > 0 else { throw .empty(width: width, height: height) }
        guard width <= Int(FACET_PNG_MAX_SIDE), height <= Int(FACET_PNG_MAX_SIDE) else {
            throw .tooLarge(width: width, height: height)
        }
        let expected = width * height * (palette.isEmpty ? 3 : 1)
        guard pixels.count == expected else {
            throw .wrongByteCount(expected: expected, actual: pixels.count)
        }
        let textBytes = try packedTexts()
        let colours = palette.flatMap { [$0.red, $0.green, $0.blue] }
        var buffer = facet_png_buffer()
        defer { facet_png_release(&buffer) }
        // The three arrays outlive the call, which keeps none of the pointers.
        let result = pixels.withUnsafeBufferPointer { pixels in
            colours.withUnsafeBufferPointer { colours in
                textBytes.withUnsafeBufferPointer { textBytes in
                    var picture = facet_png_picture()
                    picture.width = UInt32(width)
                    picture.height = UInt32(height)
                    picture.pixels = pixels.baseAddress
                    picture.palette = palette.isEmpty ? nil : colours.baseAddress
                    picture.palette_count = Int32(palette.count)
                    picture.filters = filter.rawValue
                    picture.level = Int32(min(max(level, 0), 9))
                    picture.strategy = strategy.rawValue
                    picture.texts = textBytes.baseAddress
                    picture.text_count = texts.count
                    return facet_png_encode(&picture, memoryLimit, &buffer)
                }
            }
        }
        if let error = PNGError(result, width: width, height: height) { throw error }
        return Array(UnsafeBufferPointer(start: buffer.bytes, count: buffer.count))
    }

    /// All keywords and texts, each ended by a NUL.
    private func packedTexts() throws(PNGError) -> [CChar] {
        var packed: [CChar] = []
        for entry in texts {
            guard entry.isValid else { throw .invalidText(keyword: entry.keyword) }
            packed += entry.keyword.utf8CString
            packed += entry.text.utf8CString
        }
        return packed
    }
}

extension PNGEncoder.Text {
    /// Whether the PNG specification (11.3.4.2) lets the keyword and the text be in a file.
    var isValid: Bool {
        let bytes = Array(keyword.utf8)
        let space = UInt8(ascii: " ")
        return (1...79).contains(bytes.count)
            && bytes.allSatisfy { (space...126).contains($0) }
            && bytes.first != space && bytes.last != space
            && !zip(bytes, bytes.dropFirst()).contains { $0 == space && $1 == space }
            && !text.utf8.contains(0)
    }
}
