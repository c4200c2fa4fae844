import CGIF
import Colours
import Testing

/// An animated GIF read by giflib's decoder, every frame laid over those before it.
struct AnimatedGIF {
    private(set) var frames: [Picture] = []
    private(set) var areas: [PixelArea] = []
    /// In hundredths of a second.
    private(set) var delays: [Int] = []
    /// The data of Netscape's extension; nil: there is none.
    private(set) var repetition: [UInt8]?

    init(_ bytes: [UInt8]) throws {
        #expect(bytes.starts(with: "GIF89a".utf8) && bytes.last == 0x3b)
        let source = Source(bytes)
        var code: Int32 = 0
        let context = Unmanaged.passUnretained(source).toOpaque()
        let file = try #require(DGifOpen(context, readBytes, &code))
        defer { _ = DGifCloseFile(file, &code) }
        try #require(DGifSlurp(file) == GIF_OK)
        let (width, height) = (Int(file.pointee.SWidth), Int(file.pointee.SHeight))
        let map = try #require(file.pointee.SColorMap).pointee
        var canvas = [UInt8](repeating: 0, count: 3 * width * height)
        for index in 0..<Int(file.pointee.ImageCount) {
            var control = GraphicsControlBlock()
            try #require(DGifSavedExtensionToGCB(file, Int32(index), &control) == GIF_OK)
            let image = file.pointee.SavedImages[index]
            delays.append(Int(control.DelayTime))
            #expect(control.DisposalMode == DISPOSE_DO_NOT || index == 0)
            let area = PixelArea(
                x: Int(image.ImageDesc.Left), y: Int(image.ImageDesc.Top),
                width: Int(image.ImageDesc.Width), height: Int(image.ImageDesc.Height))
            areas.append(area)
            for place in 0..<area.width * area.height
            where Int32(image.RasterBits[place]) != control.TransparentColor {
                let colour = map.Colors[Int(image.RasterBits[place])]
                let (x, y) = (area.x + place % area.width, area.y + place / area.width)
                let start = 3 * (y * width + x)
                canvas.replaceSubrange(
                    start..<start + 3, with: [colour.Red, colour.Green, colour.Blue])
            }
            frames.append(
                Picture(uncheckedWidth: width, height: height, form: .rgb, bytes: canvas))
            if index == 0 { repetition = Self.repetition(of: image) }
        }
    }

    private static func repetition(of image: SavedImage) -> [UInt8]? {
        let blocks = (0..<Int(image.ExtensionBlockCount)).map { image.ExtensionBlocks[$0] }
        guard let name = blocks.firstIndex(where: { $0.Function == APPLICATION_EXT_FUNC_CODE })
        else { return nil }
        let data = blocks[name + 1]
        return Array(UnsafeBufferPointer(start: data.Bytes, count: Int(data.ByteCount)))
    }
}

private final class Source {
    var rest: ArraySlice<UInt8>
    init(_ bytes: [UInt8]) { rest = bytes[...] }
}

private func readBytes(
    file: UnsafeMutablePointer<GifFileType>?, target: UnsafeMutablePointer<GifByteType>?,
    count: Int32
) -> Int32 {
    guard let context = file?.pointee.UserData, let target else { return 0 }
    let source = Unmanaged<Source>.fromOpaque(context).takeUnretainedValue()
    let part = source.rest.prefix(Int(count))
    for (place, byte) in part.enumerated() { target[place] = byte }
    source.rest = source.rest.dropFirst(part.count)
    return Int32(part.count)
}
