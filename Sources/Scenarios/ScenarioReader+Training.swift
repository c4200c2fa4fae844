import NeuralNetworks
import Training
import Yams

extension ScenarioReader {
    private static let trainingKeys = [
        "optimizer", "rate", "schedule", "batch", "loss", "l1", "l2", "stop",
    ]

    /// How the network is trained.
    mutating func training(_ field: Field) -> TrainingSettings {
        var settings = TrainingSettings()
        guard let fields = fields(field, known: Self.trainingKeys) else { return settings }
        if let field = fields["optimizer"] { settings.optimizer = optimizer(field) }
        settings.rate = real(fields["rate"], .rate, default: settings.rate)
        if let field = fields["schedule"] { settings.schedule = schedule(field) }
        if let field = fields["batch"] { settings.batchSize = batch(field) }
        settings.loss = name(fields["loss"], "a loss", default: settings.loss)
        settings.l1 = real(fields["l1"], .penalty, default: settings.l1)
        settings.l2 = real(fields["l2"], .penalty, default: settings.l2)
        if let field = fields["stop"] { settings.stop = stopRules(field) }
        sites.loss = fields["loss"]?.site
        return settings
    }

    private mutating func batch(_ field: Field) -> Int {
        switch field.content {
        case .plain("full"), .quoted("full"): return TrainingSettings.fullBatch
        case .plain(let text) where (try? StrictNumber(text)) == nil && text.isWord:
            refuse(field, insteadOf: NumberRule.batch.noun, "\(NumberRule.batch.range), or full")
        default: return whole(field, .batch) ?? 1
        }
        return 1
    }

    private mutating func stopRules(_ field: Field) -> StopRules {
        var stop = StopRules()
        let known = ["epochs", "steps", "loss", "accuracy", "plateau"]
        guard let fields = fields(field, known: known) else { return stop }
        stop.steps = whole(fields["steps"], .steps)
        // Something always ends the run: epochs, unless steps do.
        stop.epochs = whole(fields["epochs"], .epochs) ?? (stop.steps == nil ? stop.epochs : nil)
        stop.loss = fields["loss"].flatMap { number($0, .loss)?.value }
        stop.accuracy = fields["accuracy"].flatMap { number($0, .accuracy)?.value }
        stop.plateau = whole(fields["plateau"], .epochs)
        return stop
    }
}

extension TrainingSettings {
    /// The batch size that means all training points at once, however many there are.
    static let fullBatch = Int(Int32.max)
}

extension String {
    fileprivate var isWord: Bool { allSatisfy(\.isLetter) }
}

extension ScenarioReader {
    private mutating func optimizer(_ field: Field) -> Optimizer {
        let names = ["sgd", "momentum", "nesterov", "rms-prop", "adam", "adam-w"]
        guard let choice = namedSettings(field, "an optimizer", names: names) else {
            return .adam()
        }
        switch choice.name {
        case "momentum", "nesterov":
            let fields = fields(choice.settings, known: ["beta"])
            return .momentum(
                beta: real(fields?["beta"], .beta, default: 0.9),
                nesterov: choice.name == "nesterov")
        case "rms-prop":
            let fields = fields(choice.settings, known: ["decay", "epsilon"])
            return .rmsProp(
                decay: real(fields?["decay"], .beta, default: 0.99),
                epsilon: real(fields?["epsilon"], .epsilon, default: 1e-8))
        case "adam", "adam-w": return adam(choice)
        default:
            _ = fields(choice.settings, known: [])
            return .sgd
        }
    }

    private mutating func adam(_ choice: NamedSettings) -> Optimizer {
        let decays = choice.name == "adam-w"
        let known = ["beta1", "beta2", "epsilon"] + (decays ? ["decay"] : [])
        let fields = fields(choice.settings, known: known)
        let beta1 = real(fields?["beta1"], .beta, default: 0.9)
        let beta2 = real(fields?["beta2"], .beta, default: 0.999)
        let epsilon = real(fields?["epsilon"], .epsilon, default: 1e-8)
        guard decays else { return .adam(beta1: beta1, beta2: beta2, epsilon: epsilon) }
        let decay = real(fields?["decay"], .weightDecay, default: 0.01)
        return .adamW(beta1: beta1, beta2: beta2, epsilon: epsilon, decay: decay)
    }

    private mutating func schedule(_ field: Field) -> RateSchedule {
        let names = ["constant", "step", "cosine"]
        guard let choice = namedSettings(field, "a schedule", names: names) else {
            return .constant
        }
        switch choice.name {
        case "step":
            let fields = fields(choice.settings, known: ["epochs", "factor"])
            return .step(
                epochs: whole(fields?["epochs"], .epochs) ?? 100,
                factor: real(fields?["factor"], .factor, default: 0.5))
        case "cosine":
            let fields = fields(choice.settings, known: ["floor"])
            return .cosine(floor: real(fields?["floor"], .floor, default: 0))
        default:
            _ = fields(choice.settings, known: [])
            return .constant
        }
    }
}
