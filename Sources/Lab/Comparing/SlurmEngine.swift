/// Slurm, to which the cells of a plan are given as one array of tasks (`sbatch --array`).
public struct SlurmEngine: Sendable, Hashable {
    /// The longest time of a task, as Slurm writes it: `30`, `2:00:00`.
    public var time: String?
    /// The memory of a task, as Slurm writes it: `500M`.
    public var memory: String?
    /// The partition.
    public var partition: String?
    /// The most tasks that run at a time.
    public var concurrency: Int?
    /// The cells of a task; nil: so many that there are at most 64 tasks.
    public var cellsPerTask: Int?

    /// Slurm's own defaults.
    public init() {}
}

extension SlurmEngine {
    /// More tasks than this are often refused (Slurm's `MaxArraySize` is 1001 unless it is set).
    static let taskLimit = 1000

    /// The number of tasks for so many cells.
    func taskCount(cells: Int) -> Int {
        let size = max(1, cellsPerTask ?? (cells + 63) / 64)
        return min(Self.taskLimit, max(1, (cells + size - 1) / size))
    }

    /// What is said to `sbatch` for a plan of `cells` cells in a folder, which begins at the root.
    func submission(cells: Int, folder: String, program: String) -> [String] {
        let count = taskCount(cells: cells)
        let limit = concurrency.map { "%\($0)" } ?? ""
        var words = [
            "sbatch", "--parsable", "--job-name=facet", "--array=0-\(count - 1)\(limit)",
            "--output=\(folder)/\(SweepFolder.logs)/%a.txt", "--cpus-per-task=1",
        ]
        if let time { words.append("--time=\(time)") }
        if let memory { words.append("--mem=\(memory)") }
        if let partition { words.append("--partition=\(partition)") }
        let paths = [program, folder].map(ShellCommand.quoted)
        let share = "\"$SLURM_ARRAY_TASK_ID\"/\(count)"
        return words + ["--wrap=exec \(paths[0]) cell \(paths[1]) --share \(share)"]
    }

    /// Gives the plan to Slurm.
    ///
    /// - Returns: the job's number.
    func submit(cells: Int, in folder: String) throws(SweepError) -> String {
        let answer = ShellCommand.answer(
            submission(
                cells: cells, folder: ShellCommand.absolute(folder),
                program: ShellCommand.ownPath))
        guard answer.status != 127 else { throw .noSlurm(folder) }
        // `NUMBER`, or `NUMBER;CLUSTER`.
        let number = answer.lastLine.prefix { $0 != ";" }
        guard answer.status == 0, Int(number) != nil else {
            let words = answer.lastLine
            let start = ["sbatch: error: ", "sbatch: "].first { words.hasPrefix($0) } ?? ""
            throw .slurmRefused(folder, reason: String(words.dropFirst(start.count)))
        }
        return String(number)
    }

    /// Whether a job has tasks that wait or run; true also while Slurm cannot be asked.
    func isUnderWay(_ job: String) -> Bool {
        let answer = ShellCommand.answer(["squeue", "--noheader", "--jobs=\(job)", "--format=%i"])
        if answer.status == 0 { return !answer.lastLine.isEmpty }
        return !answer.text.contains("Invalid job id")
    }

    func cancel(_ job: String) { _ = ShellCommand.answer(["scancel", job]) }
}

extension Sweep {
    /// As `execute(in:_:jobs:interruption:report:)`, but the cells are done by Slurm, on machines
    /// that see the folder under the same path.
    ///
    /// An interruption cancels the job. Cells that Slurm did not finish are missing in the
    /// comparison.
    @concurrent
    public func execute(
        in folder: SweepFolder, _ start: SweepStart, on engine: SlurmEngine,
        interruption: Interruption = Interruption(),
        report: @escaping @Sendable (SweepProgress) -> Void = { _ in }
    ) async throws -> Comparison? {
        _ = try ComparisonGallery(self)
        let lock = try folder.claim(self, start)
        defer { lock.release() }
        if try await results(in: folder, jobs: Sweep.coreCount).contains(nil) {
            try FileSystem.makeFolder(folder.folder.file(SweepFolder.logs))
            let job = try engine.submit(cells: cellCount, in: folder.path)
            guard
                try await wait(
                    for: job, engine, in: folder, interruption: interruption, report: report)
            else { return nil }
            try folder.removeEmptyLogs()
        }
        return try await gather(
            in: folder, jobs: Sweep.coreCount, interruption: interruption, report: report)
    }

    /// Waits until a job has ended; false after an interruption.
    private func wait(
        for job: String, _ engine: SlurmEngine, in folder: SweepFolder,
        interruption: Interruption, report: @Sendable (SweepProgress) -> Void
    ) async throws -> Bool {
        while true {
            // Asked first: what is finished when the job is over is then seen.
            let isUnderWay = engine.isUnderWay(job)
            let count = finishedCount(in: folder)
            report(
                SweepProgress(
                    phase: .training, cellsDone: count, cellCount: cellCount,
                    share: Double(count) / Double(cellCount)))
            guard interruption.signal == nil else {
                engine.cancel(job)
                return false
            }
            guard isUnderWay else { return true }
            try await Task.sleep(for: .milliseconds(500))
        }
    }

    /// The number of results in a folder.
    private func finishedCount(in folder: SweepFolder) -> Int {
        let names = try? FileSystem.names(in: folder.folder.file(SweepFolder.cells))
        return names?.count { $0.hasSuffix(".csv") } ?? 0
    }
}
