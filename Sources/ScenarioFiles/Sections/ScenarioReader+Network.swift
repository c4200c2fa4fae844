import NeuralNetworks
import Points
import Scenarios
import Text
import Training

extension ScenarioReader {
    /// An architecture, from `{hidden: [16, 16], activation: relu, init: he}`; the kinks of a curve
    /// are spread by default.
    mutating func network(_ field: Field, isCurve: Bool) -> Architecture {
        let known = ["hidden", "activation", "init", "output", "readout"]
        guard let fields = fields(field, known: known, required: ["hidden"]) else {
            return Architecture(hidden: [])
        }
        let widths = fields["hidden"].flatMap { hiddenWidths($0) } ?? []
        let activations = fields["activation"].map { self.activations($0, count: widths.count) }
        sites.network = fields["hidden"]?.site ?? field.site
        var architecture = Architecture(
            hidden: widths.enumerated().map { index, width in
                let activation = activations?.dropFirst(index).first ?? .relu
                return Architecture.Hidden(units: width, activation: activation)
            },
            initialisation: fields["init"].flatMap { initialisation($0) }
                ?? (isCurve ? .spread : .he))
        architecture.output = name(fields["output"], "an output", default: .identity)
        architecture.readout = name(fields["readout"], "a readout", default: .drawn)
        return architecture
    }

    /// A name, or `{uniform: 0.5, bias: 0.1}`.
    private mutating func initialisation(_ field: Field) -> Initialisation? {
        guard case .mapping = field.content else {
            return name(field, "an initialisation", of: Initialisation.all.map { ($0.name, $0) })
        }
        guard let fields = fields(field, known: ["uniform", "bias"], required: ["uniform"]) else {
            return nil
        }
        return .within(
            real(fields["uniform"], .weightBound, default: 1),
            bias: real(fields["bias"], .firstBias, default: 0))
    }

    /// The widths of the hidden layers; anything that is not a width counts as 1.
    private mutating func hiddenWidths(_ field: Field) -> [Int]? {
        guard let list = list(field, of: "of widths, such as [16, 16]; [] for none") else {
            return nil
        }
        let limit = ScenarioLimits.hiddenLayers
        if list.count > limit {
            let words = "\(list.count.grouped) hidden layers are over the limit (0 to \(limit))"
            refuse(field.site, words, kind: .limit)
        }
        return list.map { whole($0, .width) ?? 1 }
    }

    private mutating func activations(_ field: Field, count: Int) -> [Activation] {
        guard case .list = field.content else {
            return [Activation](repeating: activation(field) ?? .relu, count: count)
        }
        let list = list(field, of: "names") ?? []
        if list.count != count {
            let words =
                "\(list.count.countedInWords("activation")) for \(count.countedInWords("hidden layer"))"
            refuse(field.site, "\(words) (one name for all, or one for each layer)")
        }
        return list.map { activation($0) ?? .relu }
    }

    /// The name of an activation that can be trained.
    mutating func activation(_ field: Field) -> Activation? {
        let names = Activation.names.filter { Activation(name: $0)?.isTrainable == true }
        let text: String
        switch field.content {
        case .plain(let name), .quoted(let name): text = name
        default:
            refuse(field, insteadOf: "an activation", names.joinedAsChoice)
            return nil
        }
        if text.hasPrefix("leaky-relu:") { return leakyRelu(text, field) }
        guard let activation = Activation(name: text) else {
            let hint = Self.nearest(text, among: names).map { "did you mean \($0)?" }
            refuse(field, insteadOf: "an activation", hint ?? names.joinedAsChoice)
            return nil
        }
        guard activation.isTrainable else {
            let others = names.joinedAsChoice
            refuse(field.site, "\(text) is flat everywhere and cannot be trained (\(others))")
            return nil
        }
        return activation
    }

    private mutating func leakyRelu(_ text: String, _ field: Field) -> Activation? {
        let digits = String(text.dropFirst("leaky-relu:".count))
        let rule = NumberRule.slope
        do {
            let slope = try StrictNumber(digits).value
            if rule.order(of: slope) == .within { return .leakyRelu(slope: slope) }
            refuse(field.site, "\(digits.shown) is not \(rule.noun) (\(rule.range))")
        } catch {
            let words = error.words ?? "\(digits.shown) is not \(rule.noun) (\(rule.range))"
            refuse(field.site, words)
        }
        return nil
    }

    /// Reports a network, or one to be compared, that has too many weights.
    mutating func checkParameterCount(of scenario: Scenario) {
        let (inputs, outputs) = scenario.ends
        let widths = scenario.network.hidden.map(\.units)
        refuseExcess(
            ParameterCount(inputs: inputs, hidden: widths, outputs: outputs), at: sites.network)
        guard let comparison = scenario.comparison, let site = sites.comparison,
            case .widths(let widths) = comparison.sizes, let width = widths.max(),
            let depth = comparison.depths.max()
        else { return }
        let largest = [Int](repeating: width, count: depth)
        refuseExcess(ParameterCount(inputs: inputs, hidden: largest, outputs: outputs), at: site)
    }

    private mutating func refuseExcess(_ count: ParameterCount, at site: Site) {
        if let words = count.excess { refuse(site, words, kind: .limit) }
    }
}

extension Scenario {
    /// The inputs of the network, and its outputs as far as the scenario itself says how many.
    fileprivate var ends: (inputs: Int, outputs: Int) {
        if curve != nil { return (1, 1) }
        return (2, training.loss.outputCount(classes: max(1, classes.count)))
    }
}

/// The number of weights and biases of a network.
struct ParameterCount {
    let value: Int

    init(inputs: Int, hidden widths: [Int], outputs: Int) {
        var inputs = inputs
        var value = 0
        for width in widths + [outputs] {
            value += (inputs + 1) * width
            inputs = width
        }
        self.value = value
    }

    /// What is wrong with the number, if anything is.
    var excess: String? {
        guard value > ScenarioLimits.parameters else { return nil }
        return "\(value) weights and biases are over the limit"
            + " (at most \(ScenarioLimits.parameters))"
    }
}
