import RealFunctions

extension SeededGenerator {
    /// A number in 0..<1, a multiple of 2^-53.
    public mutating func unit() -> Double {
        Double(next() >> 11) * 0x1p-53
    }

    /// A number in `low..<high`.
    public mutating func uniform(_ low: Double, _ high: Double) -> Double {
        low + (high - low) * unit()
    }

    /// A standard normal number, by Marsaglia's polar method (1964).
    public mutating func normal() -> Double {
        while true {
            let u = uniform(-1, 1)
            let v = uniform(-1, 1)
            let s = u * u + v * v
            if s > 0 && s < 1 { return u * (-2 * Portable.log(s) / s).squareRoot() }
        }
    }

    /// A whole number in `0..<bound`, without bias, by Lemire's method (arXiv 1805.10941).
    public mutating func below(_ bound: Int) -> Int {
        precondition(bound > 0, "an empty range has no number to draw")
        let bound = UInt64(bound)
        var product = next().multipliedFullWidth(by: bound)
        if product.low < bound {
            let threshold = (0 &- bound) % bound
            while product.low < threshold { product = next().multipliedFullWidth(by: bound) }
        }
        return Int(product.high)
    }

    /// Puts the elements in a random order (Fisher and Yates; Durstenfeld 1964).
    ///
    /// The standard library's shuffle is not promised to stay the same; this one is. Inlinable
    /// since an unspecialised swap takes eight times as long, which a training step notices.
    @inlinable
    public mutating func shuffle<Element>(_ elements: inout [Element]) {
        var last = elements.count - 1
        while last > 0 {
            elements.swapAt(last, below(last + 1))
            last -= 1
        }
    }
}
