import Text

extension Comparison {
    /// The best network over the folds, and the smallest one that cannot be told apart from it; as
    /// a sentence without its capital letter.
    func foldFinding(_ folds: Int) -> String {
        guard let best, let smallest, let scores = foldScores(best) else {
            return "no network has a result on every fold."
        }
        let first =
            "over \(folds) folds, the most accurate network has \(shape(best)): "
            + "\(scores.words)."
        guard smallest != best, let others = foldScores(smallest) else {
            return first
                + (isSmallest(best)
                    ? " No network of this comparison is smaller."
                    : " Every smaller network can be told apart from it.")
        }
        return first
            + " The smallest network that cannot be told apart from it has \(shape(smallest)): "
            + "\(others.words)."
    }
}

extension FoldScores {
    /// `0.9520 of the test points (standard deviation 0.0130)`.
    fileprivate var words: String {
        "\(mean.share(4)) of the test points correct (standard deviation \(deviation.rounded(4, .decimals)))"
    }
}
