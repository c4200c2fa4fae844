import Foundation
import Points
import Scenarios
import TestSupport
import Testing
import Text
import Training

@testable import ScenarioFiles

/// The reference says what the code does.
@Suite struct DocumentationTests {
    private func reference() throws -> String {
        try String(contentsOfFile: packageFolder + "/Documentation/Scenarios.md", encoding: .utf8)
    }

    @Test func `every example of the reference is sound`() throws {
        let pieces = try reference().components(separatedBy: "```yaml\n").dropFirst()
        #expect(pieces.count >= 15)
        for piece in pieces {
            let example = try #require(piece.components(separatedBy: "```").first)
            var yaml = example
            if !example.contains("points:") && !example.contains("curve:") {
                yaml += "points: [moons]\n"
            }
            if !example.contains("network:") { yaml += "network: {hidden: [4]}\n" }
            #expect(throws: Never.self, "\(example)") {
                try ScenarioFile(yaml: yaml, path: "x.yaml")
            }
        }
    }

    @Test(arguments: GeneratorKind.allCases)
    func `the reference has the table of every generator`(_ kind: GeneratorKind) throws {
        #expect(try reference().contains(Self.section(of: kind)))
    }

    /// A generator's part of the reference.
    static func section(of kind: GeneratorKind) -> String {
        let names = kind.classNames(values: kind.defaults).map { "`\($0)`" }
        let shapes = kind.shapeParameters.map { parameter in
            let meaning = parameter.meaning.replacing("[", with: "`[").replacing("]", with: "]`")
            return "| `\(parameter.name)` | \(meaning) | \(parameter.defaultText) "
                + "| \(parameter.wanted) |"
        }
        let rows = shapes + kind.parameters.map(row(for:))
        return """
            #### `\(kind.rawValue)`

            \(kind.summary)
            The classes are \(names.joined(separator: ", ")).

            | key | meaning | default | range |
            | --- | --- | --- | --- |
            \(rows.joined(separator: "\n"))

            """
    }

    private static func row(for parameter: GeneratorParameter) -> String {
        let rule = NumberRule(parameter)
        return "| `\(parameter.name)` | \(parameter.meaning) | \(parameter.defaultValue.shortest)"
            + " | \(rule.wanted) |"
    }

    @Test func `the reference has the parameters of every optimizer and schedule`() throws {
        let text = try reference()
        for (name, parameters) in Optimizer.all.map({ ($0.name, $0.parameters) })
            + RateSchedule.all.map({ ($0.name, $0.parameters) })
        {
            for parameter in parameters {
                let row =
                    "| `\(name)` | `\(parameter.name)` | \(parameter.meaning) "
                    + "| \(parameter.value.shortest) | \(NumberRule(parameter).wanted) |\n"
                #expect(text.contains(row), "\(row)")
            }
        }
        for names in [Optimizer.all.map(\.name), RateSchedule.all.map(\.name)] {
            #expect(text.contains("| \(names.joinedAsChoice) |\n"))
        }
    }

    @Test func `the reference has every rule's range and every limit`() throws {
        let text = try reference()
        let rules: [NumberRule] = [
            .seed, .coordinate, .testShare, .share, .deviation, .pointCount, .width, .depth, .slope,
            .rate, .batch, .penalty, .weightBound, .firstBias, .classWeight, .epochs, .steps, .loss,
            .accuracy, .frameCount, .side, .seeds,
            .parameters, .target,
        ]
        for rule in rules { #expect(text.contains(rule.range), "\(rule.noun): \(rule.range)") }
        let limits = [
            ScenarioLimits.hiddenLayers, ScenarioLimits.parameters, ScenarioLimits.batchSize,
            ScenarioLimits.classes, ScenarioLimits.comparisonEntries, ScenarioLimits.titleLength,
            ScenarioLimits.classNameLength, ScenarioLimits.pathLength,
            ScenarioLimits.columnNameLength, YAMLScan.depthLimit, YAMLScan.keyLimit,
        ]
        for limit in limits { #expect(text.contains(" \(limit)"), "\(limit)") }
    }

    @Test func `every scenario that comes with the project is sound`() throws {
        let folder = packageFolder + "/Scenarios"
        let names = try FileManager.default.contentsOfDirectory(atPath: folder)
            .filter { $0.hasSuffix(".yaml") }
        #expect(names.count >= 10)
        for name in names.sorted() {
            #expect(throws: Never.self, "\(name)") {
                try ScenarioFile(contentsOf: "\(folder)/\(name)")
            }
        }
    }
}
