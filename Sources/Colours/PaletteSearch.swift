/// The nearest colours of a palette, found once for each cube of 2 x 2 x 2 colours that occurs.
///
/// Channels are told apart to 7 of their 8 bits: two colours that differ in the last one are
/// given the same place. Distances are those of space, in steps of the channels.
public struct PaletteSearch: Sendable {
    /// The colours that are searched.
    public let colours: [Colour]
    private let palette: [SIMD4<Int32>]
    private let limit: Int32
    /// By the upper 7 bits of red, green and blue; `unknown` until the cube occurs.
    private var places: [Int16]

    private static let unknown: Int16 = -1

    /// The greatest distance that two colours can have, rounded up.
    public static let anyDistance = 442

    /// A search among 1 to 256 colours for those that are no farther than `tolerance`.
    public init(_ colours: [Colour], tolerance: Int = anyDistance) {
        precondition((1...256).contains(colours.count))
        self.colours = colours
        palette = colours.map { SIMD4(Int32($0.red), Int32($0.green), Int32($0.blue), 0) }
        let tolerance = min(max(tolerance, 0), Self.anyDistance)
        limit = Int32(tolerance * tolerance)
        places = Array(repeating: Self.unknown, count: 1 << 21)
    }

    /// Writes the place of each pixel's colour; false when one is too far from all.
    ///
    /// `pixels` has three bytes for each of `indices`.
    public mutating func find(
        _ pixels: UnsafeBufferPointer<UInt8>, into indices: UnsafeMutableBufferPointer<UInt8>
    ) -> Bool {
        let count = pixels.count / 3
        for pixel in 0..<count {
            let red = Int(pixels[3 &* pixel]) >> 1
            let green = Int(pixels[3 &* pixel &+ 1]) >> 1
            let blue = Int(pixels[3 &* pixel &+ 2]) >> 1
            let cube = red << 14 | green << 7 | blue
            // A cube is below 2^21.
            var place = places.withUnsafeBufferPointer { $0[cube] }
            if place == Self.unknown {
                guard let found = nearest(SIMD4(truncatingIfNeeded: SIMD4(red, green, blue, 0)))
                else { return false }
                places[cube] = found
                place = found
            }
            indices[pixel] = UInt8(truncatingIfNeeded: place)
        }
        return true
    }

    private func nearest(_ cube: SIMD4<Int32>) -> Int16? {
        // From black, which is itself, to white, which is too.
        let colour = cube &* 2 &+ (cube &>> 6)
        var best: (place: Int, distance: Int32) = (0, .max)
        for (place, other) in palette.enumerated() {
            let difference = other &- colour
            let distance = (difference &* difference).wrappedSum()
            if distance < best.distance { best = (place, distance) }
        }
        return best.distance <= limit ? Int16(best.place) : nil
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
