import Synchronization

extension ComparisonSetup {
    /// Trains those of some starts that are not finished, in their order.
    ///
    /// It may run at the same time as others that train the same starts: all of them leave the same
    /// bytes.
    ///
    /// - Parameters:
    ///   - jobs: the number of files at a time.
    ///   - report: called after each start that is finished, from any thread.
    /// - Returns: whether all of them are finished: false after an interruption.
    /// - Throws: `LabError` if a file cannot be written.
    @concurrent
    func finish(
        _ starts: [CandidateStart], in folder: ComparisonFolder, jobs: Int,
        interruption: Interruption,
        report: @escaping @Sendable (CandidateStart) -> Void
    ) async throws -> Bool {
        let isWhole = Atomic<Bool>(true)
        try await Jobs.run(starts, limit: jobs) { start in
            guard folder.result(of: start, in: self) == nil else { return report(start) }
            let clock = ContinuousClock()
            let begin = clock.now
            guard interruption.signal == nil, !Task.isCancelled,
                let outcome = outcome(
                    of: start, while: { interruption.signal == nil && !Task.isCancelled })
            else { return isWhole.store(false, ordering: .relaxed) }
            let total = clock.now - begin
            try folder.write(
                outcome,
                timing: StartTiming(
                    start: start.number, training: total - outcome.measuring, total: total),
                of: self)
            report(start)
        }
        return isWhole.load(ordering: .relaxed)
    }
}
