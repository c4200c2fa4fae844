import Colours
import Geometry
import NeuralNetworks
import Points
import Scenarios
import Testing
import Training

@testable import ScenarioFiles

@Suite struct ScenarioReadingTests {
    private func read(_ yaml: String) throws -> Scenario {
        try ScenarioFile(yaml: yaml, path: "x.yaml").scenario
    }

    private func read(below yaml: String) throws -> Scenario {
        try read(ErrorCase.soundLines + yaml)
    }

    @Test func `omitted keys have their defaults`() throws {
        let hidden = Architecture.Hidden(units: 4, activation: .relu)
        var expected = Scenario(title: "x", network: Architecture(hidden: [hidden]))
        expected.points = [PointSource(.generated(GeneratorCall(.moons)))]
        #expect(try read(ErrorCase.soundLines) == expected)
        #expect(try read(below: "training:\nframes: {}\n") == expected)
        #expect(expected.training.stop.epochs == 200)
    }

    @Test func `the whole of a scenario is read`() throws {
        let scenario = try read(Self.complete)
        var expected = Scenario(
            title: "Two spirals",
            network: Architecture(
                hidden: [
                    .init(units: 16, activation: .relu),
                    .init(units: 8, activation: .leakyRelu(slope: 0.2)),
                ], initialisation: .xavier))
        expected.seed = 9_223_372_036_854_775_807
        expected.window = Box(x0: -6, x1: 6, y0: -5.5, y1: 1e3)
        expected.classes = [
            .init(name: "blue", colour: Colour(hex: 0x1f77b4)), .init(name: "orange"),
            .init(name: "7"),
        ]
        expected.points = Self.completeSources
        expected.testShare = 0.5
        expected.scaling = .none
        expected.training = Self.completeTraining
        expected.frames.count = 30
        expected.frames.spacing = .linear
        expected.frames.size = PictureSize(uncheckedWidth: 640, height: 8192)
        expected.frames.look = .glassDark
        expected.frames.markers = .errors
        expected.comparison = ComparisonSettings(
            sizes: .widths([2, 4]), depths: [1, 2, 3], seeds: 3)
        #expect(scenario == expected)
    }

    static let complete = """
        title: 'Two spirals'
        seed: 9223372036854775807
        window: [-6, 6, -5.5, 1e3]
        classes: {blue: "#1f77b4", orange: null, 7: }
        points:
          - spirals: {count: 100, turns: 2.5, noise: 0.1, labelNoise: 0.05,
              balance: {blue: 0.5}, classes: [blue, orange]}
          - moons
          - rings:
          - blobs: {classes: [blue, 7, orange], spread: .25}
          - polygon:
              corners: [[0, 0], [2, 0], [1, 2]]
              count: 4e2
          - csv: {file: data/iris.csv, x: petal length, y: "b", class: species}
          - image: {file: ../Assets/leaf.png, count: 2000, window: [-1, 1, -2, 2]}
          - literal: {class: 7, at: [[0, 1], [-2.5, 3e-3]], noise: 0.5}
          - playground-gauss: {noise: 0.25}
        test: 0.5
        normalise: false
        network: {hidden: [16, 8.0], activation: [relu, leaky-relu:0.2], init: xavier}
        training:
          optimizer: {adam-w: {beta1: 0.8, decay: 0.1}}
          rate: 0.02
          schedule: {step: {epochs: 50}}
          batch: full
          loss: softmax
          l1: 0.001
          l2: 1e-4
          stop: {steps: 10000, loss: 0.001, accuracy: 1.0, plateau: 50}
        frames: {count: 30, spacing: linear, size: [640, 8192], look: glass-dark, markers: errors}
        compare: {widths: [2, 4], depths: [1, 2, 3], seeds: 3}
        """

    private static var completeSources: [PointSource] {
        var spirals = PointSource(
            .generated(GeneratorCall(.spirals, values: ["count": 100, "turns": 2.5])))
        spirals.noise = 0.1
        spirals.labelNoise = 0.05
        spirals.balance = ["blue": 0.5]
        spirals.classes = ["blue", "orange"]
        var blobs = PointSource(
            .generated(GeneratorCall(.blobs, values: ["classes": 3, "spread": 0.25])))
        blobs.classes = ["blue", "7", "orange"]
        let corners = [Point(0, 0), Point(2, 0), Point(1, 2)]
        let csv = CSVSource(
            path: "data/iris.csv", xColumn: "petal length", yColumn: "b", classColumn: "species")
        let image = ImageSource(
            path: "../Assets/leaf.png", count: 2000, window: Box(x0: -1, x1: 1, y0: -2, y1: 2))
        var literal = PointSource(
            .literal(className: "7", points: [Point(0, 1), Point(-2.5, 0.003)]))
        literal.noise = 0.5
        return [
            spirals,
            PointSource(.generated(GeneratorCall(.moons))),
            PointSource(.generated(GeneratorCall(.rings))),
            blobs,
            PointSource(
                .generated(GeneratorCall(.polygon, values: ["count": 400], corners: corners))),
            PointSource(.csv(csv)),
            PointSource(.image(image)),
            literal,
            PointSource(.generated(GeneratorCall(.playgroundGauss, values: ["noise": 0.25]))),
        ]
    }

    private static var completeTraining: TrainingSettings {
        var training = TrainingSettings()
        training.optimizer = .adamW(beta1: 0.8, decay: 0.1)
        training.rate = 0.02
        training.schedule = .step(epochs: 50)
        training.batchSize = TrainingSettings.fullBatch
        training.loss = .softmax
        training.l1 = 0.001
        training.l2 = 1e-4
        training.stop.epochs = nil
        training.stop.steps = 10_000
        training.stop.loss = 0.001
        training.stop.accuracy = 1
        training.stop.plateau = 50
        return training
    }

