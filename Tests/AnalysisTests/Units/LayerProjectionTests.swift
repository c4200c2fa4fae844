import Geometry
import NeuralNetworks
import Points
import Testing

@testable import Analysis

@Suite struct LayerProjectionTests {
    private static let points = PointSet(
        classNames: ["a", "b"],
        training: (0..<30).map { index in
            LabelledPoint(
                Point(Double(index % 6) / 3 - 1, Double(index / 6) / 2 - 1), label: index % 2)
        }, test: [LabelledPoint(Point(0.2, 0.7), label: 1)])

    @Test(arguments: [Activation.relu, .tanh], [0, 1])
    func `the network to the components puts points where the projection does`(
        activation: Activation, layer: Int
    ) throws {
        let network = Network.random(activation, hidden: [7, 5], outputs: 1, seed: 6)
        let projection = try #require(
            LayerProjection(ofLayer: layer, of: network, points: Self.points))
        let projected = projection.projected(Self.points)
        let pairs = zip(
            Self.points.training + Self.points.test, projected.training + projected.test)
        for (point, place) in pairs {
            let logits = projection.network.logits(at: point.position)
            #expect(place.position.distance(to: Point(logits[0], logits[1])) < 1e-12)
            #expect(place.label == point.label)
        }
        // The basis has its mean in the origin, and varies most along the first component.
        let middle = projected.training.reduce(Point.origin) { sum, point in
            Point(sum.x + point.position.x, sum.y + point.position.y)
        }
        #expect(middle.distance(to: .origin) < 1e-12)
        #expect(projection.shares.first >= projection.shares.second)
    }

    @Test func `folded regions are images of the regions, one for each`() throws {
        let network = Network.random(.relu, hidden: [6, 4], outputs: 1, seed: 3)
        let projection = try #require(
            LayerProjection(ofLayer: 0, of: network, points: Self.points))
        let folded = try #require(projection.foldedRegions(of: .oblong))
        let corners = Box.oblong.corners.map { corner in
            let logits = projection.network.logits(at: corner)
            return Point(logits[0], logits[1])
        }
        for corner in corners {
            #expect(folded.joined().contains { $0.distance(to: corner) < 1e-9 })
        }
        let smooth = Network.random(.tanh, hidden: [6], outputs: 1, seed: 3)
        let other = LayerProjection(ofLayer: 0, of: smooth, points: Self.points)
        #expect(try #require(other).foldedRegions(of: .oblong) == nil)
    }

    @Test func `without points there is no projection, and test points replace training points`() {
        let network = Network.random(.relu, hidden: [4], outputs: 1, seed: 1)
        let none = PointSet(classNames: ["a", "b"], training: [], test: [])
        #expect(LayerProjection(ofLayer: 0, of: network, points: none) == nil)
        let held = PointSet(
            classNames: ["a", "b"], training: [], test: Self.points.training)
        #expect(LayerProjection(ofLayer: 0, of: network, points: held) != nil)
        #expect(LayerProjection.Basis(held) == .test)
        #expect(LayerProjection.Basis(Self.points) == .trainingForTestToo)
    }
}
