import Analysis
import NeuralNetworks
import Scenarios
import Training

/// A trained start: its result, and the states that frames show.
struct StartOutcome: Sendable {
    var result: StartResult
    /// The states by rising step, that of the result among them.
    var states: [Snapshot]
    /// The step of the result.
    var keptStep: Int
    /// The time that was spent on measures.
    var measuring: Duration
}

extension ComparisonSetup {
    /// Trains a start; nil if `goesOn` said no before the end.
    ///
    /// Depends only on the comparison and the start. The first start's states are those of
    /// `facet run` with the candidate as the network.
    func outcome(of start: CandidateStart, while goesOn: () -> Bool) -> StartOutcome? {
        var scenario = run.scenario
        scenario.seed = start.seed
        scenario.network = start.candidate.architecture(as: scenario.network)
        let run = Run(scenario, data: foldRun(of: start).data)
        var trainer = run.trainer(plan(for: start.candidate, in: run))
        var snapshots: [Snapshot] = []
        while let snapshot = trainer.next(while: { _ in goesOn() }) {
            guard goesOn() || trainer.stopReason != nil else { return nil }
            snapshots.append(snapshot)
        }
        guard let last = snapshots.last, let end = trainer.stopReason else { return nil }
        let clock = ContinuousClock()
        let begin = clock.now
        let kept = trainer.best() ?? last
        if let index = snapshots.firstIndex(where: { $0.step >= kept.step }),
            snapshots[index].step > kept.step
        {
            snapshots.insert(kept, at: index)
        }
        let measures = StartMeasures(of: kept.network, in: run)
        return StartOutcome(
            result: StartResult(
                start, kept: kept, steps: last.step, end: end, measures: measures,
                balanced: run.confusions(of: kept.network)?.balancedAccuracies),
            states: snapshots, keptStep: kept.step, measuring: clock.now - begin)
    }

    /// The steps whose states are kept for frames: as many as there are frames, and fewer where
    /// the network is so large that they would take more than 64 MiB.
    func plan(for candidate: Candidate, in run: Run) -> SnapshotPlan {
        let size = 4 * parameterCount(of: candidate)
        let count = max(2, min(run.scenario.frames.count, (64 << 20) / size))
        return SnapshotPlan(
            count: count, lastStep: run.lastStep, spacing: run.scenario.frames.spacing)
    }
}
