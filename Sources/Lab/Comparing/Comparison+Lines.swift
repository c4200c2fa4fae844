import Scenarios

extension Comparison {
    /// What a table tells of a candidate.
    public struct Line: Sendable, Hashable {
        /// `relu-16x3`.
        public var name: String
        /// Weights and biases.
        public var parameters: Int
        /// The ranking accuracy over the starts that did not diverge; nil where there are none.
        public var accuracy: Spread?
        /// The activation regions of the start in the middle; nil where there are none.
        public var regions: Int?
        /// How many starts reach the target.
        public var reached: Int
        /// How many starts there are to be.
        public var starts: Int
        /// How many starts diverged.
        public var diverged: Int
        /// Whether it is the best of all.
        public var isBest: Bool
    }

    /// A line for each candidate, row by row of the grid.
    public var lines: [Line] {
        let best = best
        return entries.enumerated().map { index, entry in
            Line(
                name: sweep.candidates[index].name,
                parameters: sweep.candidates[index].parameterCount(
                    outputs: sweep.run.outputCount),
                accuracy: entry.spread(\.rankingAccuracy),
                regions: entry.median?.measures.activationRegions,
                reached: entry.reached(sweep.settings.target), starts: sweep.settings.seeds,
                diverged: entry.diverged, isBest: index == best)
        }
    }
}
