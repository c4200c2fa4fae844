import Files
import Geometry
import NeuralNetworks
import Points
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
        guard FileSystem.kind(of: folder.path, followsLink: true) == .folder else {
            throw LabError.unreadable(folder.path, .missing)
        }
        for name in [RunFolder.scenario, RunFolder.points, RunFolder.metrics] {
            guard FileSystem.kind(of: folder.file(name), followsLink: true) == .file else {
                throw LabError.incomplete(folder.path, missing: name)
            }
        }
        rows = try Self.rows(ofTableAt: folder.file(RunFolder.metrics))
        let snapshots = try FileSystem.names(in: folder.file(RunFolder.snapshots))
            .count { RunFolder.isNumbered($0, in: RunFolder.snapshots) }
        guard snapshots == rows.count, snapshots > 0 else {
            throw LabError.snapshotCount(folder.path, rows: rows.count, snapshots: snapshots)
        }
        let first = try StoredModel(folder.file(RunFolder.snapshot(0)))
        run = Run(
            try Scenario(contentsOf: folder.file(RunFolder.scenario)),
            points: try PointSet(
                storedAt: folder.file(RunFolder.points), classNames: first.statements.classNames))
    }

    private static func rows(ofTableAt path: String) throws(LabError) -> [MetricsRow] {
        let table = try StoredTable(path: path, header: MetricsRow.header)
        var rows: [MetricsRow] = []
        for (index, fields) in table.rows.enumerated() {
            guard let row = MetricsRow(fields: fields) else { throw table.error(inRow: index) }
            rows.append(row)
        }
        return rows
    }

    /// The state that frame `index` shows.
    func snapshot(_ index: Int) throws(LabError) -> Snapshot {
        let path = folder.file(RunFolder.snapshot(index))
        let model = try StoredModel(path)
        let (seen, classes) = (model.network.classCount, run.points.classNames.count)
        // One logit tells two classes apart, even where the points have one alone.
        guard seen == max(2, classes) else {
            throw .classCount(path, network: seen, points: classes)
        }
        return Snapshot(rows[index].record, network: model.network)
    }
}
