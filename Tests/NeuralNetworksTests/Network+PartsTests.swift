import Geometry
import NeuralNetworks
import Randomness
import Testing

@Suite struct NetworkPartsTests {
    private static func network(_ shape: [Int], seed: UInt64) -> Network {
        var generator = SeededGenerator(seed: seed, stream: .weights)
        let hidden = shape.dropLast().map {
            Architecture.Hidden(units: $0, activation: .relu)
        }
        return Network(
            Architecture(hidden: hidden, initialisation: .uniform), outputs: shape[shape.count - 1],
            using: &generator)
    }

    private static let places = [Point(0.3, -1), Point(-2, 0.7), Point(0, 0), Point(1.5, 1.25)]

    @Test(arguments: [0, 1, 2])
    func `a unit that is switched off adds nothing`(layer: Int) {
        let network = Self.network([4, 3, 5, 2], seed: 6)
        for unit in 0..<network.layers[layer].unitCount {
            let rest = network.withoutUnit(unit, ofLayer: layer)
            for place in Self.places {
                var values = network.activations(ofLayer: layer, atX: place.x, y: place.y)
                values[unit] = 0
                let expected = network.layers[(layer + 1)...].reduce(values) { $1.outputs($0) }
                #expect(rest.logits(at: place) == expected)
            }
        }
    }

    @Test func `two networks side by side give the outputs of both`() throws {
        let first = Self.network([4, 3, 5, 2], seed: 1)
        let others =
            [Self.network([4, 3, 5, 2], seed: 2), Self.network([7, 2, 3, 2], seed: 3), first]
            + (0..<3).map { first.withoutUnit(1, ofLayer: $0) }
        for other in others {
            let both = try #require(first.beside(other))
            for place in Self.places {
                #expect(both.logits(at: place) == first.logits(at: place) + other.logits(at: place))
            }
        }
        // What both have in common is there once.
        #expect(try #require(first.beside(others[5])).shape == [2, 4, 3, 5, 4])
        #expect(try #require(first.beside(others[4])).shape == [2, 4, 3, 10, 4])
        #expect(first.beside(Self.network([4, 3, 2], seed: 1)) == nil)
    }
}