    @Test func `the rules of the TensorFlow Playground site are read`() throws {
        let scenario = try read(
            """
            points: [playground-circle]
            test: 0.5
            network: {hidden: [4], output: tanh, init: {uniform: 0.5, bias: 0.1}}
            training: {loss: squared, shuffle: once, stop: {testLoss: 0.01}}
            """)
        #expect(scenario.network.output == .tanh)
        #expect(scenario.network.initialisation == .within(0.5, bias: 0.1))
        #expect(scenario.training.shuffle == .once)
        #expect(scenario.training.stop.testLoss == 0.01)
        #expect(scenario.training.stop.epochs == StopRules().epochs)
        let plain = try read(
            """
            points: [moons]
            network: {hidden: [4], output: identity, init: {uniform: 2}}
            training: {shuffle: every-epoch, loss: softmax}
            """)
        #expect(plain.network.initialisation == .within(2, bias: 0))
        #expect(plain.network.output == .identity && plain.training.shuffle == .everyEpoch)
    }

    @Test(arguments: [
        ("none", ClassWeights.none), ("balanced", .balanced),
        ("{upper: 2, lower: 0.5}", .named(["upper": 2, "lower": 0.5])),
        ("{7: 1000}", .named(["7": 1000])),
    ])
    func `class weights are a rule or numbers by name`(
        yaml: String, weights: ClassWeights
    ) throws {
        #expect(
            try read(below: "training: {classWeights: \(yaml)}").training.classWeights == weights)
    }

    @Test(arguments: [
        ("sgd", Optimizer.sgd), ("{sgd: {}}", .sgd), ("momentum", .momentum()),
        ("{momentum: {beta: 0.5}}", .momentum(beta: 0.5)), ("nesterov", .momentum(nesterov: true)),
        ("{nesterov: {beta: 0}}", .momentum(beta: 0, nesterov: true)), ("rms-prop", .rmsProp()),
        ("{rms-prop: {decay: 0.9, epsilon: 1}}", .rmsProp(decay: 0.9, epsilon: 1)),
        ("adam", .adam()), ("{adam: }", .adam()), ("adam-w", .adamW()),
        (
            "{adam: {beta1: 0.8, beta2: 0.9, epsilon: 1e-4}}",
            .adam(beta1: 0.8, beta2: 0.9, epsilon: 1e-4)
        ),
    ])
    func `optimizers are names, with or without settings`(
        yaml: String, optimizer: Optimizer
    ) throws {
        #expect(try read(below: "training: {optimizer: \(yaml)}").training.optimizer == optimizer)
    }

    @Test(arguments: [
        ("constant", RateSchedule.constant), ("step", .step(epochs: 100, factor: 0.5)),
        ("{step: {factor: 0.1}}", .step(epochs: 100, factor: 0.1)), ("cosine", .cosine()),
        ("{cosine: {floor: 0.1}}", .cosine(floor: 0.1)),
    ])
    func `schedules are names, with or without settings`(
        yaml: String, schedule: RateSchedule
    ) throws {
        #expect(try read(below: "training: {schedule: \(yaml)}").training.schedule == schedule)
    }

    private static let stops: [(String, Int?, Int?)] = [
        ("{}", 200, nil), ("{loss: 0.1}", 200, nil), ("{steps: 9}", nil, 9),
        ("{epochs: 7, steps: 9}", 7, 9), ("{epochs: 1000000000}", 1_000_000_000, nil),
    ]

    @Test(arguments: stops)
    func `epochs or steps always end a run`(yaml: String, epochs: Int?, steps: Int?) throws {
        let stop = try read(below: "training: {stop: \(yaml)}").training.stop
        #expect(stop.epochs == epochs)
        #expect(stop.steps == steps)
    }

    @Test func `every activation that can be trained is known`() throws {
        for name in Activation.names where name != "step" {
            let yaml = "points: [moons]\nnetwork: {hidden: [3, 2], activation: \(name)}"
            let activation = try #require(Activation(name: name))
            #expect(try read(yaml).network.hidden.map(\.activation) == [activation, activation])
        }
    }

    @Test(arguments: [
        "no", "true", "1e3", "0x10", "<script>", "\u{627}\u{644}", "e\u{301}", "a: b",
    ])
    func `a text is a text, whatever it looks like`(name: String) throws {
        let quoted = name == "a: b" ? "'a: b'" : name
        let scenario = try read(below: "title: \(quoted)\nclasses: [\(quoted), other]\n")
        #expect(scenario.title == name)
        #expect(scenario.classes.map(\.name) == [name, "other"])
    }

    @Test func `without widths and parameters, what is compared has its defaults`() throws {
        func comparison(_ yaml: String) throws -> ComparisonSettings? {
            try read(below: "compare: \(yaml)").comparison
        }
        #expect(try comparison("{}") == ComparisonSettings())
        #expect(try comparison("{folds: 5}") == ComparisonSettings(folds: 5))
        #expect(
            try comparison("{depths: [2], seeds: 1}") == ComparisonSettings(depths: [2], seeds: 1))
        #expect(
            try comparison("{widths: [3]}")
                == ComparisonSettings(sizes: .widths([3]), depths: [1], seeds: 1))
    }

    @Test func `no hidden layer at all is a network`() throws {
        #expect(try read("points: [moons]\nnetwork: {hidden: []}").network.hidden.isEmpty)
    }
}
