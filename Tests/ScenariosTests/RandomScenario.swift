import Colours
import Formulas
import Geometry
import NeuralNetworks
import Points
import Randomness
import Training

@testable import ScenarioFiles
@testable import Scenarios

/// Draws scenarios that use every part of the schema, with numbers of any magnitude that is right.
struct RandomScenario {
    var generator: SeededGenerator

    init(seed: UInt64) {
        generator = SeededGenerator(seed: seed, stream: .points)
    }

    mutating func next() -> Scenario {
        var scenario = Scenario(title: text(limit: 60), network: network())
        scenario.seed = generator.next() >> generator.below(63).advanced(by: 1)
        if coin() { scenario.window = box() }
        if coin() { scenario.classes = classes() }
        let names = scenario.classes.map(\.name)
        scenario.points = (0...generator.below(4)).map { _ in source(declared: names) }
        scenario.testShare = share() * 0.999
        scenario.scaling = pick(Scaling.allCases)
        scenario.training = training()
        if coin() {
            scenario.validationShare = (1 - scenario.testShare) * (0.001 + 0.9 * generator.unit())
            if coin() { scenario.training.stop.patience = 1 + generator.below(1000) }
            scenario.training.keep = pick(KeptState.allCases)
        }
        if scenario.training.loss != .squared { scenario.network.output = .identity }
        scenario.frames.count = 2 + generator.below(99_999)
        scenario.frames.spacing = pick(SnapshotPlan.Spacing.allCases)
        scenario.frames.size = PictureSize(
            uncheckedWidth: 64 + generator.below(8129), height: 64 + generator.below(8129))
        scenario.frames.look = pick(LookName.allCases)
        if coin() { scenario.comparison = comparison() }
        return scenario
    }

    private mutating func coin() -> Bool { generator.below(2) == 0 }

    private mutating func pick<Value>(_ values: [Value]) -> Value {
        values[generator.below(values.count)]
    }

    /// 0, 1, or anything between.
    private mutating func share() -> Double {
        pick([0, 1, generator.unit(), generator.unit() * 1e-9])
    }

    private mutating func coordinate() -> Double {
        let exponent = generator.below(61) - 30
        let sign: Double = coin() ? 1 : -1
        let power = (0..<abs(exponent)).reduce(1.0) { value, _ in value * 10 }
        return sign * pick([1, generator.unit(), 0]) * (exponent < 0 ? 1 / power : power)
    }

    private mutating func box() -> Box {
        while true {
            let (x0, x1, y0, y1) = (coordinate(), coordinate(), coordinate(), coordinate())
            if let box = Box(x0: min(x0, x1), x1: max(x0, x1), y0: min(y0, y1), y1: max(y0, y1)) {
                return box
            }
        }
    }

    private static let pieces = [
        "a", "Z", "9", " ", ":", ": ", " #", "#", "-", "'", "\"", "\\", "{", "}", "[", "]", ",",
        "&", "*", "!", "|", ">", "%", "@", "`", "?", "~", "null", "true", "yes", "0x1", "1e3",
        "\u{e9}", "e\u{301}", "\u{1f600}", "\u{5d0}", "\u{200b}", "<b>", "/", "..", ".", "=",
        "\u{a0}",
    ]

    private mutating func text(limit: Int) -> String {
        while true {
            let text = (0...generator.below(8)).map { _ in pick(Self.pieces) }.joined()
            if TextRule(noun: "", limit: limit).fault(of: text) == nil { return text }
        }
    }

    private mutating func classes() -> [Scenario.NamedClass] {
        let names = (0...generator.below(4)).map { "\($0)" + text(limit: 40) }
        return names.map { name in
            let colour = Colour(hex: UInt32(truncatingIfNeeded: generator.next()))
            return Scenario.NamedClass(name: name, colour: coin() ? colour : nil)
        }
    }

    private mutating func network() -> Architecture {
        let activations =
            Activation.names.compactMap { Activation(name: $0) }
            .filter(\.isTrainable) + [.leakyRelu(slope: generator.unit())]
        let uniform = coin() ? pick(activations) : nil
        var architecture = Architecture(
            hidden: (0..<generator.below(6)).map { _ in
                .init(units: 1 + generator.below(200), activation: uniform ?? pick(activations))
            },
            initialisation: pick([
                .he, .xavier, .uniform, .within(generator.unit() + 1e-9, bias: -share()),
            ]))
        architecture.output = pick([.identity, .tanh])
        return architecture
    }
}

extension RandomScenario {
    private mutating func source(declared: [String]) -> PointSource {
        var source = PointSource(origin(declared: declared))
        if !source.origin.ownKeys.contains("noise") && coin() { source.noise = generator.unit() }
        if coin() { source.labelNoise = share() }
        guard case .literal(let name, _) = source.origin else {
            source.classes = coin() ? sourceNames(of: source.origin, declared: declared) : nil
            if coin() {
                let names = source.classes ?? [text(limit: 60), text(limit: 60)]
                for name in names { source.balance[name] = share() }
            }
            return source
        }
        if coin() { source.balance = [name: share()] }
        return source
    }

