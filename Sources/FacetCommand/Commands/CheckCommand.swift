import ArgumentParser
import Lab
import ScenarioFiles
import Scenarios
import Text

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Check scenarios and their data, without training.",
        discussion: """
            Prints one line for each valid scenario, and one error for each invalid one. Exits \
            with the code of the first error.

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
                try StandardStreams.write("\(path.escapingControls): \(run.outline)\n")
            } catch let error as ScenarioError {
                let status = ExitStatus(error)
                StandardStreams.complain(error.description)
                first = first ?? status
            }
        }
        if let first { throw ExitCode(first.rawValue) }
    }
}
