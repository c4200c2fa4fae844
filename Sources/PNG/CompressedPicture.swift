import Colours

/// The pixels of a PNG file as they are in it, so that another file can have them without
/// encoding them again.
struct CompressedPicture {
    /// The data of IHDR: size, depth, kind and so on.
    var header: [UInt8] = []
    /// The data of PLTE: three bytes per colour.
    var palette: [UInt8] = []
    var hasOpacity = false
    /// The data of all IDAT chunks, one behind the other.
    var data: [UInt8] = []

    /// What a file has of all this; nothing is checked.
    init(of file: [UInt8]) {
        for chunk in PNGChunks(of: file) {
            switch chunk.name {
            case "IHDR": header = Array(file[chunk.data])
            case "PLTE": palette = Array(file[chunk.data])
            case "tRNS": hasOpacity = true
            case "IDAT": data += file[chunk.data]
            default: break
            }
        }
    }
}

extension CompressedPicture {
    /// The data of IHDR for 8 bits a sample, without interlacing.
    static func header(width: Int, height: Int, form: PixelForm) -> [UInt8] {
        let kind: UInt8 =
            switch form {
            case .rgb: 2
            case .indexed: 3
            }
        return UInt32(width).bigEndianBytes + UInt32(height).bigEndianBytes + [8, kind, 0, 0, 0]
    }

    /// Whether the data mean the same in a file of this size and form.
    func fits(width: Int, height: Int, form: PixelForm) -> Bool {
        let ownPalette = form == .rgb ? [] : palette
        return header == Self.header(width: width, height: height, form: form) && !hasOpacity
            && ownPalette == form.palette.flatMap { [$0.red, $0.green, $0.blue] }
    }
}
