import Files
import Geometry
import NeuralNetworks
import Points
import ScenarioFiles
import Scenarios
import Training

/// A run that has ended, read back from its folder.
struct RunRecord {
    let folder: RunFolder
    let run: Run
    let rows: [MetricsRow]

    /// Reads what the run in `folder` has left; the snapshots are read one by one, later.
    init(_ folder: RunFolder) throws {
        self.folder = folder
        try folder.folder.requireFolder(of: RunFolder.layout.owner)
        try folder.require(RunFolder.scenario, RunFolder.points, RunFolder.metrics)
        let scenario = try Scenario(contentsOf: folder.file(RunFolder.scenario))
        rows = try MetricsRow.rows(as: scenario.metricsForm, in: folder)
        let snapshots = try folder.subfolder(RunFolder.snapshots).names()
            .count { RunFolder.isNumbered($0, ending: ".safetensors") }
        guard snapshots == rows.count, snapshots > 0 else {
            throw LabError(
                .snapshotCount(rows: rows.count, snapshots: snapshots), path: folder.path)
        }
        let first = try StoredModel(folder.file(RunFolder.snapshot(0)))
        var data = try TrainingData(
            storedAt: folder.file(RunFolder.points), of: scenario,
            classNames: first.statements.classNames)
        if case .points(var points) = data {
            points.labels = first.statements.labels
            data = .points(points)
        }
        run = Run(scenario, data: data)
    }

    /// The state that frame `index` shows.
    func snapshot(_ index: Int) throws -> Snapshot {
        try snapshot(at: folder.file(RunFolder.snapshot(index)), rows[index].record)
    }

    /// The state that is the run's result: that of the last frame, unless the best one was kept.
    func kept() throws -> Snapshot {
        let last = rows.count - 1
        guard run.scenario.training.keep == .best else { return try snapshot(last) }
        return try snapshot(at: folder.file(RunFolder.model), rows[last].record)
    }

    /// A state from its file; what is known of it is there, or else is `record`.
    private func snapshot(at path: String, _ record: TrainingRecord) throws -> Snapshot {
        let model = try StoredModel(path)
        let record =
            model.statements.state.flatMap {
                TrainingRecord(stateText: $0, of: run.data.task)
            } ?? record
        guard run.data.curve == nil else {
            try model.requireCurve(at: path)
            return Snapshot(record, network: model.network)
        }
        let (seen, classes) = (model.network.classCount, run.points.classNames.count)
        // One logit makes two classes, even if the points have only one.
        guard seen == max(2, classes) else {
            throw LabError(.classCount(network: seen, points: classes), path: path)
        }
        return Snapshot(record, network: model.network)
    }
}
