package import Geometry
import LinearRegions
package import NeuralNetworks
public import Points

/// The activations of a hidden layer on their first two principal components.
///
/// The components are those of the layer's activations at the training points, or at the test
/// points where there are no others.
public struct LayerProjection: Sendable {
    /// The hidden layer, from 0.
    package let layer: Int
    /// The network up to the layer, whose two outputs are the coordinates.
    package let network: Network
    /// The shares of the points' variance along the two components.
    package let shares: (first: Double, second: Double)
    private let whole: Network
    private let components: PrincipalComponents

    /// The projection of a hidden layer, from 0; nil without points.
    package init?(ofLayer layer: Int, of network: Network, points: PointSet) {
        let basis = points.training.isEmpty ? points.test : points.training
        let samples = basis.map { point in
            network.activations(ofLayer: layer, atX: point.position.x, y: point.position.y)
        }
        guard let components = PrincipalComponents(of: samples) else { return nil }
        self.layer = layer
        self.components = components
        whole = network
        shares = (components.shares[0], components.shares.count > 1 ? components.shares[1] : 0)
        self.network = Self.network(network, upTo: layer, components)
    }

    private static func network(
        _ whole: Network, upTo layer: Int, _ components: PrincipalComponents
    ) -> Network {
        let count = whole.layers[layer].unitCount
        let directions = (0..<2).map { index in
            index < components.directions.count
                ? components.directions[index] : Array(repeating: 0, count: count)
        }
        let biases = directions.map { direction in
            -zip(direction, components.mean).reduce(0) { $0 + $1.0 * $1.1 }
        }
        return Network(
            unchecked: Array(whole.layers[...layer]) + [
                DenseLayer(
                    unchecked: directions.flatMap { $0 }, biases: biases, inputCount: count,
                    activation: .identity)
            ])
    }
}

extension LayerProjection {
    /// Labelled points of the plane at their places along the two components.
    package func projected(_ points: PointSet) -> PointSet {
        func projected(_ points: [LabelledPoint]) -> [LabelledPoint] {
            points.map { point in
                let activations = whole.activations(
                    ofLayer: layer, atX: point.position.x, y: point.position.y)
                let place = components.coordinates(of: activations, count: 2)
                return LabelledPoint(Point(place[0], place[1]), label: point.label)
            }
        }
        var points = points
        points.training = projected(points.training)
        points.test = projected(points.test)
        points.validation = projected(points.validation)
        return points
    }

    /// The images of the regions of a window, each by its corners; nil for a smooth network.
    package func foldedRegions(of window: Box) -> [[Point]]? {
        guard let traversal = RegionTraversal(network: network, window: window) else { return nil }
        var folded = FoldedRegions()
        traversal.visit(with: &folded)
        return folded.polygons
    }
}

extension LayerProjection {
    /// Which points the principal components are those of.
    public enum Basis: Sendable, Hashable {
        /// The training points, and there are no others.
        case training
        /// The training points; the test points are projected with their components.
        case trainingForTestToo
        /// The test points: there are no others.
        case test

        /// The basis that `points` give.
        public init(_ points: PointSet) {
            self =
                points.training.isEmpty
                ? .test : points.test.isEmpty ? .training : .trainingForTestToo
        }
    }
}

/// The images of regions under a map of the plane that is affine on each.
private struct FoldedRegions: RegionVisitor {
    var polygons: [[Point]] = []

    mutating func visit(_ region: borrowing LinearRegion) {
        polygons.append(
            region.vertices.map { vertex in
                Point(region.logits[0].value(at: vertex), region.logits[1].value(at: vertex))
            })
    }
}
