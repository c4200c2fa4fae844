/// Sixteen samples side by side: the unit in which single-precision work is done.
///
/// All functions of panels here use plain additions, products and divisions, so that they give the
/// same bits on every machine, and let what is not a number through.
public typealias Panel = SIMD16<Float>

extension SIMD16<Float> {
    /// The absolute value of each lane.
    public var magnitudes: Panel {
        unsafeBitCast(bits & SIMD16<UInt32>(repeating: 0x7fff_ffff), to: Panel.self)
    }

    var bits: SIMD16<UInt32> { unsafeBitCast(self, to: SIMD16<UInt32>.self) }

    var signedBits: SIMD16<Int32> { unsafeBitCast(self, to: SIMD16<Int32>.self) }

    /// The magnitudes of this panel with the signs of another.
    func withSigns(of other: Panel) -> Panel {
        let sign = SIMD16<UInt32>(repeating: 0x8000_0000)
        return unsafeBitCast((bits & ~sign) | (other.bits & sign), to: Panel.self)
    }
}
