import Analysis
import Scenarios

extension Comparison {
    /// A candidate's row of a table: numbers of its median start, and counts of all starts.
    public struct Line: Sendable, Hashable {
        /// `relu-16x3`.
        public var name: String
        /// Weights and biases.
        public var parameters: Int
        /// The median start's ranking accuracy; nil if it diverged, or none is finished.
        public var accuracy: Double?
        /// The lowest and the highest ranking accuracy of the starts that did not diverge; nil
        /// where there are none.
        public var range: Spread?
        /// The median start's activation regions; nil if it diverged, or has none.
        public var regions: Int?
        /// How many starts reach the target.
        public var reached: Int
        /// The planned number of starts.
        public var starts: Int
        /// How many starts diverged.
        public var diverged: Int
        /// Whether it is the best of all.
        public var isBest: Bool
        /// The accuracies on the folds; nil without folds, and if a fold has no result.
        public var folds: FoldScores?
        /// Whether it cannot be told apart from the best over the folds.
        public var isEqual: Bool
    }

    /// A candidate's row of a table of curves.
    public struct CurveLine: Sendable, Hashable {
        /// `relu-50x1`.
        public var name: String
        /// Weights and biases.
        public var parameters: Int
        /// The median start's largest error; nil if it diverged, or none is finished.
        public var largestError: Double?
        /// The lowest and the highest largest error of the starts that did not diverge; nil where
        /// there are none.
        public var range: Spread?
        /// The median start's straight pieces; nil if it diverged, or has none.
        public var pieces: Int?
        /// How many starts diverged.
        public var diverged: Int
        /// Whether it is the best of all.
        public var isBest: Bool
    }

    /// A line for each candidate of a comparison of curves, row by row of the grid.
    public var curveLines: [CurveLine] {
        let best = best
        return entries.enumerated().map { index, entry in
            let median = entry.median.flatMap { $0.isDiverged ? nil : $0 }?.measures.curve
            return CurveLine(
                name: setup.candidates[index].name,
                parameters: setup.parameterCount(of: setup.candidates[index]),
                largestError: median?.largestError,
                range: entry.largestErrors,
                pieces: median?.pieces, diverged: entry.diverged, isBest: index == best)
        }
    }

    /// A line for each candidate, row by row of the grid.
    public var lines: [Line] {
        let (best, equals) = (best, equals)
        return entries.enumerated().map { index, entry in
            // A start that diverged has no accuracy, so its regions are not shown either.
            let median = entry.median.flatMap { $0.isDiverged ? nil : $0 }
            return Line(
                name: setup.candidates[index].name,
                parameters: setup.parameterCount(of: setup.candidates[index]),
                accuracy: median?.rankingAccuracy, range: entry.spread(\.rankingAccuracy),
                regions: median?.measures.plane?.activationRegions,
                reached: entry.reached(setup.settings.target), starts: setup.trainingCount,
                diverged: entry.diverged, isBest: index == best, folds: foldScores(index),
                isEqual: equals.contains(index))
        }
    }
}
