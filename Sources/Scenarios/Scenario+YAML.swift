import Colours
import Geometry
import NeuralNetworks
import Points
import Text
import Training

extension Scenario {
    /// The scenario as a file says it, with every default written out.
    ///
    /// Reading it gives an equal scenario, provided that the scenario was read itself, or keeps to
    /// the limits of a file and has a number of epochs or steps at which training ends. The text
    /// may be several times as long as what was read: `9e15` becomes `9000000000000000`.
    public var yaml: String {
        var lines = ["title: \(title.yamlText)", "seed: \(seed)"]
        if let window { lines.append("window: \(window.yaml)") }
        lines += classLines
        if let curve {
            lines += curve.yamlLines
        } else {
            lines.append("points:")
            let isLong = points.reduce(0) { $0 + $1.writtenPointCount } > 2000
            lines += points.flatMap { $0.yamlLines(isLong: isLong) }
        }
        lines.append("test: \(testShare.shortest)")
        if validationShare > 0 { lines.append("validation: \(validationShare.shortest)") }
        lines.append("normalise: \(scaling.yaml)")
        lines.append("network: \(network.yaml(isCurve: curve != nil))")
        lines.append("training:")
        lines += training.yamlLines(isCurve: curve != nil).map { "  " + $0 }
        lines.append("frames: \(frames.yaml)")
        if let comparison { lines.append("compare: \(comparison.yaml(isCurve: curve != nil))") }
        return lines.joined(separator: "\n") + "\n"
    }

    private var classLines: [String] {
        if classes.isEmpty { return [] }
        guard classes.contains(where: { $0.colour != nil }) else {
            return ["classes: \(flow(classes.map { $0.name.yamlText }))"]
        }
        return ["classes:"]
            + classes.map { entry in
                "  \(entry.name.yamlText): \(entry.colour.map { "\"\($0)\"" } ?? "null")"
            }
    }
}

/// A list in one line: `[a, b, c]`.
func flow(_ entries: [String]) -> String { "[" + entries.joined(separator: ", ") + "]" }

/// An entry of a mapping.
///
/// Lists of it are declared as such: Embedded Swift does not label the tuples of a list later.
typealias FlowEntry = (key: String, value: String)

/// A mapping in one line: `{a: 1, b: 2}`.
func flow(_ entries: [FlowEntry]) -> String {
    "{" + entries.map { "\($0.key): \($0.value)" }.joined(separator: ", ") + "}"
}

extension Box {
    var yaml: String { flow([minX, maxX, minY, maxY].map { $0.shortest }) }
}

extension Scaling {
    /// `true` and `false` for the two that are as old as the key.
    fileprivate var yaml: String {
        switch self {
        case .box: "true"
        case .none: "false"
        case .standard, .robust: rawValue
        }
    }
}

extension FrameSettings {
    fileprivate var yaml: String {
        flow(
            [
                ("count", "\(count)"), ("spacing", spacing.rawValue),
                ("size", "[\(size.width), \(size.height)]"), ("look", look.rawValue),
            ] + (markers == .auto ? [] : [("markers", markers.rawValue)]))
    }
}

extension ComparisonSettings {
    fileprivate func yaml(isCurve: Bool) -> String {
        var entries: [FlowEntry] = []
        switch sizes {
        case .widths(let widths): entries.append(("widths", flow(widths.map(String.init))))
        case .parameters(let count): entries.append(("parameters", "\(count)"))
        }
        entries.append(("depths", flow(depths.map(String.init))))
        if !activations.isEmpty {
            entries.append(("activations", flow(activations.map { $0.description })))
        }
        entries.append(("seeds", "\(seeds)"))
        if !isCurve { entries.append(("target", target.shortest)) }
        if let folds { entries.append(("folds", "\(folds)")) }
        return flow(entries)
    }
}

extension Architecture {
    fileprivate func yaml(isCurve: Bool) -> String {
        var entries: [FlowEntry] = [("hidden", flow(hidden.map { "\($0.units)" }))]
        let names = hidden.map { $0.activation.description }
        if let first = names.first {
            let isSame = names.allSatisfy { $0 == first }
            entries.append(("activation", isSame ? first : flow(names)))
        }
        entries.append(("init", initialisation.yaml))
        if output != .identity { entries.append(("output", output.rawValue)) }
        return flow(isCurve ? entries + [("readout", readout.rawValue)] : entries)
    }
}

extension Initialisation {
    fileprivate var yaml: String {
        guard case .within(let bound, let bias) = self else { return name }
        return flow([(name, bound.shortest), ("bias", bias.shortest)])
    }
}

extension ClassWeights {
    fileprivate var yaml: String {
        switch self {
        case .none: return "none"
        case .balanced: return "balanced"
        case .named(let weights):
            let sorted = weights.sorted { $0.key < $1.key }
            return flow(sorted.map { (key: $0.key.yamlText, value: $0.value.shortest) })
        }
    }
}

extension TrainingSettings {
    fileprivate func yamlLines(isCurve: Bool) -> [String] {
        if optimizer == .levenbergMarquardt {
            return ["optimizer: \(optimizer.yaml)", "stop: \(stop.yaml)"]
        }
        var lines = [
            "optimizer: \(optimizer.yaml)",
            "rate: \(rate.yaml)",
            "schedule: \(schedule.yaml)",
            "batch: \(batchSize > ScenarioLimits.batchSize ? "full" : "\(batchSize)")",
        ]
        if shuffle != .everyEpoch { lines.append("shuffle: \(shuffle.rawValue)") }
        if !isCurve { lines.append("loss: \(loss.rawValue)") }
        if classWeights != .none { lines.append("classWeights: \(classWeights.yaml)") }
        lines += ["l1: \(l1.shortest)", "l2: \(l2.shortest)", "stop: \(stop.yaml)"]
        // With patience the default is another one.
        if keep != defaultKeep || stop.patience != nil { lines.append("keep: \(keep.rawValue)") }
        return lines
    }
}

extension LearningRate {
    fileprivate var yaml: String {
        switch self {
        case .fixed(let rate): rate.shortest
        case .perUnit(let share, let maximum):
            flow([("perUnit", share.shortest), ("maximum", maximum.shortest)])
        }
    }
}

extension Optimizer {
    fileprivate var yaml: String { flow(name, parameters) }
}

extension RateSchedule {
    fileprivate var yaml: String { flow(name, parameters) }
}

/// A name and the values of its parameters: `{step: {epochs: 100, factor: 0.5}}`.
private func flow(_ name: String, _ parameters: [TrainingParameter]) -> String {
    guard !parameters.isEmpty else { return name }
    return flow([(name, flow(parameters.map { ($0.name, $0.value.shortest) }))])
}

extension StopRules {
    fileprivate var yaml: String {
        let entries = [
            ("epochs", epochs.map(String.init)), ("steps", steps.map(String.init)),
            ("loss", loss?.shortest), ("testLoss", testLoss?.shortest),
            ("accuracy", accuracy?.shortest), ("plateau", plateau.map(String.init)),
            ("patience", patience.map(String.init)),
        ]
        return flow(entries.compactMap { key, value in value.map { (key, $0) } })
    }
}
