import Analysis
import Figures
import Files
import NeuralNetworks
import Points
import ScenarioFiles
import Scenarios
import Text
import Training

extension Run {
    /// Trains, draws and writes everything that a run leaves into `folder`.
    ///
    /// Frames are drawn and encoded on the other cores while training continues. All files except
    /// `summary.json`, which has timings, are the same every time and for any number of cores.
    ///
    /// - Parameters:
    ///   - replaces: whether the files of an earlier run in the folder are removed first.
    ///   - interruption: checked after each step; the run then ends as if training had.
    ///   - report: called after each frame, in order, and now and then between two.
    /// - Throws: `FontError` or `ScenarioError` before anything is written, or `LabError`.
    @concurrent
    public func execute(
        in folder: RunFolder, replacing replaces: Bool = false,
        interruption: Interruption = Interruption(),
        report: @escaping @Sendable (RunProgress) -> Void = { _ in }
    ) async throws -> RunSummary {
        let gallery = try Gallery(self)
        let text = try scenario.relocated(from: baseFolder, to: folder.path)
            .runText(path: folder.file(RunFolder.scenario))
        let lock = try folder.claim(
            replacing: replaces, subfolders: [RunFolder.frames, RunFolder.snapshots])
        defer { lock.release() }
        let start = ContinuousClock().now
        let inputs = [
            try folder.write(text, to: RunFolder.scenario),
            try folder.write(data.csvText, to: RunFolder.points),
        ]
        var trained = try await train(
            drawing: gallery, in: folder, interruption: interruption, report: report)
        let pictures = try gallery.write(
            kept: trained.kept, history: trained.history, to: folder)
        let confusions = confusions(of: trained.kept.network)
        let tables =
            try writeTables(of: trained, to: folder)
            + (try confusions.map { try write($0, to: folder) } ?? [])
        trained.timings.total = ContinuousClock().now - start
        let summary = trained.summary(in: folder, confusions: confusions)
        let files = inputs + trained.frameFiles + pictures + tables
        try folder.write(summary.document(of: self, files: files), to: RunFolder.summary)
        return summary
    }
}

/// What is known when training has ended and all its frames are written.
private struct TrainedRun {
    var end: RunEnd
    var last: Snapshot
    /// The state that is the result.
    var kept: Snapshot
    var measures: FrameMeasures
    var history: RunHistory
    var frames: [WrittenFrame]
    var timings: RunTimings

    var frameFiles: [WrittenFile] {
        frames.enumerated().flatMap { $1.files(index: $0) }
    }

    func summary(in folder: RunFolder, confusions: Confusions?) -> RunSummary {
        RunSummary(
            end: end, last: last, kept: kept, measures: measures, confusions: confusions,
            frameCount: frames.count, folder: folder, timings: timings)
    }
}

extension Run {
    private func train(
        drawing gallery: Gallery, in folder: RunFolder, interruption: Interruption,
        report: @escaping @Sendable (RunProgress) -> Void
    ) async throws -> TrainedRun {
        let plan = SnapshotPlan(
            count: scenario.frames.count, lastStep: lastStep, spacing: scenario.frames.spacing)
        let reporter = ProgressReporter(
            lastStep: lastStep, framesPlanned: plan.steps.count, report: report)
        var pipeline = FramePipeline(
            FrameArtist(renderer: gallery.frames, folder: folder, statements: statements) {
                reporter.frameIsWritten($0, framesWritten: $1)
            })
        var trainer = trainer(
            plan, threads: (try? StepThreads.requested()) ?? .asManyAsHelp)
        var timings = RunTimings()
        var last: Snapshot?
        var framesGiven = 0
        func goesOn(after step: Int) -> Bool {
            reporter.stepIsTaken(step, framesGiven: framesGiven)
            return interruption.signal == nil
        }
        do {
            while last == nil || interruption.signal == nil,
                let snapshot = timings.timeTraining({ trainer.next(while: goesOn) })
            {
                try await pipeline.add(snapshot)
                framesGiven += 1
                last = snapshot
            }
            try await pipeline.finish()
        } catch {
            await pipeline.abandon()
            throw error
        }
        guard let last, let measures = pipeline.frames.last?.row.measures else {
            throw LabError(.nothingTrained, path: folder.path)
        }
        timings.drawing = pipeline.frames.reduce(.zero) { $0 + $1.duration }
        let kept = trainer.best() ?? last
        var history = pipeline.history
        if kept.record.validation != nil { history.keptStep = kept.step }
        return TrainedRun(
            end: trainer.stopReason.map(RunEnd.stopped)
                ?? .interrupted(signal: interruption.signal ?? 0),
            last: last, kept: kept,
            measures: kept.step == last.step
                ? measures : gallery.frames.frame(kept, history: history).measures,
            history: history, frames: pipeline.frames, timings: timings)
    }

    private func writeTables(
        of trained: TrainedRun, to folder: RunFolder
    ) throws -> [WrittenFile] {
        var metrics = CSVText(header: scenario.metricsForm.header)
        for frame in trained.frames { metrics.append(frame.row.fields) }
        let model = statements.file(of: trained.kept).bytes(as: .safetensors)
        return [
            try folder.write(metrics.text, to: RunFolder.metrics),
            try folder.write(model, to: RunFolder.model),
        ]
    }
}

extension Run {
    private func write(_ confusions: Confusions, to folder: RunFolder) throws -> [WrittenFile] {
        let table = ConfusionTable(confusions: confusions, run: self)
        return [try folder.write(table.csvText, to: RunFolder.confusionTable)]
    }
}

extension RunTimings {
    fileprivate mutating func timeTraining(_ work: () -> Snapshot?) -> Snapshot? {
        let start = ContinuousClock().now
        defer { training += ContinuousClock().now - start }
        return work()
    }
}
