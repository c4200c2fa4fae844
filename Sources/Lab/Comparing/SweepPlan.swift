import NeuralNetworks
import Datasets
import Scenarios

/// The files of a plan: all that a cell needs to know.
struct SweepPlan: Sendable, Hashable {
    let scenario: String
    let points: String
    let cells: String

    /// The plan of a sweep whose folder is `folder`.
    ///
    /// - Throws: why its scenario could not be read back.
    init(_ sweep: Sweep, in folder: SweepFolder) throws(ScenarioError) {
        scenario = try sweep.run.scenario.relocated(from: sweep.run.baseFolder, to: folder.path)
            .comparisonText(path: folder.folder.file(SweepFolder.scenario))
        points = sweep.run.points.csvText
        var table = CSVText(header: ["cell", "activation", "width", "depth", "seed"])
        for cell in sweep.cells {
            let candidate = cell.candidate
            table.append([
                "\(cell.number)", candidate.activation.description, "\(candidate.width)",
                "\(candidate.depth)", "\(cell.seed)",
            ])
        }
        cells = table.text
    }

    /// The files' names and contents; a plan is whole when the last of them is there.
    var files: [(name: String, text: String)] {
        [
            (SweepFolder.scenario, scenario), (SweepFolder.points, points),
            (SweepFolder.plan, cells),
        ]
    }
}

extension Sweep {
    /// The comparison whose plan is in `folder`.
    ///
    /// - Throws: `SweepError`, `LabError` or `ScenarioError` when there is none that can be read.
    public init(plannedIn folder: SweepFolder) throws {
        guard FileSystem.kind(of: folder.path, followsLink: true) == .folder else {
            throw LabError.unreadable(folder.path, .missing)
        }
        for name in [SweepFolder.scenario, SweepFolder.points, SweepFolder.plan] {
            guard FileSystem.kind(of: folder.folder.file(name), followsLink: true) == .file else {
                throw SweepError.noPlan(folder.path, missing: name)
            }
        }
        let scenario = try Scenario(contentsOf: folder.folder.file(SweepFolder.scenario))
        guard scenario.comparison != nil else {
            throw SweepError.noPlan(folder.path, missing: "compare: in \(SweepFolder.scenario)")
        }
        let points = try PointSet(
            storedAt: folder.folder.file(SweepFolder.points),
            classNames: scenario.classes.map(\.name))
        try self.init(Run(scenario, points: points, baseFolder: folder.path))
    }
}
