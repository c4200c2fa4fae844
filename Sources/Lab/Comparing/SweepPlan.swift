import Datasets
import Files
import NeuralNetworks
import Scenarios
import Text

/// The files of a plan: all that a cell needs to know.
struct SweepPlan: Sendable, Hashable {
    let scenario: String
    let points: String
    let cells: String
    /// What of the scenario decides a cell's result.
    private let decisive: String

    /// The plan of a sweep whose folder is `folder`.
    ///
    /// - Throws: why its scenario could not be read back.
    init(_ sweep: Sweep, in folder: SweepFolder) throws(ScenarioError) {
        scenario = try sweep.run.scenario.relocated(from: sweep.run.baseFolder, to: folder.path)
            .comparisonText(path: folder.folder.file(SweepFolder.scenario))
        points = sweep.run.points.csvText
        decisive = sweep.run.scenario.decisive.yaml
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

    /// The names of the files, but for the seal.
    static let names = [SweepFolder.scenario, SweepFolder.points, SweepFolder.plan]

    /// The files' names and contents; a plan is whole when the last of them, the seal, is there.
    var files: [(name: String, bytes: [UInt8])] {
        let files = zip(Self.names, [scenario, points, cells]).map { name, text in
            (name: name, bytes: Array(text.utf8))
        }
        return files + [(SweepFolder.seal, Array(PlanSeal(files).text.utf8))]
    }

    /// Refuses a folder with the plan of another comparison, or with one that was changed.
    ///
    /// What decides no cell's result may be another; files may be missing.
    func check(_ folder: SweepFolder) throws(SweepError) {
        try PlanSeal.check(folder)
        for (name, text) in [(SweepFolder.points, points), (SweepFolder.plan, cells)] {
            guard folder.bytes(of: name).map({ $0 == Array(text.utf8) }) ?? true else {
                throw .otherPlan(folder.path)
            }
        }
        guard folder.storedScenario?.decisive.yaml == decisive else {
            throw .otherPlan(folder.path)
        }
    }

    /// Writes what is not there, or another; the seal goes first and comes last.
    func write(to folder: SweepFolder) throws(LabError) {
        let changed = files.filter { folder.bytes(of: $0.name) != $0.bytes }
        guard !changed.isEmpty else { return }
        try FileSystem.removeFile(folder.folder.file(SweepFolder.seal))
        for file in changed where file.name != SweepFolder.seal {
            try folder.write(file.bytes, to: file.name)
        }
        for file in files.suffix(1) { try folder.write(file.bytes, to: file.name) }
    }
}

extension SweepFolder {
    /// The scenario of the plan; nil where there is none that can be read.
    var storedScenario: Scenario? {
        try? Scenario(contentsOf: folder.file(Self.scenario))
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
        for name in SweepPlan.names + [SweepFolder.seal] {
            guard FileSystem.kind(of: folder.folder.file(name), followsLink: true) == .file else {
                throw SweepError.noPlan(folder.path, missing: name)
            }
        }
        try PlanSeal.check(folder)
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
