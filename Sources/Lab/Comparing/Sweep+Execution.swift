import Synchronization

/// How far a comparison is.
public struct SweepProgress: Sendable, Hashable {
    /// What is going on.
    public enum Phase: Sendable, Hashable {
        case training
        case drawing
    }

    /// What is going on.
    public var phase: Phase
    /// The cells that are finished.
    public var cellsDone: Int
    /// The cells of the plan.
    public var cellCount: Int
    /// The share of this phase's work that is done, by what it is likely to cost.
    public var share: Double
}

extension Sweep {
    /// Writes the plan, does the cells that are not finished, and makes the comparison.
    ///
    /// All files but those with timings are the same for any number of jobs, and however often the
    /// comparison was ended and taken up again.
    ///
    /// - Parameters:
    ///   - start: what to do with a folder that something is in.
    ///   - jobs: the cells and pictures that are made at a time.
    ///   - interruption: looked at after each step of training.
    ///   - report: called after each cell and each picture, from any thread.
    /// - Returns: the comparison, or nil after an interruption.
    /// - Throws: `FontError` or `ScenarioError` before anything is written, or `SweepError` or
    ///   `LabError`.
    @concurrent
    public func execute(
        in folder: SweepFolder, _ start: SweepStart, jobs: Int = Sweep.coreCount,
        interruption: Interruption = Interruption(),
        report: @escaping @Sendable (SweepProgress) -> Void = { _ in }
    ) async throws -> Comparison? {
        _ = try ComparisonGallery(self)
        let lock = try folder.claim(self, start)
        defer { lock.release() }
        let progress = CellProgress(self, report: report)
        guard
            try await finish(
                cellsByCost, in: folder, jobs: jobs, interruption: interruption,
                report: { progress.isDone($0) })
        else { return nil }
        return try await gather(
            in: folder, jobs: jobs, interruption: interruption, report: report)
    }

    /// Writes the plan alone.
    public func plan(in folder: SweepFolder, _ start: SweepStart) throws {
        try folder.claim(self, start).release()
    }

    /// The number of cores of this machine.
    public static var coreCount: Int { FramePipeline.coreCount }

    func gather(
        in folder: SweepFolder, jobs: Int, interruption: Interruption,
        report: @escaping @Sendable (SweepProgress) -> Void
    ) async throws -> Comparison? {
        let gathering = try await Gathering(self, in: folder, jobs: jobs)
        let count = cellCount
        return try await gathering.execute(jobs: jobs, interruption: interruption) { share in
            report(
                SweepProgress(phase: .drawing, cellsDone: count, cellCount: count, share: share))
        }
    }
}

extension SweepFolder {
    /// Makes the comparison of the cells that are finished, whichever they are.
    ///
    /// - Returns: the comparison, or nil after an interruption.
    /// - Throws: `SweepError`, `LabError`, `ScenarioError` or `FontError`.
    @concurrent
    public func gather(
        jobs: Int = Sweep.coreCount, interruption: Interruption = Interruption(),
        report: @escaping @Sendable (SweepProgress) -> Void = { _ in }
    ) async throws -> Comparison? {
        let sweep = try Sweep(plannedIn: self)
        let lock = try FolderLock(path, isShared: true)
        defer { lock.release() }
        return try await sweep.gather(
            in: self, jobs: jobs, interruption: interruption, report: report)
    }

    /// Does the cells of these numbers, unless they are finished, one after the other.
    ///
    /// Others may do the same ones at the same time.
    ///
    /// - Returns: whether all are finished: false after an interruption.
    /// - Throws: `SweepError`, `LabError` or `ScenarioError`.
    @concurrent
    public func finish(
        _ choice: CellChoice, jobs: Int = 1, interruption: Interruption = Interruption()
    ) async throws -> Bool {
        let sweep = try Sweep(plannedIn: self)
        let cells = try choice.cells(of: sweep, in: self)
        let lock = try FolderLock(path, isShared: true)
        defer { lock.release() }
        return try await sweep.finish(
            cells, in: self, jobs: jobs, interruption: interruption, report: { _ in })
    }
}

/// Which cells of a plan are to be done.
public enum CellChoice: Sendable, Hashable {
    /// Those of these numbers.
    case numbers([Int])
    /// One of `count` shares that cost about the same, from 0.
    case share(Int, count: Int)
}

extension CellChoice {
    /// The cells, in the order in which they are done.
    func cells(of sweep: Sweep, in folder: SweepFolder) throws(SweepError) -> [SweepCell] {
        switch self {
        case .numbers(let numbers):
            let count = sweep.cellCount
            if let wrong = numbers.first(where: { !(0..<count).contains($0) }) {
                throw .noCell(wrong, count: count, folder: folder.path)
            }
            return numbers.map(sweep.cell)
        case .share(let index, let count):
            // Dealt out from the longest to the shortest, as cards are.
            let cells = sweep.cellsByCost
            return stride(from: index, to: cells.count, by: count).map { cells[$0] }
        }
    }
}

/// Counts the cells that are done.
private final class CellProgress: Sendable {
    private let sweep: Sweep
    private let total: Double
    private let report: @Sendable (SweepProgress) -> Void
    private let done = Mutex<(count: Int, cost: Double)>((0, 0))

    init(_ sweep: Sweep, report: @escaping @Sendable (SweepProgress) -> Void) {
        self.sweep = sweep
        self.report = report
        total = Double(sweep.cells.reduce(0) { $0 + sweep.cost(of: $1.candidate) })
    }

    func isDone(_ cell: SweepCell) {
        let (count, cost) = done.withLock { done in
            done.count += 1
            done.cost += Double(sweep.cost(of: cell.candidate))
            return done
        }
        report(
            SweepProgress(
                phase: .training, cellsDone: count, cellCount: sweep.cellCount,
                share: cost / total))
    }
}
