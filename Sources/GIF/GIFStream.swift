import CGIF
import Colours

/// giflib's encoder, and the bytes that it has made and no caller has taken yet.
final class GIFStream {
    private var file: UnsafeMutablePointer<GifFileType>?
    private var bytes: [UInt8] = []

    init() throws(GIFError) {
        var code: Int32 = 0
        // giflib keeps the pointer until the file is closed, which this object does itself.
        file = EGifOpen(Unmanaged.passUnretained(self).toOpaque(), receiveBytes, &code)
        if file == nil { throw GIFError(code) }
    }

    deinit { try? close() }

    fileprivate func receive(_ part: UnsafeBufferPointer<UInt8>) { bytes += part }
}

/// What giflib calls with each piece of the file.
private func receiveBytes(
    file: UnsafeMutablePointer<GifFileType>?, start: UnsafePointer<GifByteType>?, count: Int32
) -> Int32 {
    guard let context = file?.pointee.UserData else { return 0 }
    Unmanaged<GIFStream>.fromOpaque(context).takeUnretainedValue()
        .receive(UnsafeBufferPointer(start: start, count: Int(count)))
    return count
}

extension GIFStream {
    /// All bytes since the last call.
    func takeBytes() -> [UInt8] {
        defer { bytes = [] }
        return bytes
    }

    /// Puts the end of the file and lets giflib go; once, further calls do nothing.
    func close() throws(GIFError) {
        guard let file else { return }
        self.file = nil
        var code: Int32 = 0
        guard EGifCloseFile(file, &code) == GIF_OK else { throw GIFError(code) }
    }

    /// Puts the size, the palette, and how often the animation is played.
    func putHead(width: Int, height: Int, palette: [Colour], plays: Int) throws(GIFError) {
        EGifSetGifVersion(file, true)
        // A palette's size is a power of two; one place more may serve as transparent.
        var count = 2
        while count < min(palette.count + 1, 256) { count *= 2 }
        let colours = (0..<count).map { place in
            let colour = place < palette.count ? palette[place] : .black
            return GifColorType(Red: colour.red, Green: colour.green, Blue: colour.blue)
        }
        guard let map = GifMakeMapObject(Int32(count), colours) else { throw .outOfMemory }
        defer { GifFreeMapObject(map) }
        try check(EGifPutScreenDesc(file, Int32(width), Int32(height), 8, 0, map))
        if plays != 1 { try putRepetition(plays == 0 ? 0 : plays - 1) }
    }

    /// Netscape's extension, which every viewer knows: the number of plays after the first, 0 for
    /// no end.
    private func putRepetition(_ count: Int) throws(GIFError) {
        try check(EGifPutExtensionLeader(file, APPLICATION_EXT_FUNC_CODE))
        try check(EGifPutExtensionBlock(file, 11, Array("NETSCAPE2.0".utf8)))
        try check(EGifPutExtensionBlock(file, 3, [1, UInt8(count & 255), UInt8(count >> 8)]))
        try check(EGifPutExtensionTrailer(file))
    }

    /// Puts a frame that stays when its time is over.
    func put(_ change: GIFChange, hundredths: Int) throws(GIFError) {
        var control = GraphicsControlBlock(
            DisposalMode: DISPOSE_DO_NOT, UserInputFlag: false, DelayTime: Int32(hundredths),
            TransparentColor: change.transparent.map { Int32($0) } ?? NO_TRANSPARENT_COLOR)
        var block = [UInt8](repeating: 0, count: 4)
        let length = EGifGCBToExtension(&control, &block)
        try check(EGifPutExtension(file, GRAPHICS_EXT_FUNC_CODE, Int32(length), block))
        let area = change.area
        try check(
            EGifPutImageDesc(
                file, Int32(area.x), Int32(area.y), Int32(area.width), Int32(area.height), false,
                nil))
        // giflib masks the pixels in place.
        var pixels = change.indices
        try check(EGifPutLine(file, &pixels, Int32(pixels.count)))
    }

    private func check(_ result: Int32) throws(GIFError) {
        guard result == GIF_OK else { throw GIFError(file?.pointee.Error ?? 0) }
    }
}

extension GIFError {
    /// The error of giflib's number.
    fileprivate init(_ code: Int32) {
        self = code == E_GIF_ERR_NOT_ENOUGH_MEM ? .outOfMemory : .failed(code: Int(code))
    }
}
