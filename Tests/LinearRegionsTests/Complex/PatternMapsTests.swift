import Geometry
import NeuralNetworks
import Testing

@testable import LinearRegions

@Suite struct PatternMapsTests {
    @Test(arguments: [Activation.relu, .leakyRelu(slope: 0.25), .abs, .hardTanh, .step, .identity])
    func `patterns that come one after the other have the sums of a fresh start`(
        activation: Activation
    ) throws {
        let network = Network.random(
            .normal, shape: [2, 5, 4, 3, 2], activation: activation, seed: 3)
        let window = Box(unchecked: (1, 3, -2, 1))
        var maps = PatternMaps(network, window: window)
        let pieces = (activation.hinges?.count ?? 0) + 1
        var pattern = [UInt8](repeating: 0, count: 12)
        for step in 0..<200 {
            // The last layer's units change most often, as in regions that come in their order.
            let unit = step % 7 == 0 ? step % 5 : step % 3 == 0 ? 5 + step % 4 : 9 + step % 3
            pattern[unit] = UInt8((Int(pattern[unit]) + 1) % pieces)
            maps.apply(pattern)
            var fresh = PatternMaps(network, window: window)
            fresh.apply(pattern)
            #expect(maps.sums == fresh.sums, "\(step)")
            let forms = network.unitForms(where: pattern).flatMap(\.self)
            for (sum, form) in zip(maps.sums, forms) {
                let value = form.value(at: window.centre)
                #expect(abs(sum.z - value) <= 1e-12 * sum.w && abs(sum.x - form.a) < 1e-12 * sum.w)
            }
        }
    }

    @Test func `without hidden layers the sums are those of the inputs`() {
        let layer = DenseLayer(
            unchecked: [3, -4], biases: [5], inputCount: 2, activation: .identity)
        var maps = PatternMaps(
            Network(unchecked: [layer]), window: Box(unchecked: (0, 2, 2, 4)))
        maps.apply([])
        // At the centre (1, 3) it is -4; 3 |x| + 4 |y| + 5 is 27 at most.
        let expected: SIMD4<Double> = [3, -4, -4, 27]
        #expect(maps.sums == [expected])
    }
}
