import Colours
import Geometry
import JSON
import NeuralNetworks
import Points
import Text
import Training

extension Scenario {
    /// The scenario that the web page says in JSON: an object whose keys are those of a scenario
    /// file, except that the network and the training are flat, lists of parameters have their
    /// numbers in order, and a seed is a text of digits.
    ///
    /// - Throws: what is wrong with the first value that cannot be used.
    public init(json bytes: [UInt8]) throws(ScenarioJSONError) {
        var scenario = Scenario(title: "Scenario", network: Architecture(hidden: []))
        var scanner = JSONScanner<ScenarioJSONError>(bytes[...])
        try scanner.object {
            (scanner: inout JSONScanner<ScenarioJSONError>, key: String, _: Int)
                throws(ScenarioJSONError) in
            try scenario.read(key, &scanner)
        }
        try scanner.end()
        try scenario.checkWhole()
        self = scenario
    }
}

extension Scenario {
    private mutating func read(
        _ key: String, _ scanner: inout JSONScanner<ScenarioJSONError>
    ) throws(ScenarioJSONError) {
        switch key {
        case "title": title = try scanner.name(key, limit: ScenarioLimits.titleLength)
        case "seed": seed = try scanner.seed(key)
        case "window": window = try scanner.window(key)
        case "classes":
            classes = try scanner.names(key).map { NamedClass(name: $0) }
        case "points": points = try scanner.sources()
        case "test": testShare = try scanner.number(key, in: 0..<1)
        case "validation": validationShare = try scanner.number(key, in: 0..<1)
        case "normalise":
            scaling = try scanner.choice(key, Scaling.allCases.map { ($0.rawValue, $0) })
        case "hidden", "activations", "init", "output":
            try network.read(key, &scanner)
        default: try training.read(key, &scanner)
        }
    }

    /// Checks what several keys decide together.
    private func checkWhole() throws(ScenarioJSONError) {
        guard !points.isEmpty else {
            throw ScenarioJSONError("points", "there is no source (expected at least one)")
        }
        guard testShare + validationShare < 1 else {
            throw ScenarioJSONError("validation", "with test it must stay below 1")
        }
        guard network.output == .identity || training.loss == .squared else {
            throw ScenarioJSONError("output", "tanh needs a squared loss")
        }
        guard network.hidden.allSatisfy({ $0.activation.isTrainable }) else {
            throw ScenarioJSONError("activations", "step has no slope to learn by")
        }
        guard training.stop.epochs != nil || training.stop.steps != nil else {
            throw ScenarioJSONError("stop", "has no end (expected epochs or steps)")
        }
    }
}

extension Architecture {
    fileprivate mutating func read(
        _ key: String, _ scanner: inout JSONScanner<ScenarioJSONError>
    ) throws(ScenarioJSONError) {
        switch key {
        case "hidden":
            var widths: [Int] = []
            try scanner.each { scanner throws(ScenarioJSONError) in
                widths.append(try scanner.whole(key, in: ScenarioLimits.widths))
            }
            guard widths.count <= ScenarioLimits.hiddenLayers else {
                throw ScenarioJSONError(
                    key, "\(widths.count) layers (expected at most \(ScenarioLimits.hiddenLayers))")
            }
            hidden = widths.map { Hidden(units: $0, activation: .relu) }
        case "activations":
            let names = try scanner.names(key)
            guard names.count == hidden.count else {
                throw ScenarioJSONError(key, "there must be one for each layer, after hidden")
            }
            for (index, name) in names.enumerated() {
                guard let activation = Activation(name: name) else {
                    throw ScenarioJSONError(
                        key, "\(name.shown) is not an activation (expected \(Activation.choices))")
                }
                hidden[index].activation = activation
            }
        case "init":
            initialisation = try scanner.choice(
                key, Initialisation.all.filter { $0 != .spread }.map { ($0.name, $0) })
        default:
            output = try scanner.choice(
                key, [("identity", .identity), ("tanh", .tanh)])
        }
    }
}

extension TrainingSettings {
    fileprivate mutating func read(
        _ key: String, _ scanner: inout JSONScanner<ScenarioJSONError>
    ) throws(ScenarioJSONError) {
        switch key {
        case "optimizer":
            optimizer = try scanner.choice(
                key, Optimizer.all.filter { $0 != .levenbergMarquardt }.map { ($0.name, $0) })
        case "optimizerValues":
            optimizer = optimizer.with(try scanner.values(key, of: optimizer.parameters))
        case "rate": rate = .fixed(try scanner.number(key, in: 1e-12..<1e6))
        case "schedule":
            schedule = try scanner.choice(key, RateSchedule.all.map { ($0.name, $0) })
        case "scheduleValues":
            schedule = schedule.with(try scanner.values(key, of: schedule.parameters))
        case "batch": batchSize = try scanner.whole(key, in: 1...ScenarioLimits.batchSize)
        case "shuffle":
            shuffle = try scanner.choice(key, Shuffle.allCases.map { ($0.rawValue, $0) })
        case "loss": loss = try scanner.choice(key, Loss.allCases.map { ($0.rawValue, $0) })
        case "l1": l1 = try scanner.number(key, in: 0..<1e6)
        case "l2": l2 = try scanner.number(key, in: 0..<1e6)
        case "stop": stop = try scanner.stopRules()
        default: throw ScenarioJSONError(key.shown, "is no key")
        }
    }
}
