import ArgumentParser
import Scenarios

struct NewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new",
        abstract: "Print a commented scenario to start from.",
        discussion: """
            Examples:
              facet new moons > moons.yaml
              facet new curve > curve.yaml

            `facet datasets` describes the generators of points.
            """)

    @Argument(help: "Where the points come from, or curve for a function of one variable.")
    var kind: TemplateName

    func run() throws {
        try StandardStreams.write(kind.template.text)
    }
}

/// The kind of a template, as a command names it.
struct TemplateName: ExpressibleByArgument {
    var template: ScenarioTemplate

    init?(argument: String) {
        guard let template = ScenarioTemplate(name: argument) else { return nil }
        self.template = template
    }

    static var allValueStrings: [String] { ScenarioTemplate.all.map(\.name) }

    static var defaultCompletionKind: CompletionKind { .list(allValueStrings) }
}
