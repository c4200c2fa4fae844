import Geometry
import NeuralNetworks
import Points
import Randomness
import Testing

@testable import Analysis

@Suite struct PointMarginsTests {
    private static let transform = PlaneTransform(
        window: .oblong, rect: PixelRect(x: 7, y: 5, width: 150, height: 180))

    @Test(arguments: [Activation.relu, .tanh])
    func `a margin is the distance to the nearest piece of the boundary`(
        activation: Activation
    ) throws {
        let network = Network.random(activation, hidden: [8, 8], outputs: 3, seed: 4)
        let pieces = BoundarySegments(of: network, over: Self.transform).segments
        #expect(!pieces.isEmpty)
        var generator = SeededGenerator(seed: 1, stream: .weights)
        let points = (0..<60).map { index in
            LabelledPoint(
                Point(
                    .random(in: -1.5...1, using: &generator),
                    .random(in: -1...2, using: &generator)), label: index % 3)
        }
        let margins = PointMargins(
            of: PointSet(
                classNames: ["a", "b", "c"], training: Array(points[..<40]),
                test: Array(points[40...])),
            network: network, boundary: pieces)
        #expect(margins.margins.map(\.isTest) == (0..<60).map { $0 >= 40 })
        for margin in margins.margins {
            let position = margin.point.position
            let slow = pieces.map { $0.distance(to: position) }.min() ?? 0
            let nearest = try #require(margin.nearest)
            #expect(abs(nearest.distance - slow) < 1e-12)
            #expect(abs(nearest.point.distance(to: position) - slow) < 1e-12)
        }
        for label in 0..<3 {
            let right = margins.margins.filter { $0.point.label == label && $0.isCorrect }
            let distances = right.compactMap { $0.nearest?.distance }.sorted().prefix(5)
            let smallest = margins.smallestCorrect(5, ofClass: label).map { margins.margins[$0] }
            #expect(smallest.compactMap { $0.nearest?.distance } == Array(distances))
        }
    }

    @Test func `points have their distance to the jumps of steps`() throws {
        // A stripe between two vertical lines, at -0.5 and 0.5.
        let stripes = Network(unchecked: [
            DenseLayer(
                unchecked: [1, 0, 1, 0], biases: [0.5, -0.5], inputCount: 2, activation: .step),
            DenseLayer(unchecked: [2, -2], biases: [-1], inputCount: 2, activation: .identity),
        ])
        let boundary = BoundarySegments(of: stripes, over: Self.transform)
        let nearest = SegmentTree(boundary.segments).nearest(to: Point(0.1, 0.2))
        #expect(abs(try #require(nearest).distance - 0.4) < 1e-12)
    }
}
