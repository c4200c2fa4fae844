import ArgumentParser
import Files
import Lab
import Text

@main
struct Facet: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "facet",
        abstract: "See how a neural network divides the plane.",
        discussion: """
            A scenario file says which labelled points there are and how a network is trained. \
            facet trains it, finds every linear region exactly, and writes PNG frames, tables and \
            the network.

            Examples:
              facet new moons > moons.yaml    print a scenario to start from
              facet run moons.yaml            train it and draw its frames, into runs/moons
              facet export runs/moons --look glass --size 1920x1440
              facet film runs/moons --out moons.gif
              facet predict runs/moons points.csv
              facet explain runs/moons        describe the network's function
              facet construct polygon star.yaml --out star.json
              facet render runs/moons --view surface --out surface.png
              facet compare moons.yaml        compare widths and depths

            Completions for your shell: facet --generate-completion-script zsh (or bash, fish).
            """,
        version: Release.version,
        subcommands: [
            RunCommand.self, ExportCommand.self, FilmCommand.self, PredictCommand.self,
            ExplainCommand.self, RenderCommand.self, InspectCommand.self, RecoverCommand.self,
            CompareCommand.self, CellCommand.self, GatherCommand.self, ConvertCommand.self,
            ConstructCommand.self, CheckCommand.self,
            NewCommand.self, DatasetsCommand.self,
        ])

    static func main() async {
        StandardStreams.prepare()
        do {
            var command = try parseAsRoot()
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch {
            guard let status = ExitStatus(error) else {
                if exitCode(for: error) == .validationFailure, let hint = lookAlike {
                    StandardStreams.complain("Note: " + hint)
                }
                if let message = Self.suggestion(for: error) {
                    StandardStreams.complain(message)
                    exit(withError: exitCode(for: error))
                }
                exit(withError: error)
            }
            if status != .done { StandardStreams.complain(Self.line(for: error, status)) }
            exit(withError: ExitCode(status.rawValue))
        }
    }

    /// The message of a wrong command line with a better suggestion than ArgumentParser's.
    private static func suggestion(for error: any Error) -> String? {
        let message = fullMessage(for: error)
        return NearestValue.added(to: message) ?? ScenarioOption.added(to: message)
    }

    /// The first character of the command line that only looks like another one.
    private static var lookAlike: String? {
        for argument in CommandLine.arguments.dropFirst() {
            guard let found = LookAlike.first(in: argument) else { continue }
            let isOption = found.name == "a dash" && argument.unicodeScalars.first == found.scalar
            let words =
                isOption
                ? "\(found.scalar.codePoint), \(found.name) (type --)" : found.description
            return "the argument \(argument.shown) has \(words)"
        }
        return nil
    }

    private static func line(for error: any Error, _ status: ExitStatus) -> String {
        let advice = (error as? FileError)?.advice.map { " (\($0))" } ?? ""
        let line = "\(error)".escapingControls + advice
        // The error of a scenario names the character itself.
        guard status == .unreadable, !line.contains("U+"), let lookAlike else { return line }
        return line + "; " + lookAlike
    }
}
