import ArgumentParser
import Files
import Lab
import Points
import ScenarioFiles
import Scenarios
import Text

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Check scenarios and their data without training, or the files of a folder.",
        discussion: """
            Prints one line for each valid scenario, further lines about its data if there is \
            something to know, and one error for each invalid scenario. Exits with the code of \
            the first error.

            The folder of a run or of a comparison is checked file by file against the SHA-256 \
            digests in it; the first file that is missing or has changed is named.

            Examples:
              facet check Scenarios/*.yaml
              facet check runs/two-spirals
            """)

    @Argument(
        help: "Scenario files, and folders of runs and comparisons.",
        completion: .file(extensions: ["yaml", "yml"]))
    var scenarios: [String]

    func run() throws {
        var first: ExitStatus?
        for path in scenarios {
            do {
                if FileKind(at: path) == .folder {
                    let outcome = try FolderCheck.outcome(ofFolder: path)
                    try StandardStreams.write("\(path.escapingControls): \(outcome)\n")
                    continue
                }
                let run = try Run(scenarioAt: path)
                let conflicts = run.points.conflicts.map { ["warning: \($0)"] } ?? []
                let lines = [run.outline] + run.notes + conflicts
                try StandardStreams.write(
                    lines.map { "\(path.escapingControls): \($0)\n" }.joined())
            } catch let error as LabError {
                StandardStreams.complain(error.description)
                first = first ?? ExitStatus(error)
            } catch let error as ScenarioError {
                let status = ExitStatus(error)
                StandardStreams.complain(error.description)
                first = first ?? status
            }
        }
        if let first { throw ExitCode(first.rawValue) }
    }
}
