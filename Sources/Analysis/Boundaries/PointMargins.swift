public import Geometry
public import NeuralNetworks
public import Points

/// How far labelled points are from the decision boundary in the window.
public struct PointMargins: Sendable {
    /// The training points, then the test points.
    public let margins: [PointMargin]

    /// The margins of points; `boundary` has the pieces of the decision boundary, or is nil if
    /// they are not known.
    public init(of points: PointSet, network: Network, boundary: [Segment]?) {
        let tree = SegmentTree(boundary ?? [])
        margins = [points.training, points.test].enumerated().flatMap { part, points in
            points.map { point in
                PointMargin(
                    point: point, isTest: part == 1,
                    predicted: network.predictedClass(at: point.position),
                    nearest: tree.nearest(to: point.position))
            }
        }
    }
}

/// A labelled point, the class that the network sees there, and its distance to the boundary.
public struct PointMargin: Sendable {
    /// The point and the class that it belongs to.
    public let point: LabelledPoint
    /// Whether it is held out.
    public let isTest: Bool
    /// The class that the network sees.
    public let predicted: Int
    /// The nearest point of the boundary; nil if there is no boundary in the window.
    public let nearest: SegmentTree.Nearest?

    /// Whether the network sees the class that the point belongs to.
    public var isCorrect: Bool { predicted == point.label }
}

extension PointMargins {
    /// The index of the correctly classified point that is nearest to the boundary.
    public var smallestCorrect: Int? {
        margins.indices.filter { margins[$0].isCorrect && margins[$0].nearest != nil }
            .min { distance($0) < distance($1) }
    }

    /// The indices of the `count` points of a class that are classified correctly and nearest to
    /// the boundary, the nearest first.
    package func smallestCorrect(_ count: Int, ofClass label: Int) -> [Int] {
        let candidates = margins.indices.filter {
            margins[$0].point.label == label && margins[$0].isCorrect
                && margins[$0].nearest != nil
        }
        return Array(candidates.sorted { (distance($0), $0) < (distance($1), $1) }.prefix(count))
    }

    /// The indices of the points that the network takes for another class.
    public var misclassified: [Int] { margins.indices.filter { !margins[$0].isCorrect } }

    private func distance(_ index: Int) -> Double { margins[index].nearest?.distance ?? .infinity }
}
