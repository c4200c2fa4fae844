public import Files
import Synchronization
import Training

/// How far a comparison is.
public struct ComparisonProgress: Sendable, Hashable {
    /// The present phase.
    public enum Phase: Sendable, Hashable {
        case training
        case drawing
    }

    /// The present phase.
    public var phase: Phase
    /// The starts that are finished.
    public var startsDone: Int
    /// The starts of the plan.
    public var startCount: Int
    /// The share of this phase's work that is done, by what it is likely to cost.
    public var share: Double
}

extension ComparisonSetup {
    /// Writes the plan, trains the starts that are not finished, and makes the comparison.
    ///
    /// All files except those with timings are the same for any number of jobs, and however often
    /// the comparison was interrupted and resumed.
    ///
    /// - Parameters:
    ///   - use: what to do with a folder that is not empty.
    ///   - jobs: the starts and pictures that are made at a time.
    ///   - interruption: checked after each step of training.
    ///   - report: called after each start and each picture, from any thread.
    /// - Returns: the comparison, or nil after an interruption.
    /// - Throws: `FontError` or `ScenarioError` before anything is written, or `ComparisonError` or
    ///   `LabError`.
    @concurrent
    public func execute(
        in folder: ComparisonFolder, _ use: FolderUse, jobs: Int = ComparisonSetup.coreCount,
        interruption: Interruption = Interruption(),
        report: @escaping @Sendable (ComparisonProgress) -> Void = { _ in }
    ) async throws -> Comparison? {
        _ = try ComparisonGallery(self)
        let lock = try folder.claim(self, use)
        defer { lock.release() }
        let progress = StartProgress(self, report: report)
        guard
            try await finish(
                startsByCost, in: folder, jobs: jobs, interruption: interruption,
                report: { progress.isDone($0) })
        else { return nil }
        return try await gather(
            in: folder, jobs: jobs, interruption: interruption, report: report)
    }

    /// Writes only the plan.
    ///
    /// - Throws: `FileError`, or `ComparisonError` if the folder holds another plan.
    public func plan(in folder: ComparisonFolder, _ use: FolderUse) throws {
        try folder.claim(self, use).release()
    }

    /// The number of cores of this machine.
    public static var coreCount: Int { StepThreads.coreCount }

    func gather(
        in folder: ComparisonFolder, jobs: Int, interruption: Interruption,
        report: @escaping @Sendable (ComparisonProgress) -> Void
    ) async throws -> Comparison? {
        let gathering = try await Gathering(self, in: folder, jobs: jobs)
        let count = startCount
        return try await gathering.execute(jobs: jobs, interruption: interruption) { share in
            report(
                ComparisonProgress(
                    phase: .drawing, startsDone: count, startCount: count, share: share))
        }
    }
}

extension ComparisonFolder {
    /// Makes the comparison from the starts that are finished.
    ///
    /// - Returns: the comparison, or nil after an interruption.
    /// - Throws: `ComparisonError`, `LabError`, `ScenarioError` or `FontError`.
    @concurrent
    public func gather(
        jobs: Int = ComparisonSetup.coreCount, interruption: Interruption = Interruption(),
        report: @escaping @Sendable (ComparisonProgress) -> Void = { _ in }
    ) async throws -> Comparison? {
        let setup = try ComparisonSetup(plannedIn: self)
        let lock = try FolderLock(path, isShared: true)
        defer { lock.release() }
        return try await setup.gather(
            in: self, jobs: jobs, interruption: interruption, report: report)
    }

    /// Trains the starts of these numbers one after the other, unless they are finished.
    ///
    /// Other processes may train the same ones at the same time.
    ///
    /// - Returns: whether all are finished: false after an interruption.
    /// - Throws: `ComparisonError`, `LabError` or `ScenarioError`.
    @concurrent
    public func finish(
        _ choice: StartChoice, jobs: Int = 1, interruption: Interruption = Interruption()
    ) async throws -> Bool {
        let setup = try ComparisonSetup(plannedIn: self)
        let starts = try choice.starts(of: setup, in: self)
        let lock = try FolderLock(path, isShared: true)
        defer { lock.release() }
        return try await setup.finish(
            starts, in: self, jobs: jobs, interruption: interruption, report: { _ in })
    }
}

/// Which starts of a plan to train.
public enum StartChoice: Sendable, Hashable {
    /// The starts with these numbers.
    case numbers([Int])
    /// One of `count` shares that cost about the same, from 0.
    case share(Int, count: Int)
}

extension StartChoice {
    /// The starts, in the order in which to train them.
    func starts(of setup: ComparisonSetup, in folder: ComparisonFolder) throws(ComparisonError)
        -> [CandidateStart]
    {
        switch self {
        case .numbers(let numbers):
            let count = setup.startCount
            if let wrong = numbers.first(where: { !(0..<count).contains($0) }) {
                throw .noStart(wrong, count: count, folder: folder.path)
            }
            return numbers.map(setup.start)
        case .share(let index, let count):
            // Dealt out like cards, from the longest to the shortest.
            let starts = setup.startsByCost
            return stride(from: index, to: starts.count, by: count).map { starts[$0] }
        }
    }
}

/// Counts the starts that are finished.
private final class StartProgress: Sendable {
    private let setup: ComparisonSetup
    private let total: Double
    private let report: @Sendable (ComparisonProgress) -> Void
    private let done = Mutex<(count: Int, cost: Double)>((0, 0))

    init(_ setup: ComparisonSetup, report: @escaping @Sendable (ComparisonProgress) -> Void) {
        self.setup = setup
        self.report = report
        total = Double(setup.starts.reduce(0) { $0 + setup.cost(of: $1.candidate) })
    }

    func isDone(_ start: CandidateStart) {
        let (count, cost) = done.withLock { done in
            done.count += 1
            done.cost += Double(setup.cost(of: start.candidate))
            return done
        }
        report(
            ComparisonProgress(
                phase: .training, startsDone: count, startCount: setup.startCount,
                share: cost / total))
    }
}
