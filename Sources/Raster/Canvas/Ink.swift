import Colours
import Kernels

/// A colour as it is laid on pixels.
struct Ink: Sendable {
    let red: UInt32
    let green: UInt32
    let blue: UInt32
    /// 0 to 255.
    let alpha: UInt32

    /// - Parameter opacity: clamped to 0...1.
    init(_ colour: Colour, opacity: Double) {
        red = UInt32(colour.red)
        green = UInt32(colour.green)
        blue = UInt32(colour.blue)
        alpha = Self.byte(opacity)
    }

    /// `share` of 255, rounded; clamped to 0...255, and 0 for NaN.
    static func byte(_ share: Double) -> UInt32 {
        share > 0 ? UInt32(min(share, 1) * 255 + 0.5) : 0
    }

    /// `value / 255` to the nearest, for 0...65025: exact (Blinn, "Three wrongs make a right").
    static func divided255(_ value: UInt32) -> UInt32 {
        let biased = value &+ 128
        return (biased &+ (biased >> 8)) >> 8
    }

    /// Lays the ink on three bytes, as much of it as `coverage` (0 to 255) says.
    ///
    /// `pixel` points at a pixel's first byte.
    func blend(onto pixel: UnsafeMutablePointer<UInt8>, coverage: UInt32) {
        let share = Self.divided255(coverage &* alpha)
        if share == 255 { return cover(pixel) }
        let rest = 255 &- share
        func mix(_ below: UInt8, _ above: UInt32) -> UInt8 {
            UInt8(truncatingIfNeeded: Self.divided255(UInt32(below) &* rest &+ above &* share))
        }
        pixel[0] = mix(pixel[0], red)
        pixel[1] = mix(pixel[1], green)
        pixel[2] = mix(pixel[2], blue)
    }

    private func cover(_ pixel: UnsafeMutablePointer<UInt8>) {
        pixel[0] = UInt8(truncatingIfNeeded: red)
        pixel[1] = UInt8(truncatingIfNeeded: green)
        pixel[2] = UInt8(truncatingIfNeeded: blue)
    }
}

extension Ink {
    /// The ink as the kernels see it: all four are at most 255.
    var kernel: facet_ink {
        facet_ink(
            red: UInt8(red), green: UInt8(green), blue: UInt8(blue), alpha: UInt8(alpha))
    }
}
