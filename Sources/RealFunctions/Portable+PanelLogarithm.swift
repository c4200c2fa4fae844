extension Portable {
    private static let ln2 = Float(0.6931471805599453)
    private static let rootHalf = Float(0.7071067811865476)

    /// The natural logarithm of each lane: -infinity at 0, not a number below.
    ///
    /// By 2 artanh((m - 1) / (m + 1)) with m in [sqrt(1/2), sqrt 2), as its Double namesake.
    public static func log(_ x: Panel) -> Panel {
        let isSubnormal = x .< Float.leastNormalMagnitude
        let scaled = x.replacing(with: x * 0x1p24, where: isSubnormal)
        let exponent = (scaled.signedBits &- Int32(rootHalf.bitPattern)) &>> 23
        let m = unsafeBitCast(scaled.signedBits &- (exponent &<< 23), to: Panel.self)
        let s = (m - 1) / (m + 1)
        var e = floats(exponent)
        e.replace(with: e - 24, where: isSubnormal)
        var result = e * ln2 + artanhTwice(s, terms: 5)
        result.replace(with: -.infinity, where: x .== 0)
        result.replace(with: .nan, where: x .< 0)
        // Infinity and what is not a number stay themselves.
        return result.replacing(with: x, where: .!(x .< .infinity))
    }

    /// log(1 + x) of each lane, 0 <= x <= 1, without cancellation near 0: 2 artanh(x / (2 + x)).
    public static func logOnePlus(_ x: Panel) -> Panel {
        artanhTwice(x / (2 + x), terms: 8)
    }

    /// log(1 + e^x) of each lane, without overflow.
    public static func softplus(_ x: Panel) -> Panel {
        x.replacing(with: 0, where: x .< 0) + logOnePlus(exp(x.magnitudes * -1))
    }

    /// 2 artanh s = 2 (s + s^3/3 + s^5/5 + ...).
    @inline(__always)
    private static func artanhTwice(_ s: Panel, terms: Int) -> Panel {
        let square = s * s
        var sum = Panel(repeating: 1 / Float(2 * terms - 1))
        for n in stride(from: 2 * terms - 3, to: 1, by: -2) { sum = sum * square + 1 / Float(n) }
        let twice = s + s
        return twice + twice * (square * sum)
    }

    /// Whole numbers below 2^22 in magnitude as floating-point numbers.
    private static func floats(_ numbers: SIMD16<Int32>) -> Panel {
        let shifted = numbers &+ Int32(roundingShift.bitPattern)
        return unsafeBitCast(shifted, to: Panel.self) - roundingShift
    }
}
