import Geometry
import NeuralNetworks
import Randomness
import Testing

@testable import LinearRegions

@Suite struct OutputRangeTests {
    /// |x| + 2 |y| - 1 on [-1, 3] x [-2, 1]: -1 at the origin, 3 + 4 - 1 at (3, -2).
    @Test func `a pyramid has its tip and its highest corner`() throws {
        let network = Network(unchecked: [
            DenseLayer(unchecked: [1, 0, 0, 1], biases: [0, 0], inputCount: 2, activation: .abs),
            DenseLayer(unchecked: [1, 2], biases: [-1], inputCount: 2, activation: .identity),
        ])
        let window = Box(unchecked: (-1, 3, -2, 1))
        let range = try #require(RegionComplex(of: network, in: window)).outputRanges[0]
        #expect(abs(range.minimum + 1) < 1e-15 && abs(range.maximum - 6) < 1e-15)
        #expect(range.minimumAt.distance(to: Point(0, 0)) < 1e-15)
        #expect(range.maximumAt == Point(3, -2))
    }

    /// The forward pass has the values at the places, and goes beyond them nowhere.
    @Test(arguments: 1...8)
    func `no value lies beyond a range`(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed, stream: .weights)
        let network = Network(
            Architecture(
                hidden: [8, 6, 5].map { .init(units: $0, activation: seed % 2 == 0 ? .abs : .relu) }
            ),
            outputs: 3, using: &generator)
        let window = Box(unchecked: (-1, 2, -3, 1))
        let ranges = try #require(RegionComplex(of: network, in: window)).outputRanges
        for (output, range) in ranges.enumerated() {
            let scale = 1e-12 * max(1, abs(range.minimum), abs(range.maximum))
            #expect(abs(network.logits(at: range.minimumAt)[output] - range.minimum) < scale)
            #expect(abs(network.logits(at: range.maximumAt)[output] - range.maximum) < scale)
            #expect(window.contains(range.minimumAt) && window.contains(range.maximumAt))
        }
        var seen = [OutputRange](repeating: OutputRange(), count: 3)
        for _ in 0..<40_000 {
            let point = Point(generator.uniform(-1, 2), generator.uniform(-3, 1))
            for (output, value) in network.logits(at: point).enumerated() {
                seen[output].include(value, at: point)
            }
        }
        for (found, range) in zip(seen, ranges) {
            #expect(found.minimum >= range.minimum - 1e-12)
            #expect(found.maximum <= range.maximum + 1e-12)
            // Some of 40,000 places are near the extremes.
            let length = range.maximum - range.minimum
            #expect(found.maximum - found.minimum > 0.8 * length)
        }
    }
}
