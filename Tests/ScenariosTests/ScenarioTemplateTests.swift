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
    func `a template is a sound scenario that says the defaults, with more steps without noise`(
        _ template: ScenarioTemplate
    ) throws {
        let file = try ScenarioFile(yaml: template.text, path: "x.yaml")
        var training = Scenario(title: "", network: file.scenario.network).training
        if template.origin == .csv { #expect(file.scenario.training == training) }
        guard case .generator(let kind) = template.origin else { return }
        var call = GeneratorCall(kind)
        if case .generated(let own) = file.scenario.points[0].origin {
            (call.corners, call.expression, call.box) = (own.corners, own.expression, own.box)
        }
        #expect(file.scenario.points == [PointSource(.generated(call))])
        #expect(!(try file.makePoints()).training.isEmpty)
        if kind.rawValue.hasPrefix("playground-") { return }
        (training.batchSize, training.stop.epochs) = (32, 400)
        #expect(file.scenario.training == training)
    }

    @Test(arguments: [
        (GeneratorKind.playgroundCircle, [8], Activation.relu, 1000),
        (.playgroundGauss, [4, 2], .tanh, 200), (.playgroundXor, [4], .relu, 1000),
        (.playgroundSpiral, [8, 8, 8], .relu, 1500),
    ])
    func `the templates of the TensorFlow Playground site have its rules`(
        kind: GeneratorKind, hidden: [Int], activation: Activation, epochs: Int
    ) throws {
        let template = ScenarioTemplate(.generator(kind))
        let file = try ScenarioFile(yaml: template.text, path: "x.yaml")
        let scenario = file.scenario
        var network = Architecture(
            hidden: hidden.map { .init(units: $0, activation: activation) },
            initialisation: .within(0.5, bias: 0.1))
        network.output = .tanh
        #expect(scenario.network == network && scenario.scaling == .none)
        var training = TrainingSettings()
        (training.optimizer, training.rate, training.loss) = (.sgd, 0.03, .squared)
        (training.schedule, training.batchSize, training.shuffle) = (.constant, 10, .once)
        (training.stop.epochs, training.stop.testLoss) = (epochs, 0.01)
        #expect(scenario.training == training)
        let points = try file.makePoints()
        #expect(points.training.count == 250 && points.test.count == 250)
        #expect(scenario.points[0].noise == 0 && scenario.points[0].labelNoise == 0)
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
