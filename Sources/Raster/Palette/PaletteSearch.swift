public import Colours
import Kernels

/// The nearest colours of a palette, found once for each cube of 2 x 2 x 2 colours that occurs.
///
/// It distinguishes 7 of the 8 bits of a channel: two colours that differ in the last one are
/// given the same place. Distances are those of space, in steps of the channels.
public struct PaletteSearch: Sendable {
    /// The colours that are searched.
    public let colours: [Colour]
    /// Red, green and blue: 256 numbers each, behind the last colour the first again.
    private let channels: [Int32]
    private let limit: Int32
    /// The places by the upper 7 bits of red, green and blue; -1 until the cube occurs.
    private var places: [Int16]

    /// The greatest distance that two colours can have, rounded up.
    public static let anyDistance = 442

    /// A search among 1 to 256 colours for those that are no farther than `tolerance`.
    public init(_ colours: [Colour], tolerance: Int = anyDistance) {
        precondition((1...256).contains(colours.count))
        self.colours = colours
        let all = (0..<256).map { colours[$0 < colours.count ? $0 : 0] }
        channels =
            all.map { Int32($0.red) } + all.map { Int32($0.green) } + all.map { Int32($0.blue) }
        let tolerance = min(max(tolerance, 0), Self.anyDistance)
        limit = Int32(tolerance * tolerance)
        places = Array(repeating: -1, count: 1 << 21)
    }

    /// Writes the place of each pixel's colour; false when one is too far from all.
    ///
    /// `pixels` has three bytes for each of `indices`.
    public mutating func find(
        _ pixels: UnsafeBufferPointer<UInt8>, into indices: UnsafeMutableBufferPointer<UInt8>
    ) -> Bool {
        channels.withUnsafeBufferPointer { channels in
            places.withUnsafeMutableBufferPointer { places in
                guard let channels = channels.baseAddress else { return false }
                var palette = facet_palette(
                    red: channels, green: channels + 256, blue: channels + 512, limit: limit,
                    places: places.baseAddress)
                return facet_palette_find(
                    facet_kernels_best(), &palette, pixels.baseAddress, pixels.count / 3,
                    indices.baseAddress)
            }
        }
    }
}

extension PaletteSearch {
    /// The picture in the colours of the palette, whatever their distance; an indexed one stays as
    /// it is.
    public mutating func indexed(_ picture: Picture) -> Picture {
        guard picture.form == .rgb else { return picture }
        let count = picture.width * picture.height
        let indices = [UInt8](unsafeUninitializedCapacity: count) { indices, initialisedCount in
            let isFound = picture.bytes.withUnsafeBufferPointer { find($0, into: indices) }
            precondition(isFound, "a search of any distance finds a colour")
            initialisedCount = count
        }
        return Picture(
            uncheckedWidth: picture.width, height: picture.height, form: .indexed(palette: colours),
            bytes: indices)
    }
}
