import Colours

extension PNGEncoder {
    /// A PNG file of the same pixels that takes more time and less room, or the file itself where
    /// that is smaller.
    ///
    /// Opacity is passed over.
    public static func repacked(_ file: [UInt8]) throws(PNGError) -> [UInt8] {
        let picture = try Picture(png: file)
        let packed = try PNGEncoder(filter: .none, level: 6).encode(
            picture.bytes, palette: picture.form.palette, width: picture.width,
            height: picture.height)
        return packed.count < file.count ? packed : file
    }
}
