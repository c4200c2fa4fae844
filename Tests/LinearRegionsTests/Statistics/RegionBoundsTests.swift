import LinearRegions
import NeuralNetworks
import Testing
import Text

@Suite struct RegionBoundsTests {
    private func bounds(
        _ widths: [Int], _ activation: Activation = .relu
    ) throws -> RegionBounds? {
        var inputs = 2
        var layers: [DenseLayer] = []
        for (index, width) in (widths + [1]).enumerated() {
            layers.append(
                DenseLayer(
                    unchecked: [Double](repeating: 1, count: width * inputs),
                    biases: [Double](repeating: 0, count: width), inputCount: inputs,
                    activation: index == widths.count ? .identity : activation))
            inputs = width
        }
        return RegionBounds(of: try #require(Network(layers: layers)))
    }

    @Test(arguments: [
        ([4, 2], 44), ([4, 4, 2], 176), ([4, 4, 4, 2], 704), ([6, 2], 198), ([6, 6, 2], 1782),
        ([8, 2], 592),
    ])
    func `folding networks have as many regions as Montufar's bound says`(
        _ shape: [Int], _ count: Int
    ) throws {
        // The last number is how many folding layers of the same width there are less one.
        let widths = shape.dropLast() + [shape[0]]
        #expect(try bounds(Array(widths))?.montufar?.description == "\(count)")
    }

    @Test(arguments: [([4, 4], 121), ([8, 8], 1369), ([8, 8, 8], 50653), ([5], 16)])
    func `the product bound is the published one`(_ widths: [Int], _ count: Int) throws {
        #expect(try bounds(widths)?.product.description == "\(count)")
    }

    @Test(arguments: [([3, 3], 40), ([2, 2], 11), ([5], 16), ([1, 1, 1], 4)])
    func `Serra's bound is the published one`(_ widths: [Int], _ count: Int) throws {
        #expect(try bounds(widths)?.serra?.description == "\(count)")
    }

    @Test func `Serra's bound is the sum over all ways to lose dimensions`() throws {
        func choose(_ n: Int, _ k: Int) -> Int { k == 0 ? 1 : k == 1 ? n : n * (n - 1) / 2 }
        func sum(_ widths: ArraySlice<Int>, dimension: Int) -> Int {
            guard let width = widths.first else { return 1 }
            return (0...min(dimension, width)).reduce(0) {
                $0 + choose(width, $1)
                    * sum(widths.dropFirst(), dimension: min(dimension, width - $1))
            }
        }
        for widths in [[1, 4, 2], [2, 3, 1, 5], [7, 7, 7], [1], [3, 2, 2, 2]] {
            let expected = sum(widths[...], dimension: 2)
            #expect(try bounds(widths)?.serra?.description == "\(expected)")
        }
    }

    @Test func `creases of one unit are parallel`() throws {
        // Two units of two hinges each: two pairs of parallel lines make a grid of 9.
        #expect(try bounds([2], .hardTanh)?.firstLayer.description == "9")
        #expect(try bounds([2], .abs)?.firstLayer.description == "4")
        #expect(try bounds([2, 2], .abs)?.serra == nil)
        #expect(try bounds([2, 2], .tanh) == nil)
        #expect(try bounds([])?.product.description == "1")
        #expect(try bounds([1, 4])?.montufar == nil)
    }

    @Test func `deep networks do not overflow`() throws {
        let product = try bounds([Int](repeating: 255, count: 3))?.product.description
        // 1 + 255 + 32385 = 32641, whose third power is 34776859950721.
        #expect(product == "34776859950721")
        let deep = try bounds([Int](repeating: 64, count: 64))?.product.description
        // 2081^64 has 213 digits: 64 log10(2081) = 212.4.
        #expect(deep?.count == 213)
    }
}
