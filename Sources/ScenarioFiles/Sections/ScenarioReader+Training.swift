import NeuralNetworks
import Text
import Training
import Yams

extension ScenarioReader {
    private static let trainingKeys = [
        "optimizer", "rate", "schedule", "batch", "shuffle", "loss", "classWeights", "l1", "l2",
        "stop", "keep",
    ]

    /// How the network is trained.
    mutating func training(_ field: Field) -> TrainingSettings {
        var settings = TrainingSettings()
        guard let fields = fields(field, known: Self.trainingKeys) else { return settings }
        if let field = fields["optimizer"] { settings.optimizer = optimizer(field) }
        if let field = fields["rate"] { settings.rate = rate(field) }
        if let field = fields["schedule"] { settings.schedule = schedule(field) }
        if let field = fields["batch"] { settings.batchSize = batch(field) }
        settings.shuffle = name(fields["shuffle"], "a shuffle", default: settings.shuffle)
        if let field = fields["classWeights"] { settings.classWeights = classWeights(field) }
        settings.loss = name(fields["loss"], "a loss", default: settings.loss)
        settings.l1 = real(fields["l1"], .penalty, default: settings.l1)
        settings.l2 = real(fields["l2"], .penalty, default: settings.l2)
        if let field = fields["stop"] { settings.stop = stopRules(field) }
        if settings.optimizer == .levenbergMarquardt, fields["stop"] == nil {
            (settings.stop.epochs, settings.stop.steps) = (nil, 200)
        }
        settings.keep = name(fields["keep"], "a state to keep", default: settings.defaultKeep)
        sites.loss = fields["loss"]?.site
        return settings
    }

    /// A number, or `{perUnit: 0.15, maximum: 0.01}`.
    private mutating func rate(_ field: Field) -> LearningRate {
        guard case .mapping = field.content else {
            return number(field, .rate).map { .fixed($0.value) } ?? TrainingSettings().rate
        }
        let keys = ["perUnit", "maximum"]
        guard let fields = fields(field, known: keys) else { return TrainingSettings().rate }
        // What is wrong is reported rather than what is missing, though the mapping begins before.
        let areRight = fields.keys.allSatisfy { key in
            keys.contains(key.scalarText)
                && fields[key.scalarText].flatMap { number($0, .rate) } != nil
        }
        if areRight { refuseMissing(keys, in: fields, of: field) }
        return .perUnit(
            real(fields["perUnit"], .rate, default: 1),
            maximum: real(fields["maximum"], .rate, default: 1))
    }

    private mutating func batch(_ field: Field) -> Int {
        switch field.content {
        case .plain(let text) where NearestName.same(as: text, among: ["full"]) != nil,
            .quoted(let text) where NearestName.same(as: text, among: ["full"]) != nil:
            return TrainingSettings.fullBatch
        case .plain(let text) where (try? StrictNumber(text)) == nil && text.isWord:
            refuse(field, insteadOf: NumberRule.batch.noun, "\(NumberRule.batch.range), or full")
        default: return whole(field, .batch) ?? 1
        }
        return 1
    }

    /// `none`, `balanced`, or a weight for some classes.
    private mutating func classWeights(_ field: Field) -> ClassWeights {
        let mapping: Node.Mapping
        switch field.content {
        case .plain(let text), .quoted(let text):
            switch NearestName.same(as: text, among: ["none", "balanced"]) {
            case "none": return .none
            case "balanced": return .balanced
            default: break
            }
            refuse(field, insteadOf: "class weights", "none, balanced, or {NAME: number, ...}")
            return .none
        case .mapping(let names): mapping = names
        default:
            refuse(field, insteadOf: "class weights", "none, balanced, or {NAME: number, ...}")
            return .none
        }
        let fields = Fields(mapping, of: field)
        var weights: [String: Double] = [:]
        for key in fields.keys {
            guard let name = text(key, .className) else { continue }
            weights[name] = real(fields[key.scalarText], .classWeight, default: 1)
            sites.classWeights[name] = key.site
        }
        return .named(weights)
    }

    private mutating func stopRules(_ field: Field) -> StopRules {
        var stop = StopRules()
        let known = ["epochs", "steps", "loss", "testLoss", "accuracy", "plateau", "patience"]
        guard let fields = fields(field, known: known) else { return stop }
        stop.steps = whole(fields["steps"], .steps)
        // Something always ends the run: epochs, unless steps do.
        stop.epochs = whole(fields["epochs"], .epochs) ?? (stop.steps == nil ? stop.epochs : nil)
        stop.loss = fields["loss"].flatMap { number($0, .loss)?.value }
        stop.testLoss = fields["testLoss"].flatMap { number($0, .loss)?.value }
        sites.testLoss = fields.key("testLoss")?.site
        stop.accuracy = fields["accuracy"].flatMap { number($0, .accuracy)?.value }
        stop.plateau = whole(fields["plateau"], .epochs)
        stop.patience = whole(fields["patience"], .epochs)
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
        let names = Optimizer.all.map(\.name)
        guard let choice = namedSettings(field, "an optimizer", names: names),
            let optimizer = Optimizer.all.first(where: { $0.name == choice.name })
        else { return .adam() }
        return optimizer.with(values(of: optimizer.parameters, in: choice.settings))
    }

    private mutating func schedule(_ field: Field) -> RateSchedule {
        let names = RateSchedule.all.map(\.name)
        guard let choice = namedSettings(field, "a schedule", names: names),
            let schedule = RateSchedule.all.first(where: { $0.name == choice.name })
        else { return .constant }
        return schedule.with(values(of: schedule.parameters, in: choice.settings))
    }

    /// The values of parameters that a mapping gives, and the defaults of the others.
    private mutating func values(
        of parameters: [TrainingParameter], in settings: Field
    ) -> [Double] {
        let fields = fields(settings, known: parameters.map(\.name))
        return parameters.map { parameter in
            real(fields?[parameter.name], NumberRule(parameter), default: parameter.value)
        }
    }
}