    private mutating func origin(declared: [String]) -> PointSource.Origin {
        switch generator.below(5) {
        case 0:
            let name = declared.isEmpty ? text(limit: 60) : pick(declared)
            let count = 1 + generator.below(coin() ? 5 : 300)
            return .literal(
                className: name, points: (0..<count).map { _ in Point(coordinate(), coordinate()) })
        case 1:
            var table = CSVSource(
                path: text(limit: 90), xColumn: text(limit: 90), yColumn: text(limit: 90),
                classColumn: text(limit: 90))
            // A table's own noise shows without a draw of its own which keys it has.
            if table.path.utf8.count % 2 == 0 { table.missing = .skip }
            return .csv(table)
        case 2:
            return .image(
                ImageSource(
                    path: text(limit: 90), count: 1 + generator.below(1_000_000),
                    window: coin() ? box() : nil))
        default: return .generated(call())
        }
    }

    /// The points in an order in which the edges do not cross: to the right below the line through
    /// the outermost two, and back above it.
    private static func ring(_ points: [Point]) -> [Point] {
        let sorted = points.sorted { ($0.x, $0.y) < ($1.x, $1.y) }
        let (first, last) = (sorted[0], sorted[sorted.count - 1])
        let inner = sorted.dropFirst().dropLast()
        func isBelow(_ point: Point) -> Bool { (last - first).cross(point - first) < 0 }
        return [first] + inner.filter(isBelow) + [last] + inner.filter { !isBelow($0) }.reversed()
    }

    private mutating func call() -> GeneratorCall {
        let kind = pick(GeneratorKind.allCases)
        var values: [String: Double] = [:]
        for parameter in kind.parameters where coin() {
            let (low, high) = (parameter.range.lowerBound, parameter.range.upperBound)
            let value = pick([low, high, low + (high - low) * generator.unit()])
            values[parameter.name] = parameter.isWhole ? value.rounded() : value
        }
        let corners = Self.ring(
            (0..<(3 + generator.below(4))).map { _ in
                Point(coordinate(), coordinate())
            })
        var call = GeneratorCall(kind, values: values, corners: kind == .polygon ? corners : [])
        if kind == .formula {
            let texts = ["y - x^2", "max(x, y) - 1", "x y", "e", "exp(x) - y"]
            call.expression = try? Formula(parsing: pick(texts), variables: ["x", "y"])
            call.box = coin() ? box() : call.box
        }
        return call
    }

    /// As many names as a number of classes asks for.
    private mutating func sourceNames(
        of origin: PointSource.Origin, declared: [String]
    ) -> [String] {
        var count = 1 + generator.below(4)
        if case .generated(let call) = origin, let classes = call.values["classes"] {
            count = Int(classes)
        }
        return (0..<count).map { _ in declared.isEmpty ? text(limit: 60) : pick(declared) }
    }

    private mutating func training() -> TrainingSettings {
        var training = TrainingSettings()
        training.optimizer = optimizer()
        training.rate = pick([
            .fixed(1e6), .fixed(.leastNonzeroMagnitude), .fixed(generator.unit() + 1e-9),
            .perUnit(generator.unit() + 1e-9, maximum: 0.01),
        ])
        training.schedule = pick([
            .constant, .step(epochs: 1 + generator.below(999), factor: generator.unit() + 1e-9),
            .cosine(floor: share()),
        ])
        training.batchSize = pick([1, 1_000_000, TrainingSettings.fullBatch, 32])
        training.loss = pick(Loss.allCases)
        training.shuffle = pick(Shuffle.allCases)
        training.classWeights = pick([
            .none, .balanced, .named([:]), .named([text(limit: 60): generator.unit() + 1e-9]),
        ])
        training.l1 = share()
        training.l2 = share()
        training.stop.epochs = pick([nil, 1, 1_000_000_000])
        training.stop.steps = training.stop.epochs == nil ? 77 : pick([nil, 1_000_000_000])
        training.stop.loss = pick([nil, 0, generator.unit()])
        training.stop.testLoss = pick([nil, 0, generator.unit()])
        training.stop.accuracy = pick([nil, 1, generator.unit() + 1e-9])
        training.stop.plateau = pick([nil, 1, 50])
        return training
    }

    private mutating func optimizer() -> Optimizer {
        let (a, b, c) = (generator.unit(), generator.unit(), generator.unit() + 1e-12)
        return pick([
            .sgd, .momentum(beta: a), .momentum(beta: a, nesterov: true),
            .rmsProp(decay: a, epsilon: c), .adam(beta1: a, beta2: b, epsilon: c), .adam(),
            .adamW(beta1: a, beta2: b, epsilon: c, decay: b),
        ])
    }

    private mutating func comparison() -> ComparisonSettings {
        ComparisonSettings(
            sizes: coin()
                ? .widths(Array(1...(1 + generator.below(20))))
                : .parameters(1 + generator.below(1_000_000)),
            depths: Array(1...(1 + generator.below(20))),
            activations: pick([[], [.relu], [.tanh, .leakyRelu(slope: 0.125), .abs]]),
            seeds: 1 + generator.below(1000), target: pick([0.95, 1, 0.5]))
    }
}
