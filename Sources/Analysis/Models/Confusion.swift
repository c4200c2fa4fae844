public import NeuralNetworks
public import Points

/// How often points of each class are taken for each class by a network.
///
/// With one logit a network has two classes, even if all its points are of one: the table then has
/// more columns than rows.
public struct Confusion: Sendable, Hashable {
    /// One row per class of the points, one column per class that the network can predict.
    public let counts: [[Int]]

    /// A table that was counted before; its rows have the same number of columns, at least as many
    /// as there are rows.
    public init(counts: [[Int]]) {
        precondition(counts.allSatisfy { $0.count == counts[0].count && $0.count >= counts.count })
        self.counts = counts
    }

    /// The table of a network at some points.
    ///
    /// - Parameter classCount: the number of classes of the points.
    public init(of network: Network, at points: [LabelledPoint], classCount: Int) {
        var counts = [[Int]](
            repeating: [Int](repeating: 0, count: max(network.classCount, classCount)),
            count: classCount)
        for point in points {
            counts[point.label][network.predictedClass(at: point.position)] += 1
        }
        self.counts = counts
    }
}

extension Confusion {
    /// The number of points of each class.
    public var classSizes: [Int] { counts.map { $0.reduce(0, +) } }

    /// How often each class is predicted.
    public var predictedSizes: [Int] {
        guard let first = counts.first else { return [] }
        return first.indices.map { column in counts.reduce(0) { $0 + $1[column] } }
    }

    /// The number of points.
    public var pointCount: Int { classSizes.reduce(0, +) }

    /// The share of all points that are taken for their own class; nil if there are no points.
    public var accuracy: Double? {
        let right = counts.indices.reduce(0) { $0 + counts[$1][$1] }
        return Self.share(right, of: pointCount)
    }

    /// The share of each class's points that are taken for it; nil for a class without points.
    public var recalls: [Double?] {
        let sizes = classSizes
        return counts.indices.map { Self.share(counts[$0][$0], of: sizes[$0]) }
    }

    /// The share of right ones among the predictions of each class; nil where there are none.
    ///
    /// A column without a row has no right ones.
    public var precisions: [Double?] {
        predictedSizes.enumerated().map { column, size in
            Self.share(column < counts.count ? counts[column][column] : 0, of: size)
        }
    }

    /// The mean recall of the classes that have points; nil if there are none.
    public var balancedAccuracy: Double? {
        var (sum, count) = (0.0, 0)
        for case let recall? in recalls {
            sum += recall
            count += 1
        }
        return count > 0 ? sum / Double(count) : nil
    }

    /// The classes that have points, and that none of the points is taken for.
    public var neverPredicted: [Int] {
        let (sizes, predicted) = (classSizes, predictedSizes)
        return sizes.indices.filter { sizes[$0] > 0 && predicted[$0] == 0 }
    }

    private static func share(_ part: Int, of whole: Int) -> Double? {
        whole > 0 ? Double(part) / Double(whole) : nil
    }
}
