public import Colours
import Kernels

/// A picture in at most 256 colours: one byte a pixel, which tells the colour's place in a palette.
public struct IndexedPicture: Sendable, Hashable {
    /// Pixels in a row.
    public let width: Int
    /// Rows.
    public let height: Int
    /// 1 to 256 colours.
    public let palette: [Colour]
    /// One byte a pixel, rows from the top without padding.
    public let indices: [UInt8]
}

extension Canvas {
    /// The picture in the colours of a palette, each pixel in the one nearest to its own; nil when
    /// some pixel is farther than `tolerance` from all of them.
    ///
    /// Channels are told apart to 7 of their 8 bits: two colours that differ in the last one are
    /// given the same place. Distances are those of space, in steps of the channels.
    ///
    /// - Parameter palette: 1 to 256 colours.
    public func indexed(_ palette: [Colour], tolerance: Int) -> IndexedPicture? {
        precondition((1...256).contains(palette.count))
        var search = ColourSearch(palette, tolerance: tolerance)
        var isNear = true
        let count = width * height
        let indices = [UInt8](unsafeUninitializedCapacity: count) { indices, initialisedCount in
            pixels.withUnsafeBufferPointer { pixels in
                // There are three bytes for each of `indices`.
                isNear = search.find(pixels.baseAddress, count: count, into: indices.baseAddress)
            }
            initialisedCount = isNear ? count : 0
        }
        guard isNear else { return nil }
        return IndexedPicture(width: width, height: height, palette: palette, indices: indices)
    }
}

/// The nearest colours of a palette, found once for each cube of 2 x 2 x 2 colours that occurs.
private struct ColourSearch {
    /// Red, green and blue: 256 numbers each, behind the last colour the first again.
    private let channels: [Int32]
    private let limit: Int32
    /// By the upper 7 bits of red, green and blue; -1 until the cube occurs.
    private var places: [Int16]

    init(_ colours: [Colour], tolerance: Int) {
        let all = (0..<256).map { colours[$0 < colours.count ? $0 : 0] }
        channels = [\Colour.red, \.green, \.blue].flatMap { channel in
            all.map { Int32($0[keyPath: channel]) }
        }
        let tolerance = min(max(tolerance, 0), 442)
        limit = Int32(tolerance * tolerance)
        places = Array(repeating: -1, count: 1 << 21)
    }

    /// Writes the place of each pixel's colour; false when one is too far from all.
    mutating func find(
        _ pixels: UnsafePointer<UInt8>?, count: Int, into indices: UnsafeMutablePointer<UInt8>?
    ) -> Bool {
        channels.withUnsafeBufferPointer { channels in
            places.withUnsafeMutableBufferPointer { places in
                guard let channels = channels.baseAddress else { return false }
                var palette = facet_palette(
                    red: channels, green: channels + 256, blue: channels + 512, limit: limit,
                    places: places.baseAddress)
                return facet_palette_find(facet_kernels_best(), &palette, pixels, count, indices)
            }
        }
    }
}
