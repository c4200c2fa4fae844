import Randomness
import RealFunctions
import Testing

@testable import Naming

@Suite struct FunctionNamesTests {
    /// The function as a network of 32 ReLUs has it: straight between 33 even places, with waves
    /// of a part of the noise.
    private static func names(
        over interval: ClosedRange<Double>, noise: Double, _ value: (Double) -> Double
    ) -> FunctionNames {
        let width = interval.upperBound - interval.lowerBound
        let knots = (0...32).map { interval.lowerBound + width * Double($0) / 32 }
        let exact = knots.map(value)
        let range = (exact.max() ?? 0) - (exact.min() ?? 0)
        let heights = exact.enumerated().map {
            $1 + 0.3 * noise * range * Portable.sin(2.3 * Double($0))
        }
        return FunctionNames(over: interval, residual: noise * range) { x in
            let place = min(max((x - interval.lowerBound) / width * 32, 0), 31.999)
            let piece = Int(place)
            return heights[piece] + (heights[piece + 1] - heights[piece]) * (place - Double(piece))
        }
    }

    private typealias Case = (
        name: String, interval: ClosedRange<Double>, value: @Sendable (Double) -> Double
    )

    private static let functions: [Case] = [
        ("line", -1...2, { 0.3 - 2 * $0 }),
        ("parabola", -1...2, { 1 + $0 - 2 * $0 * $0 }),
        ("cubic", -2...2, { $0 * $0 * $0 - 2 * $0 }),
        ("sine", 0...3, { 2 + Portable.sin(5 * $0 + 1) }),
        ("exponential", -2...2, { 1 + 0.5 * Portable.exp(1.3 * $0) }),
        ("logarithm", 0.1...5, { 2 * Portable.log($0) }),
        ("absolute value", -2...3, { 1 - 2 * abs($0 - 0.7) }),
        ("hyperbola", 0.3...4, { 1 + 2 / $0 }),
        ("square root", 0...4, { 3 * $0.squareRoot() - 1 }),
        ("logistic function", -4...4, { 2 / (1 + Portable.exp(-3 * ($0 - 0.5))) }),
        ("Gaussian bump", -3...3, { 1 + 2 * Portable.exp(-($0 - 0.4) * ($0 - 0.4) / 0.5) }),
        ("damped sine", 0...5, { Portable.exp(-0.5 * $0) * Portable.sin(6 * $0) }),
    ]

    @Test(arguments: functions.indices, [0, 0.02])
    func `known functions are named`(index: Int, noise: Double) throws {
        let (name, interval, value) = Self.functions[index]
        let names = Self.names(over: interval, noise: noise, value)
        let named = try #require(names.named, "\(name)")
        #expect(names.table[named].form.name == name)
        #expect(names.table[named].rms <= names.tolerance)
    }

    @Test func `the numbers are those of the function`() throws {
        let names = Self.names(over: 0...3, noise: 0) { 2 + 0.5 * Portable.sin(5 * $0 + 1) }
        let sine = names.table[try #require(names.named)]
        for (parameter, truth) in zip(sine.parameters, [2, 0.5, 5, 1]) {
            #expect(abs(parameter.value - truth) < 0.03)
        }
        #expect(abs(sine.value(at: 1.1) - (2 + 0.5 * Portable.sin(6.5))) < 0.02)
        #expect(sine.formula.hasPrefix("y = 2.0") && sine.formula.contains("sin("))
    }

    @Test func `Nielsen's function and a random walk have no simple form`() {
        let nielsen = Self.names(over: 0...1, noise: 0) { x in
            0.2 + 0.4 * x * x + 0.3 * x * Portable.sin(15 * x) + 0.05 * Portable.cos(50 * x)
        }
        #expect(nielsen.named == nil)
        var generator = SeededGenerator(seed: 4, stream: .points)
        var walk = [0.0]
        for _ in 0..<40 { walk.append(walk[walk.count - 1] + generator.unit() - 0.5) }
        #expect(Self.names(over: 0...40, noise: 0) { walk[Int($0)] }.named == nil)
    }

    @Test(arguments: [(0, "0"), (3, "3"), (-1e9, "-1e9"), (1e-20, "1e-20")])
    func `a constant has one number, whatever rounding adds`(value: Double, text: String) throws {
        for noise in [0, 1e-15] {
            let names = FunctionNames(over: 0...1, residual: 1e-15 * abs(value)) {
                value * (1 + noise * Portable.sin(40 * $0))
            }
            #expect(names.words == "a constant line" && names.isConstant)
            #expect(names.table.count == 1 && names.alternatives.isEmpty)
            #expect(names.namedFunction?.formula == "y = \(text)")
            let share = names.tolerance / abs(value)
            #expect(value == 0 || 1e-12...1e-11 ~= share)
            #expect(names.namedFunction?.value(at: 0.3) == value || noise > 0)
        }
    }

    @Test func `what differs less than it is off is a constant line`() {
        let flat = FunctionNames(over: 0...1, residual: 0.3, samples: 0...1) {
            0.5 + 0.01 * $0
        }
        #expect(flat.words == "a constant line" && flat.range == 1)
        #expect(abs(flat.coarseness - 0.3) < 1e-12)
        let line = FunctionNames(over: 0...1, residual: 0.001, samples: 0...1) { $0 }
        #expect(line.words == "a line" && abs(line.coarseness - 0.01) < 1e-12)
        #expect(line.table.allSatisfy { $0.numbers > 1 })
    }
}
