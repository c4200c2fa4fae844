import Foundation
import Geometry
import NeuralNetworks
import Testing

@testable import Analysis

/// Smooth networks whose boundaries have closed forms.
@Suite struct SampledBoundaryTests {
    /// The sum of `cos(pi x / 2)` and `cos(pi y / 2)`, less `level`, by sines.
    ///
    /// With level 0 the boundary is the square |x| + |y| = 2; near level 2 it is nearly a circle.
    private static func cosines(level: Double) -> Network {
        let half = Double.pi / 2
        return Network(unchecked: [
            DenseLayer(
                unchecked: [half, 0, 0, half], biases: [half, half], inputCount: 2,
                activation: .sine),
            DenseLayer(
                unchecked: [1, 1], biases: [-level], inputCount: 2, activation: .identity),
        ])
    }

    private static let square = Box(unchecked: (-2, 2, -2, 2))

    @Test func `a square on its corner has its length and its area`() {
        let statistics = SampledStatistics(of: Self.cosines(level: 0), in: Self.square)
        // Four sides from (2, 0) to (0, 2) and so on.
        #expect(abs(statistics.boundaryLength - 8 * 2.0.squareRoot()) < 1e-3)
        #expect(abs(statistics.classAreas[1] - 8) < 0.03)
        #expect(abs(statistics.classAreas[0] + statistics.classAreas[1] - 16) < 1e-9)
    }

    /// Of `cos(pi x / 2) + cos(pi y / 2) > level`, by polar coordinates: the radius along each of
    /// many directions is found by bisection.
    private static func closedCurve(level: Double) -> (length: Double, area: Double) {
        let count = 20_000
        let corners = (0..<count).map { index in
            let angle = 2 * Double.pi * Double(index) / Double(count)
            let direction = (x: cos(angle), y: sin(angle))
            var (low, high) = (0.0, 2.0)
            for _ in 0..<60 {
                let middle = (low + high) / 2
                let value =
                    cos(.pi / 2 * middle * direction.x)
                    + cos(.pi / 2 * middle * direction.y)
                if value > level { low = middle } else { high = middle }
            }
            return Point(low * direction.x, low * direction.y)
        }
        let polygon = Polyline(corners, isClosed: true).vertices
        var (length, area) = (0.0, 0.0)
        for (start, end) in zip(polygon, polygon.dropFirst() + polygon.prefix(1)) {
            length += start.distance(to: end)
            area += (start.x * end.y - end.x * start.y) / 2
        }
        return (length, area)
    }

    @Test(arguments: [0.5, 1, 1.5, 1.9])
    func `a closed curve has the length and the area of its implicit function`(level: Double) {
        let statistics = SampledStatistics(of: Self.cosines(level: level), in: Self.square)
        let expected = Self.closedCurve(level: level)
        #expect(abs(statistics.boundaryLength - expected.length) < 2e-4 * expected.length)
        // A square has sides of 0.01, and those that the curve cuts are counted in whole.
        #expect(abs(statistics.classAreas[1] - expected.area) < 0.003 * expected.length)
    }

    @Test(arguments: [1, 3])
    func `a finer grid comes to the same length`(outputs: Int) {
        let network = Network.random(.tanh, hidden: [12, 12], outputs: outputs, seed: 5)
        let coarse = SampledBoundary(of: network, in: .oblong).length
        let fine = SampledBoundary(NetworkSamples(network, in: .oblong, nodes: 1601)).length
        #expect(fine > 0 && abs(coarse - fine) < 2e-3 * fine)
    }

    @Test func `a turned plane has the same boundary`() {
        let network = Network.random(.tanh, hidden: [9, 8], outputs: 3, seed: 11, centre: .origin)
        var layers = network.layers
        // The network of the point (y, -x), in a window that the turn maps onto itself.
        for unit in 0..<layers[0].unitCount {
            let (a, b) = (layers[0].weights[2 * unit], layers[0].weights[2 * unit + 1])
            layers[0].weights[2 * unit] = -b
            layers[0].weights[2 * unit + 1] = a
        }
        let one = SampledStatistics(of: network, in: Self.square)
        let other = SampledStatistics(of: Network(unchecked: layers), in: Self.square)
        #expect(abs(one.boundaryLength - other.boundaryLength) < 1e-3 * one.boundaryLength)
        for (a, b) in zip(one.classAreas, other.classAreas) { #expect(abs(a - b) < 0.01) }
    }

    @Test func `nodes lie on the sides of the window, or in the middles of its parts or pixels`() {
        let network = Network.random(.tanh, hidden: [3], outputs: 2, seed: 1)
        let sides = NetworkSamples(network, in: .oblong, nodes: 5)
        func expect(_ point: Point, near other: Point) {
            #expect(point.distance(to: other) < 1e-12)
        }
        expect(sides.point(column: 0, row: 0), near: Point(-1.5, 2))
        expect(sides.point(column: 4, row: 4), near: Point(1, -1))
        let middles = NetworkSamples(network, in: .oblong, parts: 5)
        expect(middles.point(column: 0, row: 0), near: Point(-1.25, 1.7))
        expect(middles.point(column: 2, row: 2), near: Point(-0.25, 0.5))
        let rect = PixelRect(x: 7, y: 3, width: 5, height: 2)
        let pixels = NetworkSamples(
            network, pixelsOf: PlaneTransform(window: .oblong, rect: rect), .single)
        #expect(pixels.columns == 5 && pixels.rows == 2)
        #expect(pixels.pixel(column: 4, row: 1) == PixelPoint(11.5, 4.5))
        expect(pixels.point(column: 4, row: 1), near: Point(0.75, -0.25))
    }

    @Test(arguments: [NetworkSamples.Precision.single, .double])
    func `every node has the logits of the forward pass`(
        _ precision: NetworkSamples.Precision
    ) {
        let network = Network.random(.sigmoid, hidden: [7, 5], outputs: 3, seed: 2)
        let samples = NetworkSamples(network, in: .oblong, nodes: 21, precision)
        for row in 0..<21 {
            for column in 0..<21 {
                let logits = network.logits(at: samples.point(column: column, row: row))
                for (output, logit) in logits.enumerated() {
                    let value = samples.value(output, column: column, row: row)
                    switch precision {
                    case .single: #expect(abs(value - logit) < 1e-5)
                    case .double: #expect(value == logit)
                    }
                }
            }
        }
    }
}
