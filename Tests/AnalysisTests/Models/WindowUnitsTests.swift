import Geometry
import LinearRegions
import NeuralNetworks
import Points
import Testing

@testable import Analysis

@Suite struct WindowUnitsTests {
    /// Many exact lines through one place: `2^20 (x - 0.625) + k (y + 0.375)` and the like, each
    /// number with few binary digits.
    private static func network() throws -> Network {
        let rows = (1...6).map { k in (Double(k), Double(7 - 2 * k)) }
        let hidden = try #require(
            DenseLayer(
                inputCount: 2, weights: rows.flatMap { [$0.0, $0.1] },
                biases: rows.map { -$0.0 * 0.625 + $0.1 * 0.375 + 0x1p-24 }, activation: .relu))
        let output = try #require(
            DenseLayer(
                inputCount: 6, weights: [1, -2, 3, -1, 2, -4], biases: [-0x1p-24],
                activation: .identity))
        return try #require(Network(layers: [hidden, output]))
    }

    @Test func `a window of a millionth shows what exact arithmetic shows`() throws {
        let network = try Self.network()
        // 2^-20 is a little less than 1e-6; the same lines about the origin, without rounding.
        let size = 0x1p-20
        let window = try #require(
            Box(x0: 0.625 - size, x1: 0.625 + size, y0: -0.375 - size, y1: -0.375 + size))
        let units = WindowUnits(window)
        #expect(units.unit == size && units.origin == Point(0.625, -0.375))
        var layers = network.layers
        for unit in 0..<6 {
            layers[0].weights[2 * unit] *= size
            layers[0].weights[2 * unit + 1] *= size
            layers[0].biases[unit] = 0x1p-24
        }
        let exact = Network(unchecked: layers)
        #expect(units.local(network) == exact)
        let found = try #require(RegionStatistics(of: units.local(network), in: units.box))
        let expected = try #require(
            RegionStatistics(of: exact, in: Box(unchecked: (-1, 1, -1, 1))))
        #expect(found == expected && found.activationRegions > 6)
    }

    @Test func `points keep their places and distances their proportions`() throws {
        let window = try #require(Box(x0: 100, x1: 103, y0: -7, y1: -5))
        let units = WindowUnits(window)
        #expect(units.box == Box(unchecked: (-1, 1, -2 / 3.0, 2 / 3.0)))
        #expect(units.local(Point(100, -6)) == Point(-1, 0))
        let points = units.local(
            PointSet(
                classNames: ["a"], training: [LabelledPoint(Point(103, -5), label: 0)],
                test: [LabelledPoint(Point(101.5, -6), label: 0)]))
        #expect(points.training[0].position.x == 1 && points.test[0].position == .origin)
        let network = Network.random(.relu, hidden: [5], outputs: 2, seed: 2)
        for point in [Point(100.5, -5.5), Point(102, -7)] {
            let (near, far) = (
                units.local(network).logits(at: units.local(point)), network.logits(at: point)
            )
            #expect(zip(near, far).allSatisfy { abs($0 - $1) < 1e-10 })
        }
    }
}
