public import Colours

extension Canvas {
    /// What is drawn so far, as RGB.
    public var picture: Picture {
        Picture(uncheckedWidth: width, height: height, form: .rgb, bytes: pixels)
    }

    /// What is drawn so far in the colours of a palette, each pixel in the one nearest to its own;
    /// nil if some pixel is farther than `tolerance` from all of them.
    ///
    /// It distinguishes 7 of the 8 bits of a channel: two colours that differ in the last one are
    /// given the same place. Distances are those of space, in steps of the channels.
    ///
    /// - Parameter palette: 1 to 256 colours.
    public func indexed(_ palette: [Colour], tolerance: Int) -> Picture? {
        precondition((1...256).contains(palette.count))
        var search = PaletteSearch(palette, tolerance: tolerance)
        var isNear = true
        let count = width * height
        let indices = [UInt8](unsafeUninitializedCapacity: count) { indices, initialisedCount in
            pixels.withUnsafeBufferPointer { isNear = search.find($0, into: indices) }
            initialisedCount = isNear ? count : 0
        }
        guard isNear else { return nil }
        return Picture(
            uncheckedWidth: width, height: height, form: .indexed(palette: palette),
            bytes: indices)
    }
}
