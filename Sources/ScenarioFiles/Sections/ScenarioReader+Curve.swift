import Curves
import Formulas
import NeuralNetworks
import Points
import Scenarios
import Text
import Training

extension ScenarioReader {
    private static let curveOrigins = ["formula", "csv", "stroke", "literal"]
    private static let formulaKeys = ["interval", "samples", "spacing", "noise"]

    /// The curve to learn: `{formula: x^2, interval: [0, 1]}`, or from a table, a picture or a
    /// list.
    mutating func curve(_ field: Field) -> CurveSource? {
        let known = Self.curveOrigins + Self.formulaKeys
        guard let fields = fields(field, known: known) else { return nil }
        var sites = SourceSites(source: field.site, fields)
        for origin in ["csv", "stroke"] {
            guard let file = fields[origin]?.inner("file") else { continue }
            sites.settings["file"] = file.site
        }
        self.sites.curve = sites
        let given = fields.keys.filter { Self.curveOrigins.contains($0.scalarText) }
        guard let key = given.first, let value = fields[key.scalarText] else {
            let words = "has no curve (give one of \(Self.curveOrigins.joinedAsChoice))"
            refuse(field.site, words)
            return nil
        }
        for other in given.dropFirst() {
            refuse(other.site, "cannot be combined with \(key.scalarText) (give one of them)")
        }
        if key.scalarText == "formula" { return formulaCurve(value, fields) }
        for other in fields.keys where Self.formulaKeys.contains(other.scalarText) {
            refuse(other.site, "belongs to a formula (\(key.scalarText) has its own samples)")
        }
        switch key.scalarText {
        case "csv": return curveTable(value)
        case "stroke": return stroke(value)
        default: return points(value, atLeast: CurveSamples.minimumCount).map { .literal($0) }
        }
    }

    private mutating func formulaCurve(_ field: Field, _ fields: Fields) -> CurveSource? {
        let formula = formula(field, variables: ["x"])
        let interval = fields["interval"].flatMap { self.interval($0) } ?? 0...1
        let count = whole(fields["samples"], .sampleCount) ?? 1000
        let spacing = name(fields["spacing"], "a spacing", default: SampleSpacing.even)
        let noise = real(fields["noise"], .deviation, default: 0)
        guard let formula else { return nil }
        return .formula(
            FormulaCurve(
                formula, from: interval.lowerBound, to: interval.upperBound, count: count,
                spacing: spacing, noise: noise))
    }

    /// An interval, from `[x0, x1]`.
    private mutating func interval(_ field: Field) -> ClosedRange<Double>? {
        guard let ends = list(field, of: "[x0, x1]") else { return nil }
        guard ends.count == 2 else {
            refuse(
                field.site, "has \(ends.count.countedInWords("number")) (expected two: [x0, x1])")
            return nil
        }
        let numbers = ends.map { number($0, .coordinate)?.value }
        guard let low = numbers[0], let high = numbers[1] else { return nil }
        guard low < high else {
            let words = "\(high.shortest) is not right of \(low.shortest) (x0 below x1)"
            refuse(ends[1].site, words)
            return nil
        }
        refuseNarrow(ends[1].site, from: low, to: high)
        return low...high
    }

    private mutating func curveTable(_ field: Field) -> CurveSource? {
        let known = ["file", "x", "y", "missing"]
        guard let fields = fields(field, known: known, required: ["file"]) else { return nil }
        let missing = name(fields["missing"], "a rule", default: CSVSource.Missing.refuse)
        return .csv(
            path: fields["file"].flatMap { text($0, .path) } ?? "",
            xColumn: fields["x"].flatMap { text($0, .column) } ?? "x",
            yColumn: fields["y"].flatMap { text($0, .column) } ?? "y",
            skipsMissing: missing == .skip)
    }

    private mutating func stroke(_ field: Field) -> CurveSource? {
        guard let fields = fields(field, known: ["file", "window"], required: ["file"]) else {
            return nil
        }
        return .stroke(
            path: fields["file"].flatMap { text($0, .path) } ?? "",
            window: fields["window"].flatMap { window($0) })
    }
}

extension ScenarioReader {
    /// Reports keys and values that mean nothing for a curve, or only for one.
    mutating func checkCurveRules(_ root: Fields, _ scenario: Scenario) {
        let (network, training) = (inner(root, "network"), inner(root, "training"))
        guard root["curve"] != nil else {
            refuseCurvesOwn(network, training, scenario)
            return
        }
        for key in ["points", "classes", "window"] {
            guard let field = root.key(key) else { continue }
            refuse(field.site, "cannot be combined with curve (a curve has \(Self.instead[key]!))")
        }
        if let field = training?.key("loss") {
            refuse(field.site, "belongs to classes (a curve has the mean squared error)")
        }
        if let field = training?.key("classWeights") {
            refuse(field.site, "belongs to classes (a curve has none)")
        }
        if let field = network?.key("output") {
            refuse(field.site, "belongs to classes (the output of a curve is its value)")
        }
        if let field = inner(training, "stop")?.key("accuracy") {
            refuse(field.site, "belongs to classes (a curve has no accuracy)")
        }
        if let field = inner(root, "compare")?.key("target") {
            refuse(field.site, "belongs to classes (a curve has no accuracy to reach)")
        }
        if [.standard, .robust].contains(scenario.scaling), let field = root["normalise"] {
            refuse(field.site, "\(scenario.scaling.rawValue) belongs to points (box or none)")
        }
        if scenario.network.initialisation == .spread, scenario.scaling == .none {
            let site = root["normalise"]?.site ?? root.site
            refuse(site, "init: spread needs normalise: true (its kinks lie in -1 to 1)")
        }
        if training?["optimizer"] != nil, scenario.training.optimizer == .levenbergMarquardt {
            for key in ["rate", "schedule", "batch", "shuffle", "l1", "l2"] {
                guard let field = training?.key(key) else { continue }
                refuse(field.site, "means nothing to levenberg-marquardt (leave it out)")
            }
        }
    }

    private static let instead = [
        "points": "samples", "classes": "values", "window": "its interval",
    ]

    private mutating func refuseCurvesOwn(
        _ network: Fields?, _ training: Fields?, _ scenario: Scenario
    ) {
        if scenario.network.initialisation == .spread, let field = network?["init"] {
            refuse(field.site, "spread belongs to a curve (he, xavier or uniform)")
        }
        if scenario.network.output == .tanh, scenario.training.loss != .squared,
            let field = network?["output"]
        {
            refuse(field.site, "tanh needs loss: squared (key training.loss)")
        }
        if let field = network?.key("readout") {
            refuse(field.site, "belongs to a curve (key curve)")
        }
        if scenario.training.optimizer == .levenbergMarquardt,
            let field = training?["optimizer"]
        {
            refuse(field.site, "levenberg-marquardt belongs to a curve (key curve)")
        }
    }

    func inner(_ fields: Fields?, _ key: String) -> Fields? {
        guard let field = fields?[key], case .mapping(let mapping) = field.content else {
            return nil
        }
        return Fields(mapping, of: field)
    }
}
