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
        rows = try Self.rows(
            ofTableAt: folder.file(RunFolder.metrics),
            of: scenario.curve == nil ? .classes : .curve)
        let snapshots = try folder.subfolder(RunFolder.snapshots).names()
            .count { RunFolder.isNumbered($0, ending: ".safetensors") }
        guard snapshots == rows.count, snapshots > 0 else {
            throw LabError(
                .snapshotCount(rows: rows.count, snapshots: snapshots), path: folder.path)
        }
        let first = try StoredModel(folder.file(RunFolder.snapshot(0)))
        run = Run(
            scenario,
            data: try TrainingData(
                storedAt: folder.file(RunFolder.points), of: scenario,
                classNames: first.statements.classNames))
    }

    private static func rows(
        ofTableAt path: String, of task: LearningTask
    ) throws -> [MetricsRow] {
        let table = try StoredTable(path: path, header: MetricsRow.header(of: task))
        var rows: [MetricsRow] = []
        for (index, fields) in table.rows.enumerated() {
            guard let row = MetricsRow(fields: fields, of: task) else {
                throw table.error(inRow: index)
            }
            rows.append(row)
        }
        return rows
    }

    /// The state that frame `index` shows.
    func snapshot(_ index: Int) throws -> Snapshot {
        let path = folder.file(RunFolder.snapshot(index))
        let model = try StoredModel(path)
        guard run.data.curve == nil else {
            try model.requireCurve(at: path)
            return Snapshot(rows[index].record, network: model.network)
        }
        let (seen, classes) = (model.network.classCount, run.points.classNames.count)
        // One logit makes two classes, even if the points have only one.
        guard seen == max(2, classes) else {
            throw LabError(.classCount(network: seen, points: classes), path: path)
        }
        return Snapshot(rows[index].record, network: model.network)
    }
}
