public import Points

/// How much the points of each class count in the gradient.
///
/// The gradient of a batch is the sum of weight x gradient of the loss over its points, divided by
/// their number. The losses that are written, and those that stop rules look at, are not weighted.
public enum ClassWeights: Sendable, Hashable {
    /// All points count the same.
    case none
    /// n / (k m) for a class with m of n training points, where k classes have any: each class
    /// counts the same in total, and the mean weight of a point is 1.
    case balanced
    /// The weights of some classes by their names; that of the others is 1.
    case named([String: Double])
}

extension ClassWeights {
    /// The weight of each class, by the training points; none where all count the same.
    ///
    /// A class without training points has the weight 1.
    public func values(for points: PointSet) -> [Double] {
        switch self {
        case .none: return []
        case .balanced:
            var counts = [Int](repeating: 0, count: points.classNames.count)
            for point in points.training { counts[point.label] += 1 }
            let present = counts.count { $0 > 0 }
            return counts.map { count in
                count == 0 ? 1 : Double(points.training.count) / Double(present * count)
            }
        case .named(let weights): return points.classNames.map { weights[$0] ?? 1 }
        }
    }
}
