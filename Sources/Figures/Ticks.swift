import RealFunctions

/// The places of an axis that carry a number, and those numbers as text.
struct Ticks {
    struct Tick {
        var value: Double
        var text: String
    }

    let ticks: [Tick]

    /// Ticks at multiples of 1, 2 or 5 times a power of ten, at most `limit` of them.
    init(from low: Double, to high: Double, limit: Int) {
        let rough = (high - low) / Double(max(limit, 1))
        var exponent = Int((Portable.log(rough) / 2.302585092994046).rounded(.down))
        var step = Self.power(exponent)
        if let factor = [1.0, 2, 5].first(where: { step * $0 >= rough }) {
            step *= factor
        } else {
            exponent += 1
            step = Self.power(exponent)
        }
        let first = Int((low / step).rounded(.up))
        let last = Int((high / step).rounded(.down))
        guard first <= last, last - first < 100 else {
            ticks = []
            return
        }
        let largest = max(abs(low), abs(high))
        ticks = (first...last).map { index in
            let value = Double(index) * step
            let text =
                largest >= 1e6 || largest < 1e-3
                ? NumberText.short(value)
                : NumberText.fixed(value, decimals: max(0, -exponent))
            return Tick(value: value, text: text)
        }
    }

    private static func power(_ exponent: Int) -> Double {
        var power = 1.0
        for _ in 0..<abs(exponent) { power *= 10 }
        return exponent < 0 ? 1 / power : power
    }
}
