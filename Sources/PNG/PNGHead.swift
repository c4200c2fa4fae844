import CPNG
public import Colours

/// What a PNG file says about its picture before the pixels.
public struct PNGHead: Sendable, Hashable {
    /// Pixels in a row.
    public let width: Int
    /// The number of rows.
    public let height: Int
    /// The form that its picture is decoded to.
    public let form: PixelForm
}

extension PNGHead {
    /// Reads the head of a file; it does not read the pixels.
    public init(of file: [UInt8]) throws(PNGError) {
        (width, height) = try PNGHead.size(of: file)
        let stored = CompressedPicture(of: file)
        guard stored.header.count == 13, stored.header[9] == 3, !stored.hasOpacity else {
            form = .rgb
            return
        }
        let colours = stride(from: 0, to: stored.palette.count - 2, by: 3).map {
            Colour(
                red: stored.palette[$0], green: stored.palette[$0 + 1],
                blue: stored.palette[$0 + 2])
        }
        guard 1...256 ~= colours.count else {
            throw .damaged(reason: "its palette has \(colours.count) colours")
        }
        form = .indexed(palette: colours)
    }
}

extension PNGHead {
    /// The size of a picture that is neither empty nor larger than what is read.
    static func size(of file: [UInt8]) throws(PNGError) -> (width: Int, height: Int) {
        var (columns, rows) = (UInt32(0), UInt32(0))
        let result = facet_png_measure(file, file.count, &columns, &rows)
        let size = (width: Int(columns), height: Int(rows))
        if let error = PNGError(result, width: size.width, height: size.height) { throw error }
        return size
    }
}
