import CPNG
public import Colours

extension Picture {
    /// Decodes a PNG file of any kind: to indices where it has a palette and no opacity, and to
    /// RGB otherwise.
    ///
    /// Opacity is passed over; all else is as with `RGBAImage`, the limits too.
    public init(png file: [UInt8]) throws(PNGError) {
        switch try PNGHead(of: file).form {
        case .indexed:
            try self.init(indexedPNG: file)
        case .rgb:
            let image = try RGBAImage(png: file)
            var bytes: [UInt8] = []
            bytes.reserveCapacity(3 * image.width * image.height)
            for offset in stride(from: 0, to: image.bytes.count, by: 4) {
                bytes.append(image.bytes[offset])
                bytes.append(image.bytes[offset + 1])
                bytes.append(image.bytes[offset + 2])
            }
            self.init(
                uncheckedWidth: image.width, height: image.height, form: .rgb, bytes: bytes)
        }
    }

    private init(indexedPNG file: [UInt8]) throws(PNGError) {
        let (width, height) = try PNGHead.size(of: file)
        var body = facet_png_result()
        var palette = facet_png_palette()
        let count = width * height
        let indices = [UInt8](unsafeUninitializedCapacity: count) { indices, initialisedCount in
            // The buffer has the room that facet_png_decode_indices asks for, and each byte of it
            // is written unless it fails.
            body = facet_png_decode_indices(
                file, file.count, 1 << 26, UInt32(width), UInt32(height),
                indices.baseAddress, &palette)
            initialisedCount = Int(body.status) == FACET_PNG_DONE ? count : 0
        }
        if let error = PNGError(body, width: width, height: height) { throw error }
        let colours = withUnsafeBytes(of: &palette.colours) { bytes in
            (0..<Int(palette.count)).map {
                Colour(red: bytes[3 * $0], green: bytes[3 * $0 + 1], blue: bytes[3 * $0 + 2])
            }
        }
        self.init(
            uncheckedWidth: width, height: height, form: .indexed(palette: colours), bytes: indices)
    }
}
