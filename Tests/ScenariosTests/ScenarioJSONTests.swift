import NeuralNetworks
import Points
import ScenarioFiles
import Scenarios
import Testing
import Training

@Suite struct ScenarioJSONTests {
    static let spirals = """
        {"title": "Two spirals", "seed": "7", "window": [-6, 6, -6, 6],
         "points": [{"generator": "spirals", "values": {"count": 500, "turns": 1.75}, "noise": 0,
                     "labelNoise": 0},
                    {"class": "class 2", "at": [[0.5, -1e-3], [2, 3]]}],
         "test": 0.5, "hidden": [16, 8], "activations": ["relu", "tanh"], "init": "xavier",
         "optimizer": "adam-w", "optimizerValues": [0.8, 0.99, 1e-7, 0.5], "rate": 0.02,
         "schedule": "cosine", "scheduleValues": [0.1], "batch": 32, "loss": "squared",
         "l1": 0.001, "l2": 0, "stop": {"epochs": 400, "loss": 0.01}}
        """

    /// The reader of scenario files is the oracle: it reads what the scenario writes.
    @Test func `a scenario in JSON is what its YAML says`() throws {
        let scenario = try Scenario(json: Array(Self.spirals.utf8))
        #expect(try ScenarioFile(yaml: scenario.yaml, path: "x.yaml").scenario == scenario)
        #expect(scenario.network.hidden.map { $0.units } == [16, 8])
        #expect(scenario.network.hidden.map { $0.activation } == [.relu, .tanh])
        #expect(scenario.training.schedule == .cosine(floor: 0.1))
        #expect(
            scenario.training.optimizer
                == .adamW(beta1: 0.8, beta2: 0.99, epsilon: 1e-7, decay: 0.5))
    }

    @Test(arguments: GeneratorKind.allCases.filter { $0 != .polygon && $0 != .formula })
    func `each generator is read with its defaults`(kind: GeneratorKind) throws {
        let json = """
            {"points": [{"generator": "\(kind.rawValue)"}], "hidden": [4],
             "seed": "9223372036854775807"}
            """
        let scenario = try Scenario(json: Array(json.utf8))
        #expect(scenario.seed == UInt64(Int64.max))
        #expect(scenario.points == [PointSource(.generated(GeneratorCall(kind)))])
        #expect(try ScenarioFile(yaml: scenario.yaml, path: "x.yaml").scenario == scenario)
    }

    @Test(arguments: [
        ("{", "byte 1 should be a text in double quotes"),
        ("{}", "points: there is no source (expected at least one)"),
        (
            #"{"points": [{"generator": "moon"}]}"#,
            "generator: moon is unknown (expected one of spirals, lang-witbrock, moons, rings, xor, "
                + "blobs, checkerboard, half-plane, playground-circle, playground-gauss, "
                + "playground-xor, playground-spiral)"
        ),
        (
            #"{"points": [{"generator": "moons", "values": {"count": 0.5}}]}"#,
            "count: 0.5 is out of range (expected a whole number from 1 to 1000000)"
        ),
        (#"{"seed": "-1"}"#, "seed: -1 is no seed (expected 0 to 9223372036854775807)"),
        (#"{"hidden": [0]}"#, "hidden: 0 is out of range (expected a whole number from 1 to 4096)"),
        (
            #"{"optimizer": "sgd", "optimizerValues": [1]}"#,
            "optimizerValues: 1 numbers (expected 0)"
        ),
        (#"{"rate": 1, "rate": 2}"#, "rate: is there twice"),
        (#"{"colour": 1}"#, "colour: is no key"),
        (
            #"{"points": [{"generator": "xor"}], "hidden": [2], "activations": ["step"]}"#,
            "activations: step has no slope to learn by"
        ),
    ])
    func `what is wrong is said with its key`(json: String, message: String) {
        let error = #expect(throws: ScenarioJSONError.self) {
            try Scenario(json: Array(json.utf8))
        }
        #expect(error?.description == message)
    }
}
