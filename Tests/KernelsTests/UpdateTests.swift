import Kernels
import Testing

/// What an optimizer remembers of parameters that have no gradient any more.
@Suite struct UpdateTests {
    /// The numbers of one linear unit with a weight for x (place 0) and for y, the first of which
    /// has no gradient: mean and square of place 0 after some steps.
    private static func remembered(
        _ rule: facet_kernels_rule, mean: Float, square: Float, steps: Int,
        _ set: facet_kernels_set
    ) -> (mean: Float, square: Float, weight: Float) {
        let block = UnsafeMutableRawBufferPointer.allocate(byteCount: 4 * 8192, alignment: 64)
        defer { block.deallocate() }
        let numbers = block.bindMemory(to: Float.self)
        numbers.initialize(repeating: 0)
        let base = numbers.baseAddress!
        let (parameters, gradient, means, squares) = (base, base + 64, base + 128, base + 192)
        parameters[0] = 0.5
        means[0] = mean
        squares[0] = square
        var layer = facet_kernels_layer()
        (layer.input_count, layer.unit_count, layer.row) = (2, 1, 16)
        layer.activation = FACET_KERNELS_IDENTITY
        (layer.weights, layer.biases, layer.inputs, layer.values) = (0, 16, 0, 256)
        (layer.slopes, layer.signals) = (512, 768)
        var update = facet_kernels_update()
        (update.rule, update.rate, update.keep, update.root_scale) = (rule, 0.01, 1, 1)
        (update.keep1, update.take1, update.keep2, update.take2) = (0.9, 0.1, 0.999, 0.001)
        update.epsilon = 1e-8
        let (x, y, label): ([Float], [Float], [Float]) = ([0], [0.5], [1])
        x.withUnsafeBufferPointer { x in
            y.withUnsafeBufferPointer { y in
                label.withUnsafeBufferPointer { label in
                    withUnsafePointer(to: layer) { layer in
                        var network = facet_kernels_network(
                            layers: layer, layer_count: 1, loss: FACET_KERNELS_SQUARED,
                            parameter_count: 32, chunk: 16, stride: 16, labels: 1024,
                            transposed: 1280, packed: 2048)
                        var memory = facet_kernels_memory(
                            parameters: parameters, next: parameters, gradient: gradient,
                            mean: means, square: squares, workspace: base + 256)
                        var batch = facet_kernels_batch(
                            x: x.baseAddress, y: y.baseAddress, labels: label.baseAddress,
                            indices: nil, count: 1)
                        for _ in 0..<steps {
                            let outcome = facet_kernels_step(
                                set, &network, &memory, &batch,
                                facet_kernels_penalty(l1: 0, l2: 0), &update)
                            #expect(outcome == FACET_KERNELS_DONE)
                        }
                    }
                }
            }
        }
        #expect(parameters[1] > 0)
        return (means[0], squares[0], parameters[0])
    }

    @Test(arguments: ActivationTests.sets.indices)
    func `what shrinks below the normal numbers becomes zero`(set: Int) {
        let adam = Self.remembered(
            FACET_KERNELS_ADAM, mean: 2e-38, square: 1.5e-38, steps: 300, ActivationTests.sets[set])
        #expect(adam.mean == 0 && adam.square == 0 && adam.weight == 0.5)
        let momentum = Self.remembered(
            FACET_KERNELS_MOMENTUM, mean: -2e-38, square: 0, steps: 20, ActivationTests.sets[set])
        #expect(momentum.mean == 0)
        let meanSquare = Self.remembered(
            FACET_KERNELS_RMS_PROP, mean: 0, square: 1.2e-38, steps: 300,
            ActivationTests.sets[set])
        #expect(meanSquare.square == 0)
    }

    @Test func `what is larger shrinks as ever`() {
        let adam = Self.remembered(
            FACET_KERNELS_ADAM, mean: 1, square: 1, steps: 10, FACET_KERNELS_BASELINE)
        #expect(abs(adam.mean - 0.3486784) < 1e-6 && abs(adam.square - 0.9900449) < 1e-6)
    }
}
