import RealFunctions
import Text

/// The places of an axis that carry a number, and those numbers as text.
package struct Ticks: Sendable {
    /// A place that carries a number.
    package struct Tick: Sendable {
        /// Where it is.
        package var value: Double
        /// Its number.
        package var text: String

        /// A number at a place.
        package init(value: Double, text: String) {
            self.value = value
            self.text = text
        }
    }

    /// By rising value.
    package let ticks: [Tick]

    /// Ticks at multiples of 1, 2 or 5 times a power of ten, at most `limit` gaps between them;
    /// none if the axis is so narrow that its numbers cannot be distinguished.
    package init(from low: Double, to high: Double, limit: Int) {
        ticks =
            Self.step(for: (high - low) / Double(max(limit, 1))).map { step, decimals in
                Self.multiples(of: step, from: low, to: high).map { value in
                    Tick(
                        value: value,
                        text: Self.text(value, decimals: decimals, low: low, high: high))
                }
            } ?? []
    }

    /// The least round number that is at least `rough`, and the decimals that it is written with.
    private static func step(for rough: Double) -> (step: Double, decimals: Int)? {
        guard rough.isNormal, rough > 1e-290, rough < 1e290 else { return nil }
        let exponent = Portable.decimalExponent(rough)
        let power = Portable.powerOfTen(exponent)
        guard let factor = [1.0, 2, 5].first(where: { power * $0 >= rough }) else {
            return (Portable.powerOfTen(exponent + 1), max(0, -exponent - 1))
        }
        return (power * factor, max(0, -exponent))
    }

    private static func multiples(of step: Double, from low: Double, to high: Double) -> [Double] {
        let first = (low / step).rounded(.up)
        let last = (high / step).rounded(.down)
        guard abs(first) < 0x1p50, abs(last) < 0x1p50, first <= last, last - first < 1000 else {
            return []
        }
        return (Int(first)...Int(last)).map { Double($0) * step }
    }

    private static func text(
        _ value: Double, decimals: Int, low: Double, high: Double
    ) -> String {
        let largest = max(abs(low), abs(high))
        // Digits from the first of the largest number to the last that a step changes.
        let digits = Portable.decimalExponent(largest) + decimals + 1
        let isPlain = (largest < 1e6 && largest >= 1e-3) || digits > 4
        return isPlain ? value.rounded(decimals, .decimals) : value.rounded(3, .digits)
    }
}
