import Files
import Points
import ScenarioFiles
import Scenarios
import Training

extension ComparisonFolder {
    /// The network of a training of this comparison.
    ///
    /// - Throws: `NetworkChoiceError` if the folder has no such training, or not all that decide
    ///   which one is meant are finished.
    func model(_ choice: NetworkChoice) throws -> StoredModel {
        let setup = try ComparisonSetup(plannedIn: self)
        let start = try self.start(choice, of: setup)
        guard let states = states(of: start, in: setup) else {
            throw NetworkChoiceError.unfinished(path, missing: 1, count: 1)
        }
        guard let kept = states.snapshot(states.keptIndex) else {
            throw NetworkChoiceError.divergedTraining(path, network: start.candidate.name)
        }
        let run = setup.foldRun(of: start)
        var statements = run.statements
        statements.title = setup.title(of: start)
        statements.labels = labels(of: run.points.classNames)
        return StoredModel(
            network: kept.network, statesActivation: true, statements: statements,
            origin: .training(run, states.history))
    }

    /// What the tables of the comparison's scenario call each class, if they are still there.
    private func labels(of classNames: [String]) -> [[String]] {
        let path = folder.file(Self.scenario)
        guard let points = try? ScenarioFile(contentsOf: path).makePoints(),
            points.classNames == classNames
        else { return [] }
        return points.labels
    }

    /// The start that a choice means.
    private func start(
        _ choice: NetworkChoice, of setup: ComparisonSetup
    ) throws(NetworkChoiceError) -> CandidateStart {
        try check(choice, of: setup)
        let index: Int
        if let name = choice.network {
            guard let named = setup.candidates.firstIndex(where: { $0.name == name }) else {
                throw .noNetwork(name, names: setup.candidates.map(\.name), folder: path)
            }
            index = named
        } else {
            index = try best(of: setup)
        }
        let wanted = setup.starts(ofCandidate: index).map(setup.start)
            .filter { setup.matches($0, choice) }
        guard
            let median = Comparison.Entry(results: try results(of: wanted, setup), missing: [])
                .median
        else { throw .unfinished(path, missing: 1, count: 1) }
        return median.start
    }

    /// The candidate that is the best when all are finished.
    private func best(of setup: ComparisonSetup) throws(NetworkChoiceError) -> Int {
        let results = try results(of: setup.starts, setup)
        guard let best = Comparison(setup, results: results).best else {
            throw .divergedTraining(path, network: nil)
        }
        return best
    }

    /// The results of starts that are all finished.
    private func results(
        of starts: [CandidateStart], _ setup: ComparisonSetup
    ) throws(NetworkChoiceError) -> [StartResult] {
        let results = starts.compactMap { result(of: $0, in: setup) }
        guard results.count == starts.count else {
            throw .unfinished(path, missing: starts.count - results.count, count: starts.count)
        }
        return results
    }

    private func check(
        _ choice: NetworkChoice, of setup: ComparisonSetup
    ) throws(NetworkChoiceError) {
        if let start = choice.start, !(1...setup.settings.seeds).contains(start) {
            throw .noPart("start", start, count: setup.settings.seeds, folder: path)
        }
        let folds = setup.folded?.count ?? 0
        if let fold = choice.fold, fold < 1 || fold > folds {
            throw .noPart("fold", fold, count: folds, folder: path)
        }
    }
}

extension ComparisonSetup {
    /// Whether a start is the one of the choice, by its number among those of its candidate and by
    /// its fold.
    fileprivate func matches(_ start: CandidateStart, _ choice: NetworkChoice) -> Bool {
        let index = start.number % trainingCount / (folded?.count ?? 1)
        return (choice.start ?? index + 1) == index + 1
            && (choice.fold == nil || choice.fold == start.fold.map { $0 + 1 })
    }

    /// What a picture of a start's network is called.
    func title(of start: CandidateStart) -> String {
        let candidate = start.candidate
        return "\(run.scenario.title): \(candidate.width) x \(candidate.depth), seed \(start.seed)"
            + (start.fold.map { ", fold \($0 + 1)" } ?? "")
    }
}
