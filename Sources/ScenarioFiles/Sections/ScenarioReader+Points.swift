import Constructions
import Geometry
import Points
import Scenarios
import Text
import Yams

extension ScenarioReader {
    private static let sourceNames =
        GeneratorKind.allCases.map(\.rawValue) + ["csv", "image", "literal"]

    /// The keys that every source may have.
    static let commonKeys = ["noise", "labelNoise", "balance", "classes"]

    /// The sources of points; `declared` are the scenario's classes, if it names any.
    mutating func sources(_ field: Field, declared: [String]) -> [PointSource] {
        sites.points = field.site
        guard let entries = list(field, of: "of sources, such as - moons") else { return [] }
        if entries.isEmpty { refuse(field.site, "is empty (at least one source, such as - moons)") }
        return entries.compactMap { source($0, declared: declared) }
    }

    private mutating func source(_ field: Field, declared: [String]) -> PointSource? {
        let noun = "a source of points"
        guard let choice = namedSettings(field, noun, names: Self.sourceNames) else { return nil }
        let origin: (PointSource.Origin, Fields)?
        switch choice.name {
        case "csv": origin = csv(choice.settings)
        case "image": origin = image(choice.settings)
        case "literal": origin = literal(choice.settings, declared: declared)
        default: origin = GeneratorKind(rawValue: choice.name).flatMap { call($0, choice.settings) }
        }
        guard let (origin, fields) = origin else { return nil }
        sites.sources.append(SourceSites(source: choice.site, fields))
        var source = PointSource(origin)
        addCommonSettings(fields, to: &source, declared: declared)
        return source
    }

    private mutating func addCommonSettings(
        _ fields: Fields, to source: inout PointSource, declared: [String]
    ) {
        if !source.origin.ownKeys.contains("noise") {
            source.noise = real(fields["noise"], .deviation, default: 0)
        }
        source.labelNoise = real(fields["labelNoise"], .share, default: 0)
        if let field = fields["classes"], field.isList || !source.origin.ownKeys.contains("classes")
        {
            source.classes = classNames(field, declared: declared)
        }
        if let field = fields["balance"] {
            var known = source.classes
            if case .literal(let className, _) = source.origin { known = [className] }
            source.balance = balance(field, known: known)
        }
    }

    private mutating func classNames(_ field: Field, declared: [String]) -> [String] {
        guard let entries = list(field, of: "of class names") else { return [] }
        refuseCount(entries.count, of: field, limit: ScenarioLimits.classes)
        return entries.compactMap { className($0, declared: declared) }
    }

    private mutating func className(_ field: Field, declared: [String]) -> String? {
        guard let name = text(field, .className) else { return nil }
        guard declared.isEmpty || declared.contains(name) else {
            let hint = Self.nearest(name, among: declared).map { "did you mean \($0.shown)?" }
            let known = "known: " + declared.prefix(8).map(\.shown).joined(separator: ", ")
            refuse(field.site, "\(name.shown) is not among classes (\(hint ?? known))")
            return nil
        }
        return name
    }

    /// The shares of points to keep, by class; `known` are the source's classes, if it says so.
    private mutating func balance(_ field: Field, known: [String]?) -> [String: Double] {
        guard case .mapping(let mapping) = field.content else {
            refuse(field, insteadOf: "a mapping", "a class and the share of it to keep")
            return [:]
        }
        let fields = Fields(mapping, of: field)
        var shares: [String: Double] = [:]
        for key in fields.keys {
            guard let name = text(key, .className) else { continue }
            if let known, !known.contains(name) {
                let names = known.prefix(8).map(\.shown).joinedAsChoice
                refuse(key.site, "the source has no class of this name (\(names))")
            }
            shares[name] = real(fields[key.scalarText], .share, default: 1)
        }
        return shares
    }
}

extension ScenarioReader {
    private mutating func csv(_ field: Field) -> (PointSource.Origin, Fields)? {
        let known = ["file", "x", "y", "class", "missing", "split"] + Self.commonKeys
        guard let fields = fields(field, known: known, required: ["file"]) else { return nil }
        var source = CSVSource(
            path: fields["file"].flatMap { text($0, .path) } ?? "",
            xColumn: fields["x"].flatMap { text($0, .column) } ?? "x",
            yColumn: fields["y"].flatMap { text($0, .column) } ?? "y",
            classColumn: fields["class"].flatMap { text($0, .column) } ?? "class")
        source.missing = name(fields["missing"], "a rule", default: source.missing)
        source.split = name(fields["split"], "a split", default: source.split)
        return (.csv(source), fields)
    }

    private mutating func image(_ field: Field) -> (PointSource.Origin, Fields)? {
        let known = ["file", "count", "window", "edges"] + Self.commonKeys
        guard let fields = fields(field, known: known, required: ["file"]) else { return nil }
        var source = ImageSource(
            path: fields["file"].flatMap { text($0, .path) } ?? "",
            count: whole(fields["count"], .pointCount) ?? 1000,
            window: fields["window"].flatMap { window($0) })
        source.edges = name(fields["edges"], "a rule for edges", default: source.edges)
        return (.image(source), fields)
    }

