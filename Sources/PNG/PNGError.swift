/// Why a picture could not be encoded or decoded.
public enum PNGError: Error, Sendable, Hashable {
    /// The bytes do not begin as a PNG file does.
    case notPNG
    /// More than 8192 pixels a side, or (to be read) more than 2^24 in all.
    case tooLarge(width: Int, height: Int)
    /// The file ends before its end.
    case truncated
    /// The file breaks the format's rules; the reason is libpng's.
    case damaged(reason: String)
    case outOfMemory

    /// A picture to encode without pixels.
    case empty(width: Int, height: Int)
    /// The number of bytes is not that of the picture's size.
    case wrongByteCount(expected: Int, actual: Int)
    /// A palette has 1 to 256 colours.
    case wrongColourCount(Int)
    /// A pixel's index is beyond the palette.
    case indexBeyondPalette(index: Int, colours: Int)
    /// A keyword is not 1 to 79 printable ASCII characters without a space at either end or two
    /// in a row, or its text holds a NUL.
    case invalidText(keyword: String)
}

extension PNGError: CustomStringConvertible {
    /// What is wrong, in words.
    public var description: String {
        switch self {
        case .notPNG: "not a PNG file"
        case .tooLarge(let width, let height):
            "\(width)x\(height) pixels are too many (at most 8192 per side, and 16777216 in a file "
                + "to read)"
        case .truncated: "the PNG file ends early"
        case .damaged(let reason): "the PNG file is damaged: \(reason)"
        case .outOfMemory: "not enough memory"
        case .empty(let width, let height): "a picture of \(width)x\(height) has no pixels"
        case .wrongByteCount(let expected, let actual):
            "the picture needs \(expected) bytes, but there are \(actual)"
        case .wrongColourCount(let count): "\(count) is not the size of a palette (1 to 256)"
        case .indexBeyondPalette(let index, let colours):
            "index \(index) is beyond the palette of \(colours) colours"
        case .invalidText(let keyword): "\"\(keyword)\" cannot be a keyword with this text"
        }
    }
}
