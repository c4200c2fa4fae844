import Analysis
import Geometry
import NeuralNetworks
import Randomness
import Raster
import TestSupport
import Testing

@testable import Planes

@Suite struct DecisionPlaneTests {
    private static let style = PlaneStyle([], look: .paper, scale: 1)
    static let rect = PixelRect(x: 7, y: 5, width: 150, height: 180)

    @Test(arguments: [Activation.relu, .leakyRelu(slope: 0.1), .abs, .hardTanh], [1, 2, 3, 5])
    func `every pixel holds the winner and the margin of the forward pass`(
        activation: Activation, outputs: Int
    ) {
        let network = SampleNetwork.network(activation, hidden: [9, 7], outputs: outputs, seed: 21)
        let plane = DecisionPlane.painted(
            network, window: SampleNetwork.window, rect: Self.rect, style: Self.style)
        var wrong = 0
        var worst = 0.0
        for y in plane.bounds.minY..<plane.bounds.maxY {
            for x in plane.bounds.minX..<plane.bounds.maxX {
                let point = plane.transform.plane(PixelPoint(Double(x) + 0.5, Double(y) + 0.5))
                let logits = network.logits(at: point)
                let all = (logits.count == 1 ? [0] : []) + logits
                let sorted = all.sorted(by: >)
                let margin = sorted[0] - sorted[1]
                worst = max(worst, abs(margin - Double(plane.margins[x, y])))
                if margin > 1e-5 && Int(plane.margins.label(x, y)) != Network.winner(of: logits) {
                    wrong += 1
                }
            }
        }
        #expect(wrong == 0)
        #expect(worst < 1e-5)
    }

    @Test(arguments: [1, 3])
    func `a sampled plane agrees with the exact one`(outputs: Int) {
        let network = SampleNetwork.network(.relu, hidden: [8, 8], outputs: outputs, seed: 8)
        let exact = DecisionPlane.painted(
            network, window: SampleNetwork.window, rect: Self.rect, style: Self.style)
        var sampled = DecisionPlane(
            .sampled, window: SampleNetwork.window, rect: Self.rect, look: .paper)
        sampled.sample(network, scale: 1)
        let pairs = zip(exact.margins.labels, sampled.margins.labels)
        let differing = pairs.count { $0 != $1 }
        #expect(differing < exact.margins.labels.count / 200)
        #expect(sampled.summary.activationRegions == nil)
    }

    @Test func `a crease is inked along its whole line and nowhere else`() throws {
        // One unit whose line is y = x / 2 in window coordinates, on a square of 100 pixels.
        let hidden = try #require(
            DenseLayer(inputCount: 2, weights: [-0.5, 1], biases: [0], activation: .relu))
        let output = try #require(
            DenseLayer(inputCount: 1, weights: [1], biases: [5], activation: .identity))
        let network = try #require(Network(layers: [hidden, output]))
        let plane = DecisionPlane.painted(
            network, window: Box(unchecked: (-1, 1, -1, 1)),
            rect: PixelRect(x: 0, y: 0, width: 100, height: 100), style: Self.style)
        for x in 0..<100 {
            let line = 50 - (Double(x) + 0.5 - 50) / 2
            let column = (0..<100).map { Double(plane.creases[x, $0]) }
            let ink = column.reduce(0, +) / 255
            // A line 1 pixel wide with opacity 0.7 crosses a column in sqrt(1 + 1/4) pixels.
            #expect(abs(ink - 0.7 * 1.25.squareRoot()) < 0.06)
            for (y, value) in column.enumerated() where abs(Double(y) + 0.5 - line) > 1.7 {
                #expect(value == 0)
            }
        }
        #expect(plane.summary.activationRegions == 2)
        #expect(plane.summary.exactLength == 0)
    }

    /// Class 1 on -0.5 < x < 0.5: steps up and down again, so that no logit is 0 at the jumps.
    private static let stripes = Network(unchecked: [
        DenseLayer(
            unchecked: [1, 0, 1, 0], biases: [0.5, -0.5], inputCount: 2, activation: .step),
        DenseLayer(unchecked: [2, -2], biases: [-1], inputCount: 2, activation: .identity),
    ])

    @Test func `a boundary along the jumps of steps is drawn and measured`() {
        let plane = DecisionPlane.painted(
            Self.stripes, window: SampleNetwork.window, rect: Self.rect, style: Self.style)
        // Two vertical lines through a window three high.
        #expect(abs(plane.summary.exactLength - 6) < 1e-12)
        for x in [-0.5, 0.5] {
            let pixel = plane.transform.pixel(Point(x, 0.3))
            #expect(plane.boundary[Int(pixel.x), Int(pixel.y)] > 100)
        }
        let between = plane.transform.pixel(Point(0, 0.3))
        #expect(plane.boundary[Int(between.x), Int(between.y)] == 0)
    }

    @Test(arguments: [1e-140, 1e35, 1e90, 1e149])
    func `margins of any size are painted without a pixel that is no number`(factor: Double) {
        let plain = SampleNetwork.network(.relu, hidden: [5], outputs: 2, seed: 3)
        var layers = plain.layers
        layers[1].weights = layers[1].weights.map { $0 * factor }
        layers[1].biases = layers[1].biases.map { $0 * factor }
        let scaled = DecisionPlane.painted(
            Network(unchecked: layers), window: SampleNetwork.window, rect: Self.rect,
            style: Self.style)
        let usual = DecisionPlane.painted(
            plain, window: SampleNetwork.window, rect: Self.rect, style: Self.style)
        let wrong = scaled.margins.values.count { !$0.isFinite }
        #expect(wrong == 0)
        let differing = zip(scaled.margins.labels, usual.margins.labels).count { $0 != $1 }
        #expect(differing < 10)
    }
}
