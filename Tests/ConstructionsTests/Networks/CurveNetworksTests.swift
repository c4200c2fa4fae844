import Curves
import Formulas
import Geometry
import NeuralNetworks
import RealFunctions
import Testing

@testable import Constructions

@Suite struct CurveNetworksTests {
    /// The output at x, layer by layer.
    private func value(_ network: Network, _ x: Double) -> Double {
        network.layers.reduce([x]) { $1.outputs($0) }[0]
    }

    static let nielsen = "0.2 + 0.4 x^2 + 0.3 x sin(15 x) + 0.05 cos(50 x)"

    @Test func `bumps have their heights from end to end`() throws {
        let ends = [-1, -0.5, 0, 0.25, 2]
        let heights = [3, -1, 0.5, 2.0]
        let network = try #require(Bumps(ends: ends, heights: heights)).network
        #expect(network.layers.map { $0.unitCount } == [8, 1])
        for (index, height) in heights.enumerated() {
            for share in [0.01, 0.5, 1] {
                let x = ends[index] + share * (ends[index + 1] - ends[index])
                #expect(abs(value(network, x) - height) < 1e-15)
            }
        }
        #expect(value(network, -1) == 3 && abs(value(network, 2) - 2) < 1e-15)
        #expect(Bumps(ends: [0, 1], heights: []) == nil)
        #expect(Bumps(ends: [0, 1, 1], heights: [1, 2]) == nil)
        #expect(Bumps(ends: [0, 1], heights: [1], steepness: 0) == nil)
    }

    @Test func `sigmoids are steps within a few hundredths of the interval`() throws {
        let (ends, heights) = ([0.0, 0.2, 0.6, 1], [1.0, -2, 0.5])
        let steepness = Bumps.defaultSteepness(interval: 0...1)
        #expect(steepness == 1000)
        let steps = try #require(Bumps(ends: ends, heights: heights)).network
        let smooth = try #require(
            Bumps(ends: ends, heights: heights, steepness: steepness)
        ).network
        #expect(smooth.layers[0].weights.allSatisfy { $0 == 1000 })
        #expect(smooth.layers[0].biases[2] == -200)
        for index in 0...100 {
            let x = Double(index) / 100
            guard ends.allSatisfy({ abs($0 - x) > 0.015 }) || x == 0 || x == 1 else { continue }
            #expect(abs(value(smooth, x) - value(steps, x)) < 1e-5, "\(x)")
        }
        // In the middle of a jump, half of each.
        #expect(abs(value(smooth, 0.6) - (-2 + 0.5) / 2) < 1e-5)
    }

    /// Nielsen's challenge: bins of equal width, each as high as the median of logit f there.
    @Test(arguments: zip([5, 10, 20, 50], [0.3717, 0.2727, 0.1237, 0.0538]))
    func `the challenge of bumps has the scores that are known`(
        _ count: Int, _ score: Double
    ) throws {
        let formula = try Formula(parsing: Self.nielsen)
        let targets = (0..<100).map { index in
            let f = formula.value(Double(index) / 100)
            return Portable.log(f / (1 - f))
        }
        let size = 100 / count
        let heights = (0..<count).map { bin in
            let sorted = targets[bin * size..<(bin + 1) * size].sorted()
            return (sorted[(size - 1) / 2] + sorted[size / 2]) / 2
        }
        let ends = (0...count).map { Double($0) / Double(count) }
        let network = try #require(Bumps(ends: ends, heights: heights)).network
        // A place on the end of two bins belongs to the one that begins there.
        let errors = targets.enumerated().map { index, target in
            abs(target - value(network, Double(index) / 100 + 1e-9))
        }
        #expect(abs(errors.reduce(0, +) / 100 - score) < 0.00006)
    }

    @Test func `an interpolant goes through its points and is straight between them`() throws {
        let points = [Point(-1, 2), Point(0.5, -1), Point(0.75, 4), Point(3, 4), Point(4, 0)]
        let line = try #require(PiecewiseLine(points))
        let network = Interpolant(line).network
        #expect(network.layers.map { $0.unitCount } == [4, 1])
        #expect(network.layers[1].biases == [2])
        for index in 0...500 {
            let x = -1 + Double(index) / 100
            #expect(abs(value(network, x) - line.value(at: x)) < 1e-12)
        }
    }

    @Test(arguments: 1...7)
    func `a tent map has 2 to the power of its depth pieces`(_ depth: Int) throws {
        let tent = try Tent(depth: depth)
        let network = tent.network
        #expect(network.layers.map { $0.unitCount } == [Int](repeating: 2, count: depth) + [1])
        let pieces = 1 << depth
        #expect(tent.pieceCount == pieces)
        // From 0 to 1 and back, straight in between.
        for index in 0...4 * pieces {
            let x = Double(index) / Double(4 * pieces)
            let height = [0, 0.25, 0.5, 0.75, 1, 0.75, 0.5, 0.25][index % 8]
            #expect(value(network, x) == height)
        }
        #expect(throws: ConstructionError.outOfRange(.depth, 0, 1...50)) { try Tent(depth: 0) }
    }
}
