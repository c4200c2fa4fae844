import Kernels
import Testing

/// One step of a network of two inputs and one output, at a sample at the origin: its weights
/// have no gradient, so their state in the optimizer decays.
@Suite struct UpdateTests {
    private static let tiny = Float.leastNormalMagnitude

    /// The memory's sections: parameters, next, gradient, mean and square have 32 numbers each.
    private static let section = 32

    /// Mean and square of the two weights after a step of Adam by the rates 0.9 and 0.999.
    private static func stepped(
        mean: [Float], square: [Float], _ set: facet_kernels_set
    ) -> (mean: [Float], square: [Float]) {
        let count = 5 * section + 1300
        let numbers = UnsafeMutableRawBufferPointer.allocate(byteCount: 4 * count, alignment: 64)
            .bindMemory(to: Float.self)
        numbers.initialize(repeating: 0)
        defer { numbers.deallocate() }
        let base = numbers.baseAddress!
        for (index, (mean, square)) in zip(mean, square).enumerated() {
            numbers[3 * section + index] = mean
            numbers[4 * section + index] = square
        }
        var layer = facet_kernels_layer(
            input_count: 2, unit_count: 1, activation: FACET_KERNELS_IDENTITY,
            activation_slope: 0, rows_are_inputs: false, row: 16, weights: 0, biases: 16,
            inputs: 0, values: 256, slopes: 512, signals: 768)
        var memory = facet_kernels_memory(
            parameters: base, next: base + section, gradient: base + 2 * section,
            mean: base + 3 * section, square: base + 4 * section, workspace: base + 5 * section,
            team: nil)
        var update = facet_kernels_update(
            rule: FACET_KERNELS_ADAM, rate: 0.001, keep: 1, keep1: 0.9, take1: 0.1, keep2: 0.999,
            take2: 0.001, root_scale: 1, epsilon: 1e-8)
        let outcome = withUnsafePointer(to: &layer) { layer in
            [Float(0)].withUnsafeBufferPointer { zero in
                var network = facet_kernels_network(
                    layers: layer, layer_count: 1, loss: FACET_KERNELS_LOGISTIC,
                    parameter_count: section, chunk: 16, stride: 16, labels: 1024,
                    transposed: 1040, packed: 1296, member_distance: 0, class_weights: nil)
                var batch = facet_kernels_batch(
                    x: zero.baseAddress, y: zero.baseAddress, labels: zero.baseAddress,
                    indices: nil, count: 1)
                return facet_kernels_step(
                    set, &network, &memory, &batch, facet_kernels_penalty(l1: 0, l2: 0), &update)
            }
        }
        #expect(outcome == FACET_KERNELS_DONE)
        return (
            (0..<2).map { numbers[3 * section + $0] }, (0..<2).map { numbers[4 * section + $0] }
        )
    }

    @Test(arguments: ActivationTests.sets)
    func `an optimizer's state decays by its rate, and below the normal numbers to 0`(
        set: facet_kernels_set
    ) {
        let after = Self.stepped(
            mean: [1.2 * Self.tiny, -1.1 * Self.tiny], square: [1.002 * Self.tiny, Self.tiny], set)
        #expect(after.mean == [0.9 * (1.2 * Self.tiny), 0])
        #expect(after.square == [0.999 * (1.002 * Self.tiny), 0])
    }
}
