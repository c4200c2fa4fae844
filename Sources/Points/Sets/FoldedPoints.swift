import Geometry
import Randomness
import Text

/// Labelled points that are dealt into folds, each of which is tested once.
public struct FoldedPoints: Sendable, Hashable {
    /// The classes in their order.
    public let classNames: [String]
    /// All points.
    public let points: [LabelledPoint]
    /// The fold of each point, from 0.
    public let folds: [Int]
    /// The number of folds.
    public let count: Int
    private let validationShare: Double
    private let seed: UInt64

    /// Deals points into folds, class by class.
    ///
    /// The points of a class, in an order that the seed draws, go each into the next fold, and the
    /// first one into the fold after that of the last point of the class before. The sizes of the
    /// folds differ by at most one, in each class as well.
    ///
    /// - Parameters:
    ///   - count: at least 2 and at most the number of points.
    ///   - validationShare: the share of all points that is held out for validation of those that
    ///     are not tested.
    public init(
        _ points: [LabelledPoint], classNames: [String], count: Int, validationShare: Double = 0,
        seed: UInt64
    ) {
        precondition(count >= 2 && count <= points.count, "an empty fold")
        (self.points, self.classNames, self.count) = (points, classNames, count)
        (self.validationShare, self.seed) = (validationShare, seed)
        var folds = [Int](repeating: 0, count: points.count)
        var next = 0
        for label in classNames.indices {
            var members = points.indices.filter { points[$0].label == label }
            var generator = SeededGenerator(seed: seed, stream: .split, index: UInt64(label))
            generator.shuffle(&members)
            for index in members {
                folds[index] = next
                next = (next + 1) % count
            }
        }
        self.folds = folds
    }
}

extension FoldedPoints {
    /// The points of a fold to test with, and the others to train with, some of them held out for
    /// validation.
    public func pointSet(testing fold: Int) -> PointSet {
        let rest = points.indices.filter { folds[$0] != fold }.map { points[$0] }
        // The share is one of all points.
        let split = StratifiedSplit(
            labels: rest.map { $0.label }, classCount: classNames.count, testShare: 0,
            validationShare: validationShare * Double(points.count) / Double(rest.count),
            seed: seed)
        return PointSet(
            classNames: classNames, training: split.training.map { rest[$0] },
            test: points.indices.filter { folds[$0] == fold }.map { points[$0] },
            validation: split.validation.map { rest[$0] })
    }

    /// The points as a CSV text with the columns x, y, class and fold, from 1.
    public var csvText: String {
        let names = classNames.map { $0.csvField }
        var text = "x,y,class,fold\n"
        for (point, fold) in zip(points, folds) {
            let (x, y) = (point.position.x.shortest, point.position.y.shortest)
            text += "\(x),\(y),\(names[point.label]),\(fold + 1)\n"
        }
        return text
    }
}
