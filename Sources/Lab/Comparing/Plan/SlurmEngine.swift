public import Files

/// Slurm, which trains the starts of a plan as one array of tasks (`sbatch --array`).
public struct SlurmEngine: Sendable, Hashable {
    /// The longest time of a task, as Slurm writes it: `30`, `2:00:00`.
    public var time: String?
    /// The memory of a task, as Slurm writes it: `500M`.
    public var memory: String?
    /// The partition.
    public var partition: String?
    /// The maximum number of tasks that run at a time.
    public var concurrency: Int?
    /// The number of starts per task; nil for the smallest that gives at most 64 tasks.
    public var startsPerTask: Int?

    /// Slurm's own defaults.
    public init() {}
}

extension SlurmEngine {
    /// More tasks than this are often refused (Slurm's `MaxArraySize` is 1001 unless it is set).
    static let taskLimit = 1000

    /// The number of tasks for this number of starts.
    func taskCount(starts: Int) -> Int {
        let size = max(1, startsPerTask ?? (starts + 63) / 64)
        return min(Self.taskLimit, max(1, (starts + size - 1) / size))
    }

    /// The command line of `sbatch` for a plan of `starts` starts in a folder, which begins at the
    /// root.
    func submission(starts: Int, folder: String, program: String) -> [String] {
        let count = taskCount(starts: starts)
        let limit = concurrency.map { "%\($0)" } ?? ""
        var words = [
            "sbatch", "--parsable", "--job-name=facet", "--array=0-\(count - 1)\(limit)",
            "--output=\(folder)/\(ComparisonFolder.logs)/%a.txt", "--cpus-per-task=1",
        ]
        if let time { words.append("--time=\(time)") }
        if let memory { words.append("--mem=\(memory)") }
        if let partition { words.append("--partition=\(partition)") }
        let paths = [program, folder].map(ShellCommand.quoted)
        let share = "\"$SLURM_ARRAY_TASK_ID\"/\(count)"
        return words + ["--wrap=exec \(paths[0]) cell \(paths[1]) --share \(share)"]
    }

    /// Submits the plan to Slurm.
    ///
    /// - Returns: the job's number.
    func submit(starts: Int, in folder: String) throws(ComparisonError) -> String {
        let answer = ShellCommand.answer(
            submission(
                starts: starts, folder: ShellCommand.absolute(folder),
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

    /// Whether a job has tasks that wait or run; also true if Slurm does not answer.
    func isUnderWay(_ job: String) -> Bool {
        let answer = ShellCommand.answer(["squeue", "--noheader", "--jobs=\(job)", "--format=%i"])
        if answer.status == 0 { return !answer.lastLine.isEmpty }
        return !answer.text.contains("Invalid job id")
    }

    func cancel(_ job: String) { _ = ShellCommand.answer(["scancel", job]) }
}

extension ComparisonSetup {
    /// As `execute(in:_:jobs:interruption:report:)`, but Slurm trains the starts, on machines
    /// that see the folder under the same path.
    ///
    /// An interruption cancels the job. Starts that Slurm did not finish are missing in the
    /// comparison.
    @concurrent
    public func execute(
        in folder: ComparisonFolder, _ use: FolderUse, on engine: SlurmEngine,
        interruption: Interruption = Interruption(),
        report: @escaping @Sendable (ComparisonProgress) -> Void = { _ in }
    ) async throws -> Comparison? {
        _ = try ComparisonGallery(self)
        let lock = try folder.claim(self, use)
        defer { lock.release() }
        if try await results(in: folder, jobs: ComparisonSetup.coreCount).contains(nil) {
            try folder.subfolder(ComparisonFolder.logs).make()
            let job = try engine.submit(starts: startCount, in: folder.path)
            guard
                try await wait(
                    for: job, engine, in: folder, interruption: interruption, report: report)
            else { return nil }
            try folder.removeEmptyLogs()
        }
        return try await gather(
            in: folder, jobs: ComparisonSetup.coreCount, interruption: interruption, report: report)
    }

    /// Waits until a job has ended; false after an interruption.
    private func wait(
        for job: String, _ engine: SlurmEngine, in folder: ComparisonFolder,
        interruption: Interruption, report: @Sendable (ComparisonProgress) -> Void
    ) async throws -> Bool {
        while true {
            // Asked first, so that all results of a finished job are seen.
            let isUnderWay = engine.isUnderWay(job)
            let count = finishedCount(in: folder)
            report(
                ComparisonProgress(
                    phase: .training, startsDone: count, startCount: startCount,
                    share: Double(count) / Double(startCount)))
            guard interruption.signal == nil else {
                engine.cancel(job)
                return false
            }
            guard isUnderWay else { return true }
            try await Task.sleep(for: .milliseconds(500))
        }
    }

    /// The number of results in a folder.
    private func finishedCount(in folder: ComparisonFolder) -> Int {
        let names = try? folder.subfolder(ComparisonFolder.cells).names()
        return names?.count { $0.hasSuffix(".csv") } ?? 0
    }
}
