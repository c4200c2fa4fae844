import Colours
import Geometry
import NeuralNetworks
import Points
import Scenarios
import Text

extension ScenarioReader {
    private static let keys = [
        "title", "seed", "window", "classes", "points", "curve", "test", "validation", "normalise",
        "network", "training", "frames", "compare",
    ]

    /// The scenario whose keys are in `root`.
    mutating func scenario(_ root: Field, title: String) -> Scenario {
        var scenario = Scenario(title: title, network: Architecture(hidden: []))
        let isCurve = root.inner("curve") != nil
        let required = isCurve ? ["curve", "network"] : ["points", "network"]
        guard let fields = fields(root, known: Self.keys, required: required) else {
            return scenario
        }
        if let field = fields["title"] { scenario.title = text(field, .title) ?? title }
        scenario.seed = UInt64(whole(fields["seed"], .seed) ?? 0)
        scenario.window = fields["window"].flatMap { window($0) }
        if let field = fields["classes"] { scenario.classes = classes(field) }
        if let field = fields["points"] {
            scenario.points = sources(field, declared: scenario.classes.map(\.name))
        }
        if let field = fields["curve"] { scenario.curve = curve(field) }
        scenario.testShare = real(fields["test"], .testShare, default: scenario.testShare)
        scenario.validationShare = real(fields["validation"], .validationShare, default: 0)
        if let field = fields["normalise"] { scenario.scaling = scaling(field) ?? .box }
        if let field = fields["network"] { scenario.network = network(field, isCurve: isCurve) }
        if let field = fields["training"] { scenario.training = training(field) }
        if let field = fields["frames"] { scenario.frames = frames(field) }
        if let field = fields["compare"] { scenario.comparison = comparison(field) }
        checkParameterCount(of: scenario)
        checkValidation(fields, scenario)
        checkFolds(fields, scenario)
        checkMarkers(fields)
        checkCurveRules(fields, scenario)
        checkTestSources(fields, scenario)
        return scenario
    }

    /// A box, from `[x0, x1, y0, y1]`.
    mutating func window(_ field: Field) -> Box? {
        guard let sides = list(field, of: "[x0, x1, y0, y1]") else { return nil }
        guard sides.count == 4 else {
            let count = sides.count.countedInWords("number")
            refuse(field.site, "has \(count) (expected four: [x0, x1, y0, y1])")
            return nil
        }
        let numbers = sides.map { number($0, .coordinate)?.value }
        guard let x0 = numbers[0], let x1 = numbers[1], let y0 = numbers[2], let y1 = numbers[3]
        else { return nil }
        if x0 >= x1 {
            refuse(sides[1].site, "\(x1.shortest) is not right of \(x0.shortest) (x0 below x1)")
        } else {
            refuseNarrow(sides[1].site, from: x0, to: x1)
        }
        if y0 >= y1 {
            refuse(sides[3].site, "\(y1.shortest) is not above \(y0.shortest) (y0 below y1)")
        } else {
            refuseNarrow(sides[3].site, from: y0, to: y1)
        }
        return Box(x0: x0, x1: x1, y0: y0, y1: y1)
    }

    /// Reports two sides of a window between which coordinates cannot be distinguished.
    mutating func refuseNarrow(_ site: Site, from low: Double, to high: Double) {
        guard !ScenarioLimits.canResolve(from: low, to: high) else { return }
        refuse(site, ScenarioLimits.closeness(of: high, to: low), kind: .limit)
    }

    /// A kind of scaling, or `true` or `false` for two of them.
    private mutating func scaling(_ field: Field) -> Scaling? {
        switch field.content {
        case .plain("true"): return .box
        case .plain("false"): return Scaling.none
        case .plain(let text), .quoted(let text):
            let names = Scaling.allCases.map(\.rawValue)
            if let name = NearestName.same(as: text, among: names) {
                return Scaling(rawValue: name)
            }
            let hint = Self.switchHint(text.lowercased())
            let nearest = Self.nearest(text, among: names).map { "did you mean \($0)?" }
            refuse(field, insteadOf: "a scaling", hint ?? nearest ?? Self.scalings)
        default: refuse(field, insteadOf: "a scaling", Self.scalings)
        }
        return nil
    }

    private static let scalings = Scaling.allCases.map(\.rawValue).joinedAsChoice

    private mutating func frames(_ field: Field) -> FrameSettings {
        var frames = FrameSettings()
        guard let fields = fields(field, known: ["count", "spacing", "size", "look", "markers"])
        else {
            return frames
        }
        frames.count = whole(fields["count"], .frameCount) ?? frames.count
        frames.spacing = name(fields["spacing"], "a spacing", default: frames.spacing)
        frames.look = name(fields["look"], "a look", default: frames.look)
        frames.markers = name(
            fields["markers"], "a choice of markers", default: frames.markers)
        if let size = fields["size"], let sides = list(size, of: "[width, height] in pixels") {
            if sides.count == 2 {
                let (width, height) = (whole(sides[0], .side), whole(sides[1], .side))
                if let width, let height, let size = PictureSize(width: width, height: height) {
                    frames.size = size
                }
            } else {
                let count = sides.count.countedInWords("number")
                refuse(size.site, "has \(count) (expected two: [width, height])")
            }
        }
        return frames
    }

    /// Reports an empty list and one that is too long.
    mutating func refuseCount(_ count: Int, of field: Field, limit: Int) {
        if count == 0 { refuse(field.site, "is empty (1 to \(limit) entries)") }
        if count > limit {
            let words = "\(count.grouped) entries are over the limit (1 to \(limit) entries)"
            refuse(field.site, words, kind: .limit)
        }
    }
}

extension ScenarioReader {
    /// Names in a list, or names and colours in a mapping.
    private mutating func classes(_ field: Field) -> [Scenario.NamedClass] {
        var classes: [Scenario.NamedClass] = []
        switch field.content {
        case .list(let names):
            for entry in list(field, of: "names") ?? [] {
                guard let name = text(entry, .className) else { continue }
                if classes.contains(where: { $0.name == name }) {
                    refuse(entry.site, "\(name.shown) appears a second time (give it once)")
                }
                classes.append(.init(name: name))
            }
            refuseCount(names.count, of: field, limit: ScenarioLimits.classes)
        case .mapping(let mapping):
            let fields = Fields(mapping, of: field)
            for key in fields.keys {
                guard let name = text(key, .className) else { continue }
                classes.append(.init(name: name, colour: fields[name].flatMap { colour($0) }))
            }
            refuseCount(fields.keys.count, of: field, limit: ScenarioLimits.classes)
        default: refuse(field, insteadOf: "a list of class names", "such as [blue, orange]")
        }
        return classes
    }

    private mutating func colour(_ field: Field) -> Colour? {
        switch field.content {
        case .plain(let text), .quoted(let text):
            if let colour = Colour(text: text) { return colour }
            refuse(field, insteadOf: "a colour", "such as \"#1f77b4\"")
        case .empty where field.scalarText.isEmpty:
            let line = text.lines(from: field.site.place.line).first ?? ""
            guard let (_, colour) = YAMLHint.commentedColour(in: line) else { return nil }
            refuse(field.site, "\(colour) is a comment here (write it in quotes: \"\(colour)\")")
        case .empty: break
        default: refuse(field, insteadOf: "a colour", "such as \"#1f77b4\"")
        }
        return nil
    }
}
