import ArgumentParser
import Lab
import Points
import ScenarioFiles
import Scenarios
import Text

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Check scenarios and their data, without training.",
        discussion: """
            Prints one line for each valid scenario, further lines about its data if there is \
            something to know, and one error for each invalid scenario. Exits with the code of \
            the first error.

            Example:
              facet check Scenarios/*.yaml
            """)

    @Argument(help: "The scenario files.", completion: .file(extensions: ["yaml", "yml"]))
    var scenarios: [String]

    func run() throws {
        var first: ExitStatus?
        for path in scenarios {
            do {
                let run = try Run(scenarioAt: path)
                let conflicts = run.points.conflicts.map { ["warning: \($0)"] } ?? []
                let lines = [run.outline] + run.notes + conflicts
                try StandardStreams.write(
                    lines.map { "\(path.escapingControls): \($0)\n" }.joined())
            } catch let error as ScenarioError {
                let status = ExitStatus(error)
                StandardStreams.complain(error.description)
                first = first ?? status
            }
        }
        if let first { throw ExitCode(first.rawValue) }
    }
}
