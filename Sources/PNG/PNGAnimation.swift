public import Colours

/// Makes an animated PNG file, frame by frame (PNG specification, third edition, chunks acTL,
/// fcTL and fdAT).
///
/// The first frame is whole; of each further one only the smallest rectangle is kept outside of
/// which nothing has changed. A program without animation shows the still picture, not a frame.
public struct PNGAnimation: Sendable {
    /// A time as a fraction of a second.
    public struct Delay: Sendable, Hashable {
        /// How many parts.
        public var numerator: UInt16
        /// The parts of a second; 0 counts as 100.
        public var denominator: UInt16

        /// `numerator / denominator` seconds.
        public init(_ numerator: UInt16, _ denominator: UInt16) {
            self.numerator = numerator
            self.denominator = denominator
        }
    }

    /// The signature and all chunks before the first frame.
    public let head: [UInt8]
    /// What is after the last frame.
    public static let end = PNGChunks.chunk("IEND", [])

    private let width: Int
    private let height: Int
    private let form: PixelForm
    private var previous: Picture?
    private var sequenceNumber: UInt32 = 0

    private static let encoder = PNGEncoder(filter: .none, level: 6)

    /// An animation of this number of frames, all in the size and form of the still picture.
    ///
    /// - Parameters:
    ///   - file: the PNG file that the still picture was read from; its compressed pixels are taken
    ///     as they are where that is smallest.
    ///   - plays: how often it is played; 0: forever.
    public init(
        still: Picture, from file: [UInt8], frameCount: Int, plays: Int
    ) throws(PNGError) {
        width = still.width
        height = still.height
        form = still.form
        let header = CompressedPicture.header(width: width, height: height, form: form)
        let control = UInt32(frameCount).bigEndianBytes + UInt32(plays).bigEndianBytes
        let palette = form.palette.flatMap { [$0.red, $0.green, $0.blue] }
        let (_, data) = try Self.smallest(still, in: still.area, file: file)
        head =
            PNGChunks.signature + PNGChunks.chunk("IHDR", header) + PNGChunks.chunk("acTL", control)
            + PNGChunks.chunk("sRGB", [0])
            + (palette.isEmpty ? [] : PNGChunks.chunk("PLTE", palette))
            + PNGChunks.chunk("IDAT", data)
    }
}

extension PNGAnimation {
    /// The chunks of the next frame.
    ///
    /// - Parameters:
    ///   - file: the PNG file that the picture was read from.
    ///   - delay: how long the frame is seen.
    /// - Throws: `PNGError` if the encoder has no memory, or the size or form is another.
    public mutating func frame(
        _ picture: Picture, from file: [UInt8], delay: Delay
    ) throws(PNGError) -> [UInt8] {
        precondition(
            picture.width == width && picture.height == height && picture.form == form,
            "a frame of another size or form")
        // A frame has to have a pixel, even where nothing has changed.
        let area =
            previous.map {
                picture.changedArea(since: $0) ?? PixelArea(x: 0, y: 0, width: 1, height: 1)
            } ?? picture.area
        let (kept, data) = try Self.smallest(picture, in: area, file: file)
        previous = picture
        let control = PNGChunks.chunk("fcTL", nextNumber() + kept.frameControl(delay))
        return control + PNGChunks.chunk("fdAT", nextNumber() + data)
    }

    private mutating func nextNumber() -> [UInt8] {
        defer { sequenceNumber += 1 }
        return sequenceNumber.bigEndianBytes
    }

    /// The data of an area, or those that the file has of the whole picture where they are not
    /// more.
    private static func smallest(
        _ picture: Picture, in area: PixelArea, file: [UInt8]
    ) throws(PNGError) -> (PixelArea, [UInt8]) {
        let part = picture.cropped(to: area)
        let encoded = CompressedPicture(
            of: try encoder.encode(
                part.bytes, palette: part.form.palette, width: part.width, height: part.height))
        let whole = CompressedPicture(of: file)
        let isTakenOver =
            whole.fits(width: picture.width, height: picture.height, form: picture.form)
            && whole.data.count <= encoded.data.count
        return isTakenOver ? (picture.area, whole.data) : (area, encoded.data)
    }
}

extension PixelArea {
    /// The data of fcTL behind the sequence number.
    ///
    /// The frame replaces what is in its area, and
    /// stays when its time is over.
    fileprivate func frameControl(_ delay: PNGAnimation.Delay) -> [UInt8] {
        [width, height, x, y].flatMap { UInt32($0).bigEndianBytes }
            + delay.numerator.bigEndianBytes + delay.denominator.bigEndianBytes + [0, 0]
    }
}
