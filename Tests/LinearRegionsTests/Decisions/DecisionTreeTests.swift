import Geometry
import LinearRegions
import NeuralNetworks
import Randomness
import Testing

@Suite struct DecisionTreeTests {
    static let window = Box(unchecked: (-1, 1.5, -2, 1))

    private func network(
        _ activation: Activation, seed: UInt64, hidden: [Int] = [6, 5]
    ) -> Network {
        var generator = SeededGenerator(seed: seed, stream: .weights)
        let layers = hidden.map { Architecture.Hidden(units: $0, activation: activation) }
        return Network(
            Architecture(hidden: layers, initialisation: .uniform), outputs: 2, using: &generator)
    }

    private func points(_ count: Int) -> [Point] {
        var generator = SeededGenerator(seed: 3, stream: .points)
        let window = Self.window
        return (0..<count).map { _ in
            Point(
                generator.uniform(window.minX, window.maxX),
                generator.uniform(window.minY, window.maxY))
        }
    }

    static let activations: [Activation] = [
        .relu, .leakyRelu(slope: 0.2), .abs, .hardTanh, .step, .identity,
    ]

    @Test(arguments: activations)
    func `decisions lead to the region with the pattern of the point`(
        _ activation: Activation
    ) throws {
        for seed in 0..<4 as Range<UInt64> {
            let network = network(activation, seed: seed)
            let regions = try #require(RegionComplex(of: network, in: Self.window))
            let tree = DecisionTree(regions)
            #expect(tree.regionCount == regions.regionCount)
            for point in points(300) {
                let region = tree.region(at: point)
                #expect(regions.pattern(of: region) == network.pattern(at: point))
                for (logit, form) in zip(network.logits(at: point), regions.logits(of: region)) {
                    #expect(abs(form.value(at: point) - logit) < 1e-12)
                }
            }
        }
    }

    @Test(arguments: activations)
    func `a point lies in the region that is found for it`(_ activation: Activation) throws {
        let network = network(activation, seed: 9)
        let regions = try #require(RegionComplex(of: network, in: Self.window))
        for point in points(200) {
            let region = try #require(regions.region(at: point))
            #expect(regions.pattern(of: region) == network.pattern(at: point))
        }
        for vertex in regions.complex.vertices { #expect(regions.region(at: vertex) != nil) }
        #expect(regions.region(at: Point(2, 0)) == nil)
    }

    @Test(arguments: activations)
    func `the sums of all units are affine where the pattern holds`(
        _ activation: Activation
    ) {
        let network = network(activation, seed: 4, hidden: [4, 3, 5])
        for point in points(100) {
            let forms = network.unitForms(where: network.pattern(at: point))
            var inputs = [point.x, point.y]
            for (layer, forms) in zip(network.layers, forms) {
                let sums = layer.sums(inputs)
                for (sum, form) in zip(sums, forms) {
                    #expect(abs(form.value(at: point) - sum) < 1e-12)
                }
                inputs = sums.map { layer.activation($0) }
            }
        }
        #expect(network.unitForms(where: network.pattern(at: .origin), layers: 2).count == 2)
    }

    @Test(arguments: activations)
    func `a pattern's text has a digit for each unit and a bar between layers`(
        _ activation: Activation
    ) throws {
        let network = network(activation, seed: 5, hidden: [13, 3, 8])
        let regions = try #require(RegionComplex(of: network, in: Self.window))
        var text = PatternText(regions)
        for region in 0..<regions.regionCount {
            let digits = regions.pattern(of: region).map { "\($0)" }
            let expected =
                digits[..<13].joined() + "|" + digits[13..<16].joined() + "|"
                + digits[16...].joined()
            text.write(region)
            #expect(String(decoding: text.bytes, as: UTF8.self) == expected)
            #expect(regions.patternText(of: region) == expected)
        }
    }
}
