import Files
import NeuralNetworks
import Points
import ScenarioFiles
import Scenarios
import Text

/// The files of a plan: all that a start needs to know.
struct ComparisonPlan: Sendable, Hashable {
    let scenario: String
    let points: String
    let starts: String
    /// What in the scenario determines a start's result.
    private let decisive: String

    /// The plan of a comparison whose folder is `folder`.
    ///
    /// - Throws: why its scenario could not be read back.
    init(_ setup: ComparisonSetup, in folder: ComparisonFolder) throws(ScenarioError) {
        scenario = try setup.run.scenario.relocated(from: setup.run.baseFolder, to: folder.path)
            .comparisonText(path: folder.file(ComparisonFolder.scenario))
        points = setup.folded?.csvText ?? setup.run.data.csvText
        decisive = setup.run.scenario.decisive.yaml
        var table = CSVText(
            header: ["cell", "activation", "width", "depth", "seed"]
                + (setup.folded == nil ? [] : ["fold"]))
        for start in setup.starts {
            let candidate = start.candidate
            table.append(
                [
                    "\(start.number)", candidate.activation.description, "\(candidate.width)",
                    "\(candidate.depth)", "\(start.seed)",
                ] + start.foldTexts)
        }
        starts = table.text
    }

    /// The names of the files, except the seal.
    static let names = [ComparisonFolder.scenario, ComparisonFolder.points, ComparisonFolder.plan]

    /// The files' names and contents; a plan is whole when the last of them, the seal, is there.
    var files: [(name: String, bytes: [UInt8])] {
        let files = zip(Self.names, [scenario, points, starts]).map { name, text in
            (name: name, bytes: Array(text.utf8))
        }
        return files + [(ComparisonFolder.seal, Array(PlanSeal(files).text.utf8))]
    }

    /// Refuses a folder with the plan of another comparison, or with one that was changed.
    ///
    /// What does not determine a start's result may differ; files may be missing.
    func check(_ folder: ComparisonFolder) throws(ComparisonError) {
        try PlanSeal.check(folder)
        for (name, text) in [(ComparisonFolder.points, points), (ComparisonFolder.plan, starts)] {
            guard folder.bytes(of: name).map({ $0 == Array(text.utf8) }) ?? true else {
                throw .otherPlan(folder.path)
            }
        }
        guard folder.storedScenario?.decisive.yaml == decisive else {
            throw .otherPlan(folder.path)
        }
    }

    /// Writes what is missing or differs; it removes the seal first and writes it last.
    func write(to folder: ComparisonFolder) throws(FileError) {
        let changed = files.filter { folder.bytes(of: $0.name) != $0.bytes }
        guard !changed.isEmpty else { return }
        try folder.folder.remove(ComparisonFolder.seal)
        for file in changed where file.name != ComparisonFolder.seal {
            try folder.write(file.bytes, to: file.name)
        }
        for file in files.suffix(1) { try folder.write(file.bytes, to: file.name) }
    }
}

extension CandidateStart {
    /// The field of its fold, from 1; none without folds.
    var foldTexts: [String] { fold.map { ["\($0 + 1)"] } ?? [] }
}

extension ComparisonFolder {
    /// The scenario of the plan; nil if it cannot be read.
    var storedScenario: Scenario? {
        try? Scenario(contentsOf: folder.file(Self.scenario))
    }
}

extension ComparisonSetup {
    /// The comparison whose plan is in `folder`.
    ///
    /// - Throws: `ComparisonError`, `LabError` or `ScenarioError` if the plan cannot be
    ///   read.
    public init(plannedIn folder: ComparisonFolder) throws {
        try folder.folder.requireFolder(of: ComparisonFolder.layout.owner)
        for name in ComparisonPlan.names + [ComparisonFolder.seal] {
            guard folder.folder.hasFile(name) else {
                throw ComparisonError.noPlan(folder.path, missing: name)
            }
        }
        try PlanSeal.check(folder)
        let scenario = try Scenario(contentsOf: folder.file(ComparisonFolder.scenario))
        guard scenario.comparison != nil else {
            throw ComparisonError.noPlan(
                folder.path, missing: "compare: in \(ComparisonFolder.scenario)")
        }
        let (points, names) = (
            folder.file(ComparisonFolder.points), scenario.classes.map(\.name)
        )
        let data =
            scenario.comparison?.folds == nil
            ? try TrainingData(storedAt: points, of: scenario, classNames: names)
            : .points(try PointSet(ofFoldsStoredAt: points, classNames: names))
        try self.init(Run(scenario, data: data, baseFolder: folder.path))
    }
}
