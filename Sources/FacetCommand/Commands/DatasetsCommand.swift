import ArgumentParser
import Points
import Text

struct DatasetsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "datasets",
        abstract: "List the generators of points and their parameters.",
        discussion: """
            For each parameter, prints its default, its range and its meaning.

            Example:
              facet datasets
            """)

    func run() throws {
        let entries = GeneratorKind.allCases.map(Self.entry)
        try StandardStreams.write(entries.joined(separator: "\n"))
    }

    private static func entry(of kind: GeneratorKind) -> String {
        let shapes = kind.shapeParameters.map { parameter in
            [parameter.name, parameter.defaultText, parameter.wanted, parameter.meaning]
        }
        let numbers = kind.parameters.map { parameter in
            [
                parameter.name, parameter.defaultValue.shortest,
                "\(parameter.range.lowerBound.shortest) to \(parameter.range.upperBound.shortest)",
                parameter.meaning,
            ]
        }
        return "\(kind.rawValue): \(kind.summary)\n"
            + TextTable(shapes + numbers).text(indent: "  ")
    }
}
