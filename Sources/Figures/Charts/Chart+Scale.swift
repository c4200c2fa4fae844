import Planes
import RealFunctions
import Text

extension Chart {
    /// How a quantity is laid along an axis.
    enum Scale {
        case linear(low: Double, high: Double)
        /// Both ends above 0.
        case logarithmic(low: Double, high: Double)
        /// From a power of ten to another, given by their exponents.
        case decades(low: Int, high: Int)
        /// From step 0 on, as log(1 + step).
        case steps(last: Double)
    }
}

extension Chart.Scale {
    /// How far along the axis a value is, 0 to 1 between the ends; far below where a logarithm has
    /// no value.
    func share(_ value: Double) -> Double {
        switch self {
        case .linear(let low, let high): return (value - low) / (high - low)
        case .logarithmic(let low, let high):
            return Self.share(value, from: Portable.log10(low), to: Portable.log10(high))
        case .decades(let low, let high):
            return Self.share(value, from: Double(low), to: Double(high))
        case .steps(let last):
            return last > 0 ? Portable.logOnePlus(value) / Portable.logOnePlus(last) : 0
        }
    }

    private static func share(_ value: Double, from low: Double, to high: Double) -> Double {
        let exponent = value > 0 ? Portable.log10(value) : low - 9
        return (exponent - low) / (high - low)
    }

    /// Round values between the ends; about `room` of them at most.
    func ticks(room: Double) -> [Ticks.Tick] {
        switch self {
        case .linear(let low, let high):
            return Self.even(from: low, to: high, room: room)
        case .logarithmic(let low, let high):
            let decades = Portable.log10(high) - Portable.log10(low)
            guard decades >= 1 else { return Self.even(from: low, to: high, room: room) }
            let factors: [Double] = decades * 3 <= room ? [1, 2, 5] : [1]
            // Powers of ten may be a little closer than other numbers.
            let needed = Int((decades / max((1.2 * room).rounded(.down), 1)).rounded(.up))
            let gap = max(decades > 12 ? 3 : 1, needed)
            return Self.powers(from: low, to: high, factors: factors, gap: gap)
        case .decades(let low, let high):
            let range = (Portable.powerOfTen(low), Portable.powerOfTen(high))
            return Self.logarithmic(low: range.0, high: range.1).ticks(room: room)
        case .steps(let last):
            return [Ticks.Tick(value: 0, text: "0")]
                + Self.powers(from: 1, to: last, factors: [1], gap: 1)
        }
    }

    /// Whole numbers are written as those of other axes are.
    private static func even(from low: Double, to high: Double, room: Double) -> [Ticks.Tick] {
        Ticks(from: low, to: high, limit: min(max(Int(room), 2), 8)).ticks.map { tick in
            Ticks.Tick(
                value: tick.value, text: Int(tick.text).map { $0.grouped } ?? tick.text)
        }
    }

    private static func powers(
        from low: Double, to high: Double, factors: [Double], gap: Int
    ) -> [Ticks.Tick] {
        guard low > 0, high >= low, high.isFinite else { return [] }
        let first = Portable.decimalExponent(low)
        let last = Portable.decimalExponent(high)
        // The highest power has a number whatever the gap.
        return stride(from: last, through: first, by: -gap).reversed().flatMap { exponent in
            factors.map { $0 * Portable.powerOfTen(exponent) }
                .filter { $0 >= low * 0.999_999 && $0 <= high * 1.000_001 }
                .map { Ticks.Tick(value: $0, text: text($0)) }
        }
    }

    /// A number of one digit and zeros.
    private static func text(_ value: Double) -> String {
        let exponent = Portable.decimalExponent(value)
        if value >= 1 && value < 1e7 { return (Int(value.rounded())).grouped }
        if value >= 1e-4 && value < 1 { return value.rounded(-exponent, .decimals) }
        let digit = value / Portable.powerOfTen(exponent)
        return "\(Int(digit.rounded()))e\(exponent)"
    }
}
