public import Colours

/// The colours of a plane of numbers: for each label a run of tones.
public struct ToneScale: Sendable {
    /// The number of tones of each label.
    public let count: Int
    /// The number at which half of the tones are passed.
    ///
    /// A number v from 0 on is `v / (v + half)` of the way. Nil: the numbers are shares of the way
    /// themselves.
    public let half: Double?
    /// Label by label; red in the lowest byte.
    let colours: [UInt32]

    /// A scale of runs of tones, each from its first to its last.
    ///
    /// - Parameter runs: one for each label; at least one, all of one length above 0.
    public init(runs: [[Colour]], half: Double?) {
        count = runs.first?.count ?? 0
        let count = count
        precondition(count > 0 && runs.allSatisfy { $0.count == count })
        self.half = half
        colours = runs.joined().map {
            UInt32($0.red) | UInt32($0.green) << 8 | UInt32($0.blue) << 16
        }
    }
}

extension Canvas {
    /// Covers the pixels of a plane within `clip` with the colours of their numbers and labels.
    ///
    /// Numbers below 0, and NaN, have the first tone; labels without a run of
    /// their own have the last one's.
    public mutating func paint(_ plane: FloatPlane, _ scale: ToneScale) {
        let area = plane.bounds.intersection(clip)
        guard !area.isEmpty else { return }
        let width = width
        // `area` is within both the plane and the canvas, and so is each row of it.
        plane.values.withUnsafeBufferPointer { values in
            plane.labels.withUnsafeBufferPointer { labels in
                withUnsafeMutablePixels { pixels in
                    guard let values = values.baseAddress, let labels = labels.baseAddress,
                        let pixels = pixels.baseAddress
                    else { return }
                    for y in area.minY..<area.maxY {
                        let place =
                            (y - plane.bounds.minY) * plane.bounds.width + area.minX
                            - plane.bounds.minX
                        scale.paint(
                            values + place, labels + place, count: area.width,
                            onto: pixels + 3 * (y * width + area.minX))
                    }
                }
            }
        }
    }
}

extension ToneScale {
    /// Paints `count` pixels; all three buffers have room for them.
    fileprivate func paint(
        _ values: UnsafePointer<Float>, _ labels: UnsafePointer<UInt8>, count: Int,
        onto pixels: UnsafeMutablePointer<UInt8>
    ) {
        let raw = UnsafeMutableRawPointer(pixels)
        let runs = colours.count / self.count
        colours.withUnsafeBufferPointer { colours in
            guard let colours = colours.baseAddress else { return }
            /// `tone` is below `self.count`.
            @inline(__always)
            func colour(_ tone: UInt32, _ label: UInt8) -> UInt32 {
                colours[min(Int(label), runs &- 1) &* self.count &+ Int(tone)]
            }
            var x = 0
            // The last byte written of four pixels is the first of a fifth, which has to be there.
            while x &+ 4 < count {
                let tone = tones(UnsafeRawPointer(values + x).loadUnaligned(as: SIMD4<Float>.self))
                for lane in 0..<4 {
                    raw.storeBytes(
                        of: colour(tone[lane], labels[x &+ lane]),
                        toByteOffset: 3 &* (x &+ lane), as: UInt32.self)
                }
                x &+= 4
            }
            while x < count {
                let colour = colour(tones(SIMD4(repeating: values[x]))[0], labels[x])
                pixels[3 &* x] = UInt8(truncatingIfNeeded: colour)
                pixels[3 &* x &+ 1] = UInt8(truncatingIfNeeded: colour >> 8)
                pixels[3 &* x &+ 2] = UInt8(truncatingIfNeeded: colour >> 16)
                x &+= 1
            }
        }
    }

    /// The tones of four numbers, the nearest to their places.
    @inline(__always)
    private func tones(_ values: SIMD4<Float>) -> SIMD4<UInt32> {
        let clamped = smaller(larger(values, .zero), SIMD4(repeating: half == nil ? 1 : 1e12))
        let share = half.map { clamped / (clamped + Float($0)) } ?? clamped
        // 2^23 leaves the rounded value in the low bits.
        let bits = unsafeBitCast(
            share * Float(count &- 1) + 0x1p23, to: SIMD4<UInt32>.self)
        return bits & 0x7f_ffff
    }
}
