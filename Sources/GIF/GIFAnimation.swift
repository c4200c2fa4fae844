import CGIF
public import Colours

/// Makes an animated GIF file, frame by frame (GIF89a).
///
/// Of each frame but the first only the smallest rectangle is kept outside of which nothing has
/// changed, and what has not changed inside it is transparent, which packs better.
public struct GIFAnimation: ~Copyable {
    private let stream: GIFStream
    private let width: Int
    private let height: Int
    private let palette: [Colour]
    private var previous: Picture?

    /// An animation without frames yet.
    ///
    /// - Parameters:
    ///   - palette: 1 to 256 colours, those of all frames.
    ///   - plays: how often it is played, at most 65536 times; 0: forever.
    public init(width: Int, height: Int, palette: [Colour], plays: Int) throws(GIFError) {
        precondition(1...65535 ~= width && 1...65535 ~= height && 1...256 ~= palette.count)
        precondition(0...65536 ~= plays)
        let stream = try GIFStream()
        try stream.putHead(width: width, height: height, palette: palette, plays: plays)
        self.stream = stream
        (self.width, self.height, self.palette) = (width, height, palette)
    }
}

extension GIFAnimation {
    /// The bytes of the next frame, and of what is before the first.
    ///
    /// - Parameters:
    ///   - picture: in indices into the animation's palette, in its size.
    ///   - hundredths: how long it is seen, in hundredths of a second, at most 65535. Viewers take
    ///     less than 2 for something else.
    public mutating func frame(
        _ picture: Picture, hundredths: Int
    ) throws(GIFError) -> [UInt8] {
        precondition(
            picture.width == width && picture.height == height
                && picture.form == .indexed(palette: palette), "a frame of another size or form")
        precondition(0...65535 ~= hundredths)
        let change = GIFChange(from: previous, to: picture)
        try stream.put(change, hundredths: hundredths)
        previous = picture
        return stream.takeBytes()
    }

    /// The end of the file, after the last frame.
    public mutating func end() throws(GIFError) -> [UInt8] {
        try stream.close()
        return stream.takeBytes()
    }
}
