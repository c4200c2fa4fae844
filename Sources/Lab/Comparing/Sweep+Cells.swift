import Synchronization

extension Sweep {
    /// Does those of some cells that are not finished, the first ones first.
    ///
    /// May run at the same time as others that do the same cells: all of them leave the same bytes.
    ///
    /// - Parameters:
    ///   - jobs: as many at a time.
    ///   - report: called after each cell that is done, from any thread.
    /// - Returns: whether all of them are finished: false after an interruption.
    /// - Throws: `LabError` when a file cannot be written.
    @concurrent
    func finish(
        _ cells: [SweepCell], in folder: SweepFolder, jobs: Int, interruption: Interruption,
        report: @escaping @Sendable (SweepCell) -> Void
    ) async throws -> Bool {
        let isWhole = Atomic<Bool>(true)
        try await Jobs.run(cells, limit: jobs) { cell in
            guard folder.result(of: cell, in: self) == nil else { return report(cell) }
            let clock = ContinuousClock()
            let start = clock.now
            guard interruption.signal == nil, !Task.isCancelled,
                let outcome = outcome(
                    of: cell, while: { interruption.signal == nil && !Task.isCancelled })
            else { return isWhole.store(false, ordering: .relaxed) }
            let total = clock.now - start
            try folder.write(
                outcome,
                timing: CellTiming(
                    cell: cell.number, training: total - outcome.measuring, total: total),
                of: self)
            report(cell)
        }
        return isWhole.load(ordering: .relaxed)
    }
}
