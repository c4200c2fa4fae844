import Analysis
import Points

/// The accuracies of a candidate on the folds, the starts averaged within each fold.
public struct FoldScores: Sendable, Hashable {
    /// The mean accuracy of the starts on each fold.
    public let folds: [Double]
    /// The mean over the folds.
    public let mean: Double
    /// The standard deviation over the folds, with the divisor k - 1.
    public let deviation: Double

    /// The scores of two folds or more.
    init(_ folds: [Double]) {
        self.folds = folds
        (mean, deviation) = Self.moments(folds)
    }

    private static func moments(_ values: [Double]) -> (mean: Double, deviation: Double) {
        let mean = values.reduce(0, +) / Double(values.count)
        let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        return (mean, (squares / Double(values.count - 1)).squareRoot())
    }

    /// Whether two candidates cannot be told apart.
    ///
    /// That is so if the mean of their k paired differences is below
    /// t(0.975; k - 1) s sqrt(1/k + 1/(k - 1)), where s is the standard deviation of the
    /// differences (Nadeau and Bengio 2003, "Inference for the generalization error",
    /// doi:10.1023/A:1024068626366). Folds share most of their training points, so that their
    /// results are not independent: 1/(k - 1), the ratio of test to training points, accounts for
    /// that.
    func cannotBeToldApart(from other: FoldScores) -> Bool {
        let count = Double(folds.count)
        let (mean, deviation) = Self.moments(zip(folds, other.folds).map { $0 - $1 })
        let bound =
            StudentQuantile.upper(freedom: folds.count - 1) * deviation
            * (1 / count + 1 / (count - 1)).squareRoot()
        return abs(mean) < bound || mean == 0
    }
}

extension Comparison.Entry {
    /// The scores on `count` folds of the training that did not diverge; nil if a fold has none.
    func scores(onFolds count: Int) -> FoldScores? {
        let sums = sound.reduce(into: Array(repeating: (sum: 0.0, count: 0), count: count)) {
            guard let fold = $1.start.fold else { return }
            $0[fold].sum += $1.rankingAccuracy
            $0[fold].count += 1
        }
        guard sums.allSatisfy({ $0.count > 0 }) else { return nil }
        return FoldScores(sums.map { $0.sum / Double($0.count) })
    }
}

extension Comparison {
    /// The scores of a candidate on the folds; nil without folds, and if a fold has none.
    func foldScores(_ index: Int) -> FoldScores? {
        setup.folded.flatMap { entries[index].scores(onFolds: $0.count) }
    }

    /// The candidates that cannot be told apart from the best one, itself among them.
    var equals: [Int] {
        guard let best, let scores = foldScores(best) else { return [] }
        return entries.indices.filter { index in
            index == best || foldScores(index)?.cannotBeToldApart(from: scores) == true
        }
    }
}
