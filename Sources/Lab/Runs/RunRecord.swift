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
        try folder.folder.requireFolder()
        try folder.require(RunFolder.scenario, RunFolder.points, RunFolder.metrics)
        rows = try Self.rows(ofTableAt: folder.file(RunFolder.metrics))
        let snapshots = try folder.subfolder(RunFolder.snapshots).names()
            .count { RunFolder.isNumbered($0, ending: ".safetensors") }
        guard snapshots == rows.count, snapshots > 0 else {
            throw LabError(
                .snapshotCount(rows: rows.count, snapshots: snapshots), path: folder.path)
        }
        let first = try StoredModel(folder.file(RunFolder.snapshot(0)))
        run = Run(
            try Scenario(contentsOf: folder.file(RunFolder.scenario)),
            points: try PointSet(
                storedAt: folder.file(RunFolder.points), classNames: first.statements.classNames))
    }

    private static func rows(ofTableAt path: String) throws -> [MetricsRow] {
        let table = try StoredTable(path: path, header: MetricsRow.header)
        var rows: [MetricsRow] = []
        for (index, fields) in table.rows.enumerated() {
            guard let row = MetricsRow(fields: fields) else { throw table.error(inRow: index) }
            rows.append(row)
        }
        return rows
    }

    /// The state that frame `index` shows.
    func snapshot(_ index: Int) throws -> Snapshot {
        let path = folder.file(RunFolder.snapshot(index))
        let model = try StoredModel(path)
        let (seen, classes) = (model.network.classCount, run.points.classNames.count)
        // One logit makes two classes, even if the points have only one.
        guard seen == max(2, classes) else {
            throw LabError(.classCount(network: seen, points: classes), path: path)
        }
        return Snapshot(rows[index].record, network: model.network)
    }
}
