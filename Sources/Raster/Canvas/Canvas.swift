public import Colours

/// A picture that is drawn on: 8 bits each of red, green and blue in sRGB.
///
/// All drawing blends in sRGB as it is, channel by channel: dark text and thin dark lines on
/// a light ground keep the weight that they have in every other program, and a line of 0.6 pixels
/// has 0.6 of the ink. All drawing stays within `clip`, and no coordinate is out of range.
public struct Canvas: Sendable, Hashable {
    /// Its columns and rows.
    public let size: PictureSize
    /// Three bytes per pixel, rows from the top without padding.
    public internal(set) var pixels: [UInt8]
    /// What drawing may change: a part of `bounds`.
    public var clip: PixelBounds {
        didSet { clip = clip.intersection(bounds) }
    }

    /// A canvas of one colour.
    public init(size: PictureSize, colour: Colour = .white) {
        self.size = size
        pixels = Array(repeating: colour.red, count: 3 * size.width * size.height)
        clip = PixelBounds(x: 0, y: 0, width: size.width, height: size.height)
        if colour.red != colour.green || colour.red != colour.blue { fill(clip, colour) }
    }
}

extension Canvas {
    /// Pixels in a row.
    public var width: Int { size.width }
    /// The number of rows.
    public var height: Int { size.height }

    /// All pixels.
    public var bounds: PixelBounds { PixelBounds(x: 0, y: 0, width: width, height: height) }

    /// The colour of the pixel in column `x` of row `y`, which has to be within `bounds`.
    public subscript(x: Int, y: Int) -> Colour {
        get {
            let offset = offset(x, y)
            return Colour(
                red: pixels[offset], green: pixels[offset + 1], blue: pixels[offset + 2])
        }
        set {
            let offset = offset(x, y)
            pixels[offset] = newValue.red
            pixels[offset + 1] = newValue.green
            pixels[offset + 2] = newValue.blue
        }
    }

    private func offset(_ x: Int, _ y: Int) -> Int {
        precondition(bounds.contains(x: x, y: y), "outside of the canvas")
        return 3 * (y * width + x)
    }

    /// Draws with `clip` narrowed to `bounds`, and restores it.
    public mutating func clipped<E: Error>(
        to bounds: PixelBounds, _ draw: (inout Canvas) throws(E) -> Void
    ) throws(E) {
        let outer = clip
        defer { clip = outer }
        clip = outer.intersection(bounds)
        try draw(&self)
    }

    /// Calls `body` with all pixels, to be changed in place: three bytes each, rows from the top.
    ///
    /// For whole pictures that are computed pixel by pixel. The buffer holds `3 * width * height`
    /// bytes, valid during the call only.
    mutating func withUnsafeMutablePixels<Result, E: Error>(
        _ body: (UnsafeMutableBufferPointer<UInt8>) throws(E) -> Result
    ) throws(E) -> Result {
        try pixels.withUnsafeMutableBufferPointer { buffer throws(E) in try body(buffer) }
    }
}
