public import Colours

/// A picture in at most 256 colours: one byte per pixel, the colour's index in a palette.
public struct IndexedPicture: Sendable, Hashable {
    /// Pixels in a row.
    public let width: Int
    /// Rows.
    public let height: Int
    /// 1 to 256 colours.
    public let palette: [Colour]
    /// One byte per pixel, rows from the top without padding.
    public let indices: [UInt8]
}

extension Canvas {
    /// The picture in the colours of a palette, each pixel in the one nearest to its own; nil if
    /// some pixel is farther than `tolerance` from all of them.
    ///
    /// It distinguishes 7 of the 8 bits of a channel: two colours that differ in the last one are
    /// given the same place. Distances are those of space, in steps of the channels.
    ///
    /// - Parameter palette: 1 to 256 colours.
    public func indexed(_ palette: [Colour], tolerance: Int) -> IndexedPicture? {
        precondition((1...256).contains(palette.count))
        var search = PaletteSearch(palette, tolerance: tolerance)
        var isNear = true
        let count = width * height
        let indices = [UInt8](unsafeUninitializedCapacity: count) { indices, initialisedCount in
            pixels.withUnsafeBufferPointer { isNear = search.find($0, into: indices) }
            initialisedCount = isNear ? count : 0
        }
        guard isNear else { return nil }
        return IndexedPicture(width: width, height: height, palette: palette, indices: indices)
    }
}
