import Randomness
import Testing

@testable import NeuralNetworks

@Suite struct NetworkSeriesTests {
    /// Networks whose numbers but those of the first layer are single-precision ones.
    private static func networks(count: Int, hidden: [Int]) -> [Network] {
        (0..<count).map { index in
            var generator = SeededGenerator(seed: UInt64(index), stream: .weights)
            let network = Network(
                Architecture(hidden: hidden.map { .init(units: $0, activation: .hardTanh) }),
                outputs: 3, using: &generator)
            let layers = network.layers.enumerated().map { place, layer in
                var layer = layer
                if place > 0 { layer.weights = layer.weights.map { Double(Float($0)) } }
                return layer
            }
            return Network(unchecked: layers)
        }
    }

    @Test(arguments: [[3], [4, 2], [5, 5, 5]])
    func `every network of a series is read back as it was`(_ hidden: [Int]) throws {
        let networks = Self.networks(count: 4, hidden: hidden)
        let file = try Safetensors(bytes: Network.seriesFile(of: networks, metadata: ["a": "b"]))
        let series = try #require(Network.series(file))
        #expect(series.count == 4 && file.metadata["a"] == "b")
        for (index, network) in networks.enumerated() { #expect(series[index] == network) }
    }

    @Test func `numbers take four bytes where that loses nothing`() throws {
        let file = try Safetensors(
            bytes: Network.seriesFile(of: Self.networks(count: 2, hidden: [3, 3])))
        let types = Dictionary(uniqueKeysWithValues: file.tensors.map { ($0.name, $0.type) })
        #expect(types["0.weight"] == .f64 && types["2.weight"] == .f32)
    }

    @Test func `the file of one network is no series`() throws {
        let network = Self.networks(count: 1, hidden: [3])[0]
        #expect(try Network.series(Safetensors(bytes: network.safetensors())) == nil)
    }

    @Test func `a number that is not finite makes no network`() throws {
        var networks = Self.networks(count: 2, hidden: [3])
        var layers = networks[1].layers
        layers[0].biases[0] = .nan
        networks[1] = Network(unchecked: layers)
        let series = try #require(
            try Network.series(Safetensors(bytes: Network.seriesFile(of: networks))))
        #expect(series[0] != nil && series[1] == nil)
    }
}
