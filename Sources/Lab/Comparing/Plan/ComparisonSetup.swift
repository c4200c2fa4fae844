import Files
import NeuralNetworks
import Points
import ScenarioFiles
public import Scenarios
import Text
import Training

/// A comparison to be made: a scenario, its points or curve, and the candidates that
/// are trained on them.
public struct ComparisonSetup: Sendable {
    /// The scenario and its data; defaults are filled in for all that the comparison omits.
    public let run: Run
    /// What is compared, and where it is in the picture.
    public let grid: CandidateGrid
    /// How it is compared.
    public let settings: ComparisonSettings
    /// The points in their folds; nil without folds.
    let folded: FoldedPoints?
    /// The digest of everything that determines the results of its starts.
    let digest: SHA256Digest

    /// A comparison as the scenario of `run` says; widths 2, 4, 8, 16 at depths 1, 2, 3, three
    /// starts each, where it says nothing.
    ///
    /// - Throws: `ComparisonError.startLimit` or `parameterLimit`.
    init(_ run: Run) throws(ComparisonError) {
        var scenario = run.scenario
        var settings = scenario.comparison ?? ComparisonSettings()
        if settings.activations.isEmpty {
            settings.activations = [scenario.network.hidden.first?.activation ?? .relu]
        }
        scenario.comparison = settings
        if scenario.classes.isEmpty {
            scenario.classes = run.points.classNames.map { Scenario.NamedClass(name: $0) }
        }
        self.run = Run(scenario, data: run.data, baseFolder: run.baseFolder)
        self.settings = settings
        let (points, seed) = (run.points, scenario.seed)
        folded = settings.folds.map { count in
            FoldedPoints(
                points.training, classNames: points.classNames, count: count,
                validationShare: scenario.validationShare, seed: seed)
        }
        digest = self.run.decisiveDigest
        grid = CandidateGrid(
            settings, inputs: self.run.inputCount, outputs: self.run.outputCount)
        guard startCount <= Self.startLimit else { throw .startLimit(startCount) }
        if let (largest, count) = excess {
            throw .parameterLimit(largest, count, limit: parameterLimit)
        }
    }

    /// The comparison of a scenario file, with some changes to what the file says.
    ///
    /// Reads everything that the scenario names and writes nothing.
    ///
    /// - Parameter folder: one with a comparison to continue: what no change replaces stays as
    ///   it was there, whatever the file says.
    /// - Throws: `ScenarioError`, or `ComparisonError`.
    public init(
        scenarioAt path: String, changes: ComparisonChanges = ComparisonChanges(),
        resuming folder: ComparisonFolder? = nil
    ) throws {
        var file = try ScenarioFile(contentsOf: path)
        if let folder, folder.isMarked {
            try PlanSeal.check(folder)
            if let stored = folder.storedScenario {
                ComparisonChanges.keep(what: stored, in: &file.scenario)
            }
        }
        if changes.target != nil, file.scenario.curve != nil {
            throw ComparisonError.targetOfCurve(path)
        }
        changes.apply(to: &file.scenario)
        let scenario = file.scenario
        let folds = scenario.comparison?.folds
        if folds != nil {
            if let reason = scenario.foldsFault ?? (scenario.curve != nil ? Self.ofCurve : nil) {
                throw ComparisonError.folds(path, reason: reason)
            }
            // Folds hold out their own points, for validation, too.
            file.scenario.validationShare = 0
        }
        let data = try file.makeData()
        if let folds, data.trainingCount < folds {
            let points = data.trainingCount.counted("point")
            throw ComparisonError.folds(
                path, reason: "needs as many points as folds (there are \(points))")
        }
        try self.init(Run(scenario, data: data, baseFolder: FilePath(path).folder))
    }
}

extension ComparisonSetup {
    private static let ofCurve = "belongs to points (a curve has none to deal into folds)"

    /// The maximum number of starts of a comparison.
    public static let startLimit = 100_000

    /// The candidates, row by row.
    public var candidates: [Candidate] { grid.candidates }

