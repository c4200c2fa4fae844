import Geometry
import NeuralNetworks
import Testing

@testable import Planes

@Suite struct SurfaceRangeTests {
    @Test(arguments: [
        (0.0, 12.0, "9.40", 0.0, 9.4), (-3, 12, "9.40", -3, 9.4), (-12, 0, "-9.40", -9.4, 0),
        (-12, -10, "-9.40", -9.4, 0), (-10, 10, "±9.40", -9.4, 9.4), (2, 3, nil, 0, 3),
        (0, 0, nil, -9.4, 9.4),
    ])
    func `the box and the cut are as high as the heights there are`(
        low: Double, high: Double, cut: String?, floor: Double, top: Double
    ) {
        let range = SurfaceRange(low: low, high: high, clamp: 9.4)
        #expect(range.cut == cut && range.floor == floor && range.top == top)
    }

    @Test(arguments: [Activation.relu, .abs, .tanh], [1, 3])
    func `no place of the window is beyond the range`(activation: Activation, outputs: Int) {
        let sample = SurfaceFacetsTests.Sample(activation, outputs: outputs)
        let surface = SurfaceFacets(
            of: sample.network, in: SurfaceFacetsTests.window, height: sample.height,
            clamp: sample.clamp, eye: sample.projection.eye)
        // A smooth graph is known at the nodes of a grid.
        let slack = activation == .tanh ? 0.01 : 1e-9
        let window = SurfaceFacetsTests.window
        for step in 0..<400 {
            let point = Point(
                window.minX + window.width * Double(step % 20) / 19,
                window.minY + window.height * Double(step / 20) / 19)
            let height = sample.height.value(sample.network.logits(at: point))
            #expect(height >= surface.range.low - slack && height <= surface.range.high + slack)
        }
    }
}