    private mutating func literal(
        _ field: Field, declared: [String]
    ) -> (PointSource.Origin, Fields)? {
        let required = ["class", "at"]
        let known = required + Self.commonKeys.filter { $0 != "classes" }
        guard let fields = fields(field, known: known, required: required) else { return nil }
        let name = fields["class"].flatMap { className($0, declared: declared) } ?? ""
        let points = fields["at"].flatMap { self.points($0, atLeast: 1) } ?? []
        return (.literal(className: name, points: points), fields)
    }

    private mutating func call(
        _ generator: GeneratorKind, _ field: Field
    ) -> (PointSource.Origin, Fields)? {
        let own = generator.parameters.map(\.name)
        let drawn = generator == .polygon ? ["corners"] : []
        if generator == .formula { return formula(field, own) }
        let known = drawn + own + Self.commonKeys.filter { !own.contains($0) }
        guard let fields = fields(field, known: known, required: drawn) else { return nil }
        let values = values(of: generator, fields)
        let corners = drawn.isEmpty ? nil : fields["corners"].flatMap { self.corners($0) }
        return (
            .generated(GeneratorCall(generator, values: values, corners: corners ?? [])), fields
        )
    }

    private mutating func formula(
        _ field: Field, _ own: [String]
    ) -> (PointSource.Origin, Fields)? {
        let known = ["expression", "box"] + own + Self.commonKeys
        guard let fields = fields(field, known: known, required: ["expression"]) else { return nil }
        var call = GeneratorCall(.formula, values: values(of: .formula, fields))
        call.expression = fields["expression"].flatMap { formula($0, variables: ["x", "y"]) }
        call.box = fields["box"].flatMap { window($0) } ?? call.box
        return (.generated(call), fields)
    }

    private mutating func values(of generator: GeneratorKind, _ fields: Fields) -> [String: Double]
    {
        var values: [String: Double] = [:]
        for parameter in generator.parameters {
            guard let field = fields[parameter.name] else { continue }
            values[parameter.name] = value(field, NumberRule(parameter), parameter.name)
        }
        return values
    }

    /// The corners of a polygon whose edges do not cross.
    private mutating func corners(_ field: Field) -> [Point]? {
        guard let corners = points(field, atLeast: 3) else { return nil }
        // More corners are refused where the points are drawn.
        if Outline.cornerCounts.contains(corners.count),
            let fault = Outline.crossing(through: corners)
        {
            refuse(field.site, fault.description)
        }
        return corners
    }

    /// A parameter's value; names of classes give the number of classes too.
    private mutating func value(_ field: Field, _ rule: NumberRule, _ name: String) -> Double? {
        guard name == "classes", case .list(let names) = field.content else {
            return number(field, rule)?.value
        }
        if rule.order(of: Double(names.count)) != .within {
            refuse(field.site, "names \(names.count.countedInWords("class")) (\(rule.range))")
        }
        return Double(names.count)
    }

    /// Points, from `[[0, 1], [2, 3]]`.
    mutating func points(_ field: Field, atLeast minimum: Int) -> [Point]? {
        guard let entries = list(field, of: "of points, such as [[0, 1], [2, 3]]") else {
            return nil
        }
        if entries.count < minimum {
            refuse(field.site, "has \(entries.count.countedInWords("point")) (at least \(minimum))")
        }
        return entries.compactMap { point($0) }
    }

    private mutating func point(_ field: Field) -> Point? {
        guard case .list(let list) = field.content, list.count == 2 else {
            refuse(field, insteadOf: "a point", "[x, y]")
            return nil
        }
        let coordinates = self.list(field, of: "[x, y]")?.map { number($0, .coordinate)?.value }
        guard let x = coordinates?[0], let y = coordinates?[1] else { return nil }
        return Point(x, y)
    }
}

extension ScenarioReader {
    /// Reports sources that are only to test with where nothing is left to train with, or where a
    /// share is held out as well.
    mutating func checkTestSources(_ root: Fields, _ scenario: Scenario) {
        let areTests = scenario.points.map { source in
            if case .csv(let table) = source.origin { table.split == .test } else { false }
        }
        guard areTests.contains(true) else { return }
        if let field = root["test"], scenario.testShare > 0 {
            refuse(
                field.site,
                "cannot be combined with split: test (the test points are those of that source)")
        }
        if !areTests.contains(false), let split = sites.sources.first?.settings["split"] {
            refuse(split, "leaves no source to train with (at least one has split: train)")
        }
    }
}

extension Field {
    fileprivate var isList: Bool {
        if case .list = content { true } else { false }
    }
}

extension PointSource.Origin {
    /// The keys that mean something of their own here.
    var ownKeys: [String] {
        guard case .generated(let call) = self else { return [] }
        return call.generator.parameters.map(\.name)
    }
}

extension SourceSites {
    init(source: Site, _ fields: Fields) {
        self.source = source
        for key in fields.keys {
            guard let value = fields[key.scalarText] else { continue }
            settings[key.scalarText] = value.site
            guard case .mapping(let mapping) = value.content else { continue }
            for inner in Fields(mapping, of: value).keys {
                settings["\(key.scalarText).\(inner.scalarText)"] = inner.site
            }
        }
    }
}