    /// The largest candidate and its weights and biases, where these are too many.
    private var excess: (Candidate, Int)? {
        guard case .widths = settings.sizes else { return nil }
        let counts = candidates.map { ($0, parameterCount(of: $0)) }
        guard let largest = counts.max(by: { $0.1 < $1.1 }),
            largest.1 > parameterLimit
        else { return nil }
        return largest
    }

    /// The maximum number of weights and biases of a candidate.
    private var parameterLimit: Int {
        guard run.scenario.training.optimizer == .levenbergMarquardt else {
            return ScenarioLimits.parameterCounts.upperBound
        }
        return min(
            ScenarioLimits.marquardtParameters,
            ScenarioLimits.jacobianEntries / run.data.trainingCount)
    }

    /// The number of a candidate's weights and biases.
    func parameterCount(of candidate: Candidate) -> Int {
        candidate.parameterCount(inputs: run.inputCount, outputs: run.outputCount)
    }

    /// How often each candidate is trained: each start once, or once per fold.
    public var trainingCount: Int { settings.seeds * (folded?.count ?? 1) }

    /// The run of a start: that of the comparison, which its fold is held out of.
    func foldRun(of start: CandidateStart) -> Run {
        guard let folded, let fold = start.fold else { return run }
        return Run(run.scenario, data: .points(folded.pointSet(testing: fold)))
    }

    /// The step at which the longest training ends at the latest.
    public var lastStep: Int {
        guard let folded else { return run.lastStep }
        return (0..<folded.count).map { fold in
            run.scenario.lastStep(on: .points(folded.pointSet(testing: fold)))
        }.max() ?? run.lastStep
    }

    /// The number of starts.
    public var startCount: Int { candidates.count * trainingCount }

    /// The starts in the order of their numbers: candidate by candidate, seed by seed.
    public var starts: [CandidateStart] { (0..<startCount).map(start) }

    /// The start of a number below `startCount`.
    func start(_ number: Int) -> CandidateStart {
        let (candidate, training) = number.quotientAndRemainder(dividingBy: trainingCount)
        let folds = folded?.count ?? 1
        let offset = UInt64(training / folds)
        return CandidateStart(
            number: number, candidate: candidates[candidate],
            seed: (run.scenario.seed &+ offset) & ScenarioLimits.seeds.upperBound,
            fold: folded == nil ? nil : training % folds)
    }

    /// The numbers of a candidate's starts.
    func starts(ofCandidate index: Int) -> Range<Int> {
        index * trainingCount..<(index + 1) * trainingCount
    }

    /// The starts with the longest first, so that no core waits long for the last one.
    var startsByCost: [CandidateStart] {
        starts.sorted { a, b in
            let costs = (cost(of: a.candidate), cost(of: b.candidate))
            return costs.0 == costs.1 ? a.number < b.number : costs.0 > costs.1
        }
    }

    /// How long a candidate's training is likely to take, without a unit.
    func cost(of candidate: Candidate) -> Int {
        // A layer has its own cost, whatever its width.
        parameterCount(of: candidate) + 100 * candidate.depth
    }

    /// What ranks candidates.
    var ranking: Ranking {
        if run.data.curve != nil { return .largestError }
        return run.points.test.isEmpty && folded == nil ? .training : .test
    }

    /// What ranks candidates: the accuracy on some points, or a curve's largest error.
    enum Ranking: String, Sendable, Hashable {
        case test
        case training
        case largestError
    }
}

extension ComparisonSetup {
    /// What the best candidate is, which tables mark with `*` and pictures with a thick frame.
    public var bestMeaning: String {
        let merit =
            ranking == .largestError
            ? "the smallest largest error"
            : folded == nil ? "the most accurate network" : "the highest mean accuracy"
        let basis = folded != nil ? " over the folds" : settings.seeds > 1 ? Self.ofMedian : ""
        return merit + basis + "; of equal ones, the one with the fewest parameters"
    }

    private static let ofMedian = " by its median start"
}

extension Run {
    /// The number of inputs of its network.
    var inputCount: Int { data.curve == nil ? 2 : 1 }

    /// The number of outputs of its network.
    var outputCount: Int {
        if data.curve != nil { return 1 }
        return scenario.training.loss.outputCount(classes: points.classNames.count)
    }
}
