import Scenarios

/// What the finished starts of a comparison say about its candidates.
public struct Comparison: Sendable {
    /// What was compared.
    public let setup: ComparisonSetup
    /// What is known about each candidate, row by row.
    public let entries: [Entry]
    /// The errors of curves beside those of other ways to place the kinks; nil for the plane.
    var errors: CurveErrors?
    /// What the networks that the sentence names never predict.
    public internal(set) var unpredicted: [UnpredictedClasses] = []

    /// What is known about a candidate.
    public struct Entry: Sendable {
        /// Its finished starts, by rising number.
        let results: [StartResult]
        /// The numbers of its starts that are not finished.
        let missing: [Int]
        /// The start in the middle by accuracy, or by the largest error of a curve; of two the
        /// worse one; nil if none is finished.
        let median: StartResult?
    }

    /// A comparison by the results of the starts, in their order; nil for one that is not finished.
    init(_ setup: ComparisonSetup, results: [StartResult?]) {
        self.setup = setup
        entries = setup.candidates.indices.map { index in
            let starts = setup.starts(ofCandidate: index)
            return Entry(
                results: starts.compactMap { results[$0] },
                missing: starts.filter { results[$0] == nil })
        }
    }
}

extension Comparison.Entry {
    init(results: [StartResult], missing: [Int]) {
        self.results = results
        self.missing = missing
        let ordered = results.sorted { $0.isBelow($1) }
        median = ordered.isEmpty ? nil : ordered[(ordered.count - 1) / 2]
    }

    /// The results of training that did not diverge.
    var sound: [StartResult] { results.filter { !$0.isDiverged } }

    /// How many starts diverged.
    public var diverged: Int { results.count - sound.count }

    /// In how many starts the accuracy is at least `target`.
    func reached(_ target: Double) -> Int {
        sound.count { $0.rankingAccuracy >= target }
    }

    /// The middle and the ends of a number over the starts that did not diverge; nil if it is
    /// not known for one of them.
    func spread(_ value: (StartResult) -> Double?) -> Spread? {
        let values = sound.compactMap(value)
        return values.count == sound.count ? Spread(values) : nil
    }

    /// A number of curves: that of the median start, and the ends over the starts that did not
    /// diverge; nil if the median start diverged.
    func spreadAtMedian(_ value: (StartResult) -> Double?) -> Spread? {
        guard let median, !median.isDiverged, let middle = value(median),
            var spread = spread(value)
        else { return nil }
        spread.median = middle
        return spread
    }

    /// The largest errors of curves.
    var largestErrors: Spread? { spreadAtMedian { $0.measures.curve?.largestError } }
}

/// The median and the ends of some numbers; the three may come from different starts.
public struct Spread: Sendable, Hashable {
    /// If two are in the middle, the lower one, or the greater one of errors: the worse one.
    public var median: Double
    /// The least of them.
    public var lowest: Double
    /// The greatest of them.
    public var highest: Double
}

extension Spread {
    /// The median and the ends of these numbers, of which more is better; nil if there are none.
    init?(_ values: [Double]) {
        guard !values.isEmpty else { return nil }
        let values = values.sorted()
        self.init(
            median: values[(values.count - 1) / 2], lowest: values[0],
            highest: values[values.count - 1])
    }

    /// The median and the ends of these errors; nil if there are none.
    init?(errors: [Double]) {
        self.init(errors)
        median = errors.sorted()[errors.count / 2]
    }
}

extension Comparison {
    /// The numbers of the starts that are not finished.
    public var missing: [Int] { entries.flatMap(\.missing) }

    /// Whether all finished starts diverged.
    public var isAllDiverged: Bool { entries.allSatisfy(\.sound.isEmpty) }

    /// The candidate whose median start is the most accurate, or has the smallest largest error;
    /// nil if all diverged.
    ///
    /// Of equal ones it is the one with the fewest parameters, then the first.
    public var best: Int? {
        let merits = entries.indices.map { merit($0) }
        let sound = entries.indices.filter { merits[$0] != nil }
        return sound.min { a, b in
            let merits = [a, b].map { merits[$0] ?? 0 }
            if merits[0] != merits[1] { return merits[0] > merits[1] }
            return order(a) < order(b)
        }
    }

    /// The candidate with the fewest parameters among those that reach the target in most of their
    /// starts; nil if no candidate does, and for curves, which have no target.
    ///
    /// With folds: among those that cannot be told apart from the best.
    public var smallest: Int? {
        guard setup.run.data.curve == nil else { return nil }
        guard setup.folded == nil else { return equals.min { order($0) < order($1) } }
        return entries.indices.filter { index in
            2 * entries[index].reached(setup.settings.target) > setup.settings.seeds
        }.min { order($0) < order($1) }
    }

    /// What ranks a candidate, the greater the better: the mean over the folds, or the merit of its
    /// median start; nil if it is never the best.
    private func merit(_ index: Int) -> Double? {
        guard setup.folded == nil else { return foldScores(index)?.mean }
        return entries[index].median.flatMap { $0.isDiverged ? nil : $0.merit }
    }

    /// Whether no candidate has fewer parameters.
    func isSmallest(_ index: Int) -> Bool {
        setup.candidates.allSatisfy {
            setup.parameterCount(of: $0) >= setup.parameterCount(of: setup.candidates[index])
        }
    }

    /// The order of a candidate: by parameters, then by place.
    private func order(_ index: Int) -> (Int, Int) {
        (setup.parameterCount(of: setup.candidates[index]), index)
    }
}
