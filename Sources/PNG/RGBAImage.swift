import CPNG
public import Colours

/// A picture with 8 bits each of red, green, blue and opacity (not premultiplied).
public struct RGBAImage: Sendable, Hashable {
    /// Pixels in a row.
    public let width: Int
    /// The number of rows.
    public let height: Int
    /// Four bytes per pixel, rows from the top without padding.
    public let bytes: [UInt8]
}

extension RGBAImage {
    /// The colour of the pixel in column `x` of row `y`, whatever its opacity.
    public func colour(x: Int, y: Int) -> Colour {
        let offset = offset(x, y)
        return Colour(red: bytes[offset], green: bytes[offset + 1], blue: bytes[offset + 2])
    }

    /// The opacity of a pixel: 0 is clear, 255 opaque.
    public func alpha(x: Int, y: Int) -> UInt8 {
        bytes[offset(x, y) + 3]
    }

    private func offset(_ x: Int, _ y: Int) -> Int {
        precondition(x >= 0 && x < width && y >= 0 && y < height, "outside of the picture")
        return 4 * (y * width + x)
    }
}

extension RGBAImage {
    /// Decodes a PNG file of any kind: grey, colour or palette, with or without opacity, 1 to 16
    /// bits, interlaced or not.
    ///
    /// Samples are taken as sRGB: chunks that say otherwise (gAMA, iCCP) are passed over, as are
    /// all others that hold no pixels, and bytes after the end. Of 16 bits the 8 nearest remain.
    /// At most 8192 pixels a side and 2^24 in all, so that no file costs more than 64 MiB.
    public init(png file: [UInt8]) throws(PNGError) {
        try self.init(png: file, memoryLimit: 1 << 26)
    }

    /// As above, with a bound on the sum of all that libpng and zlib may ask for.
    init(png file: [UInt8], memoryLimit: Int) throws(PNGError) {
        let (width, height) = try PNGHead.size(of: file)
        (self.width, self.height) = (width, height)
        var body = facet_png_result()
        let count = 4 * width * height
        bytes = Array(unsafeUninitializedCapacity: count) { pixels, initialisedCount in
            // The buffer has the room that facet_png_decode asks for, and each byte of it is
            // written unless it fails.
            body = facet_png_decode(
                file, file.count, memoryLimit, UInt32(width), UInt32(height),
                pixels.baseAddress)
            initialisedCount = Int(body.status) == FACET_PNG_DONE ? count : 0
        }
        if let error = PNGError(body, width: width, height: height) { throw error }
    }
}

extension PNGError {
    /// The error of a result from C, or nil if there is none.
    init?(_ result: facet_png_result, width: Int, height: Int) {
        switch Int(result.status) {
        case FACET_PNG_DONE: return nil
        case FACET_PNG_NOT_PNG: self = .notPNG
        case FACET_PNG_TOO_LARGE: self = .tooLarge(width: width, height: height)
        case FACET_PNG_TRUNCATED: self = .truncated
        case FACET_PNG_OUT_OF_MEMORY: self = .outOfMemory
        default:
            var message = result.message
            self = withUnsafeBytes(of: &message) { bytes in
                .damaged(reason: String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self))
            }
        }
    }
}
