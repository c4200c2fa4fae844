import NeuralNetworks
import Points
import ScenarioFiles
import Testing
import Training

@testable import Scenarios

@Suite struct ScenarioTemplateTests {
    @Test func `there is one for each kind of source, found by its name`() {
        let names = GeneratorKind.allCases.map(\.rawValue) + ["csv", "image", "literal", "curve"]
        #expect(ScenarioTemplate.all.map(\.name) == names)
        #expect(names.map { ScenarioTemplate(name: $0)?.name } == names)
        #expect(ScenarioTemplate(name: "spiral") == nil)
        #expect(ScenarioTemplate.all.allSatisfy { $0.summary.hasSuffix(".") })
    }

    @Test(arguments: ScenarioTemplate.all)
    func `a template is a sound scenario that says the defaults`(_ template: ScenarioTemplate)
        throws
    {
        let file = try ScenarioFile(yaml: template.text, path: "x.yaml")
        guard case .generator(let kind) = template.origin else { return }
        var call = GeneratorCall(kind)
        if case .generated(let own) = file.scenario.points[0].origin {
            (call.corners, call.expression, call.box) = (own.corners, own.expression, own.box)
        }
        #expect(file.scenario.points == [PointSource(.generated(call))])
        #expect(
            file.scenario.training == Scenario(title: "", network: file.scenario.network).training)
        #expect(!(try file.makePoints()).training.isEmpty)
    }

    /// What is commented out is sound too.
    @Test(arguments: ScenarioTemplate.all)
    func `every line of a template may be switched on`(_ template: ScenarioTemplate) throws {
        let lines = template.text.split(separator: "\n").dropFirst().map { line in
            guard let start = line.firstIndex(where: { $0 != " " }), line[start] == "#",
                // Other sources of a curve stand in the place of the formula.
                template.origin != .curve || start > line.startIndex
            else { return String(line) }
            return String(line[..<start] + line[start...].dropFirst(2))
        }
        let file = try ScenarioFile(yaml: lines.joined(separator: "\n"), path: "x.yaml")
        // No command reads this key yet.
        #expect(file.scenario.comparison == nil && !template.text.contains("compare"))
        #expect(file.scenario.training.stop.plateau == 50)
        guard template.origin != .curve else { return }
        #expect(file.scenario.window != nil)
        #expect(file.scenario.classes.count >= 2)
    }

    /// The forms that a comment offers for the formula's lines are sound as well.
    @Test func `the target of a curve may be one of the others`() throws {
        let lines = ScenarioTemplate(.curve).text.split(separator: "\n")
        let others = lines.filter { $0.hasPrefix("#   ") }
        #expect(others.count == 3)
        let first = try #require(lines.firstIndex { $0.hasPrefix("  formula:") })
        for other in others {
            let text =
                lines[..<first] + ["  " + other.dropFirst(4)] + lines[(first + 5)...]
            let scenario = try ScenarioFile(
                yaml: text.joined(separator: "\n"), path: "x.yaml"
            ).scenario
            #expect(scenario.curve != nil && scenario.training.stop.steps == 20_000)
        }
    }

    @Test(arguments: ScenarioTemplate.all)
    func `comments are short and lines fit`(_ template: ScenarioTemplate) {
        #expect(template.text.split(separator: "\n").allSatisfy { $0.count <= 110 })
        #expect(template.text.hasSuffix("\n"))
    }
}
