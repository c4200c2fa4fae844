import Geometry
import LinearRegions
import NeuralNetworks
import Randomness
import Testing

@Suite struct UnitActivityTests {
    private func activity(
        _ rows: [[Double]], _ activation: Activation = .relu, second: [[Double]]? = nil
    ) throws -> UnitActivity {
        func layer(_ rows: [[Double]], _ activation: Activation) -> DenseLayer {
            DenseLayer(
                unchecked: rows.flatMap { $0.dropLast() }, biases: rows.map { $0[$0.count - 1] },
                inputCount: rows[0].count - 1, activation: activation)
        }
        let hidden = [layer(rows, activation)] + (second.map { [layer($0, activation)] } ?? [])
        let last = hidden[hidden.count - 1].unitCount
        let output = layer([[Double](repeating: 1, count: last + 1)], .identity)
        let network = try #require(Network(layers: hidden + [output]))
        let window = Box(unchecked: (-1, 1, -1, 1))
        return UnitActivity(try #require(RegionComplex(of: network, in: window)))
    }

    @Test func `a unit without a crease is dead or always active`() throws {
        let found = try activity([[1, 0, 0], [0, 0, -1], [0, 0, 1], [1, 1, 3], [1, 1, -3]])
        #expect(found.dead == [1, 2, 4])
        #expect(found.alwaysActive == [3])
        #expect(found.duplicates.isEmpty)
    }

    @Test func `a unit that only dead units feed is dead`() throws {
        let found = try activity(
            [[0, 0, -1], [1, 0, 0]], second: [[5, 0, 1], [0, 1, 1], [5, 1, -0.5]])
        #expect(found.dead == [0, 2])
        #expect(found.alwaysActive == [3])
    }

    @Test func `parallel and opposite units on one line have the same crease`() throws {
        let found = try activity([
            [1, -1, 0], [2, -2, 0], [1, 0, 0.5], [-1, 1, 0], [1, -1, 0.25], [-3, 0, -1.5],
        ])
        #expect(found.duplicates == [[0, 1, 3], [2, 5]])
    }

    @Test func `a step without a crease is dead on either side`() throws {
        let found = try activity([[1, 1, 3], [1, 1, -3], [1, 0, 0]], .step)
        #expect(found.dead == [0, 1] && found.alwaysActive.isEmpty)
    }

    @Test func `a leaky unit without a crease acts as a linear one`() throws {
        let found = try activity([[1, 1, 3], [1, 1, -3], [1, 0, 0]], .leakyRelu(slope: 0.1))
        #expect(found.dead.isEmpty && found.alwaysActive == [0, 1])
    }

    @Test func `it agrees with the patterns of all regions`() throws {
        for seed in 0..<6 as Range<UInt64> {
            var generator = SeededGenerator(seed: seed, stream: .weights)
            let network = Network(
                Architecture(
                    hidden: [
                        .init(units: 7, activation: .relu), .init(units: 9, activation: .relu),
                    ], initialisation: .uniform), outputs: 1, using: &generator)
            let window = Box(unchecked: (-0.4, 0.4, -0.4, 0.4))
            let regions = try #require(RegionComplex(of: network, in: window))
            let patterns = (0..<regions.regionCount).map { regions.pattern(of: $0) }
            let found = UnitActivity(regions)
            for unit in 0..<16 {
                let values = Set(patterns.map { $0[unit] })
                let isIdle = found.dead.contains(unit) || found.alwaysActive.contains(unit)
                #expect(isIdle == (values.count == 1))
                if values == [1] { #expect(!found.dead.contains(unit)) }
            }
        }
    }
}
