import RealFunctions
import Testing

/// The functions of panels against those of Double at the same, exactly representable places.
@Suite struct PortablePanelTests {
    /// Rises evenly from `low` to `high`, 16,000 numbers in panels.
    private static func panels(_ low: Float, _ high: Float) -> [Panel] {
        (0..<1000).map { index in
            var panel = Panel.zero
            for lane in 0..<16 {
                panel[lane] = low + (high - low) * Float(index * 16 + lane) / 15_999
            }
            return panel
        }
    }

    /// Numbers of either sign and of all magnitudes from 1e-38 to `high`.
    private static func magnitudes(_ high: Float) -> [Panel] {
        panels(-87, Float(Portable.log(Double(high)))).map { panel in
            var result = Portable.exp(panel)
            for lane in stride(from: 0, to: 16, by: 2) { result[lane] = -result[lane] }
            return result
        }
    }

    /// The largest error relative to `scale`, which is the reference's magnitude if not given.
    private static func worst(
        _ panels: [Panel], _ function: (Panel) -> Panel, _ reference: (Double) -> Double,
        scale: ((Double) -> Double)? = nil
    ) -> Double {
        var worst = 0.0
        for panel in panels {
            let values = function(panel)
            for lane in 0..<16 {
                let x = Double(panel[lane])
                let exact = reference(x)
                let error = abs(Double(values[lane]) - exact) / (scale?(x) ?? abs(exact))
                if error > worst || error.isNaN { worst = error }
            }
        }
        return worst
    }

    /// Half a unit in the last place, relative to the number, is at most this.
    private static let rounding = 0x1p-24

    @Test func `the exponential is right to 3 roundings wherever it is a normal number`() {
        let error = Self.worst(Self.panels(-87, 88.7), { Portable.exp($0) }, { Portable.exp($0) })
        #expect(error < 3 * Self.rounding)
    }

    @Test func `the exponential underflows gradually and overflows to infinity`() {
        let error = Self.worst(
            Self.panels(-110, -87), { Portable.exp($0) }, { Portable.exp($0) },
            scale: { max(Portable.exp($0) * 4 * Self.rounding, 0x1p-149) })
        #expect(error < 1)
        let edges: Panel = [
            88.73, 89, 1e3, .infinity, -104, -1e3, -.infinity, 0, -0.0, .nan, 1, 1, 1, 1, 1, 1,
        ]
        let values = Portable.exp(edges)
        for lane in 0..<4 { #expect(values[lane] == .infinity) }
        for lane in 4..<7 { #expect(values[lane] == 0) }
        for lane in 7..<9 { #expect(values[lane] == 1) }
        #expect(values[9].isNaN)
    }

    @Test func `the hyperbolic tangent and its slope are right at any magnitude`() {
        let places = Self.panels(-12, 12) + Self.magnitudes(100)
        let value = Self.worst(places, { Portable.tanhAndSlope($0).value }, { Portable.tanh($0) })
        #expect(value < 4 * Self.rounding)
        let slope = Self.worst(
            Self.panels(-12, 12), { Portable.tanhAndSlope($0).slope },
            { 4 * Portable.sigmoid(2 * $0) * Portable.sigmoid(-2 * $0) })
        #expect(slope < 8 * Self.rounding)
    }

    @Test func `the logistic function and its slope are right at any magnitude`() {
        let places = Self.panels(-80, 80) + Self.magnitudes(80)
        let value = Self.worst(
            places, { Portable.sigmoidAndSlope($0).value }, { Portable.sigmoid($0) })
        #expect(value < 5 * Self.rounding)
        let slope = Self.worst(
            places, { Portable.sigmoidAndSlope($0).slope },
            { Portable.sigmoid($0) * Portable.sigmoid(-$0) })
        #expect(slope < 6 * Self.rounding)
    }

    @Test(arguments: [Float(4), 1000, 50_900, 1e9])
    func `sine and cosine are right to 2 roundings of 1`(limit: Float) {
        let places = Self.panels(-limit, limit)
        let sine = Self.worst(
            places, { Portable.sineAndCosine($0).sine }, { Portable.sin($0) }, scale: { _ in 1 })
        let cosine = Self.worst(
            places, { Portable.sineAndCosine($0).cosine }, { Portable.cos($0) }, scale: { _ in 1 })
        #expect(max(sine, cosine) < 2 * Self.rounding)
    }

    @Test func `the sine keeps its digits near 0`() {
        let error = Self.worst(
            Self.magnitudes(0.7), { Portable.sineAndCosine($0).sine }, { Portable.sin($0) })
        #expect(error < 3 * Self.rounding)
    }

    @Test func `the normal distribution keeps its digits in both tails`() {
        // Just the rounding of x^2 / 2 moves the tail by that many roundings.
        let error = Self.worst(
            Self.panels(-12, 12) + Self.magnitudes(5),
            { Portable.normalDistributionAndDensity($0).distribution },
            { Portable.normalDistribution($0) },
            scale: { Portable.normalDistribution($0) * (8 + max(0, -$0) * max(0, -$0)) })
        #expect(error < Self.rounding)
    }

    @Test func `the normal density is right up to the rounding of the square`() {
        let error = Self.worst(
            Self.panels(-12, 12), { Portable.normalDistributionAndDensity($0).density },
            { Portable.normalDensity($0) },
            scale: { Portable.normalDensity($0) * (4 + $0 * $0) })
        #expect(error < Self.rounding)
    }

    @Test(arguments: [Float.nan, .infinity, -.infinity])
    func `a value that is not finite never looks finite`(number: Float) {
        let panel = Panel(repeating: number)
        let (sine, cosine) = Portable.sineAndCosine(panel)
        #expect(sine[5].isNaN && cosine[5].isNaN)
        #expect(Portable.tanhAndSlope(panel).value[5].isNaN == number.isNaN)
        #expect(Portable.sigmoidAndSlope(panel).value[5].isNaN == number.isNaN)
        #expect(
            Portable.normalDistributionAndDensity(panel).distribution[5].isNaN == number.isNaN)
    }
}
