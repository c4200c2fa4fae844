import Geometry
import JSON
import Points
import Text

extension JSONScanner<ScenarioJSONError> {
    /// Reads the list of sources of points.
    mutating func sources() throws(ScenarioJSONError) -> [PointSource] {
        var sources: [PointSource] = []
        try each { scanner throws(ScenarioJSONError) in sources.append(try scanner.source()) }
        return sources
    }

    /// Reads a generator with its parameters, or the points of one class.
    private mutating func source() throws(ScenarioJSONError) -> PointSource {
        var call: GeneratorCall?
        var source = PointSource(.literal(className: "", points: []))
        try object { (scanner: inout Self, key: String, _: Int) throws(ScenarioJSONError) in
            switch key {
            case "generator":
                let kinds = GeneratorKind.allCases.filter { $0 != .polygon && $0 != .formula }
                call = GeneratorCall(
                    try scanner.choice(key, kinds.map { ($0.rawValue, $0) }))
            case "values": try scanner.readValues(into: &call)
            case "noise": source.noise = try scanner.number(key, in: 0..<1e30)
            case "labelNoise": source.labelNoise = try scanner.number(key, in: 0..<1.000001)
            case "class":
                let name = try scanner.name(key, limit: ScenarioLimits.classNameLength)
                source.origin = .literal(className: name, points: source.literalPoints)
            case "at":
                let points = try scanner.points(key)
                source.origin = .literal(className: source.literalName, points: points)
            default: throw ScenarioJSONError("points.\(key.shown)", "is no key")
            }
        }
        if let call {
            source.origin = .generated(call)
            let hasNoise = call.generator.parameters.contains { $0.name == "noise" }
            guard !hasNoise || source.noise == 0 else {
                throw ScenarioJSONError(
                    "noise", "\(call.generator.rawValue) has its own, in values")
            }
        }
        guard case .literal(let name, let points) = source.origin else { return source }
        guard !name.isEmpty, !points.isEmpty else {
            throw ScenarioJSONError("points", "a source has no generator, or no class with points")
        }
        return source
    }

    private mutating func readValues(
        into call: inout GeneratorCall?
    ) throws(ScenarioJSONError) {
        guard var changed = call else {
            throw ScenarioJSONError("values", "comes before the generator")
        }
        try object { (scanner: inout Self, key: String, _: Int) throws(ScenarioJSONError) in
            let parameters = changed.generator.parameters
            guard let parameter = parameters.first(where: { $0.name == key }) else {
                throw ScenarioJSONError(
                    key.shown, "is no parameter of \(changed.generator.rawValue)")
            }
            let value = try scanner.number()
            let range = parameter.range
            guard range.contains(value), !parameter.isWhole || value == value.rounded() else {
                let noun = parameter.isWhole ? "a whole number" : "a number"
                throw ScenarioJSONError(
                    key,
                    "\(value.shortest) is out of range (expected \(noun) from "
                        + "\(range.lowerBound.shortest) to \(range.upperBound.shortest))")
            }
            changed.values[key] = value
        }
        call = changed
    }

    private mutating func points(_ key: String) throws(ScenarioJSONError) -> [Point] {
        var points: [Point] = []
        try each { scanner throws(ScenarioJSONError) in
            let pair = try scanner.numbers(key, count: 2)
            points.append(Point(pair[0], pair[1]))
        }
        return points
    }
}

extension PointSource {
    fileprivate var literalName: String {
        if case .literal(let name, _) = origin { return name }
        return ""
    }

    fileprivate var literalPoints: [Point] {
        if case .literal(_, let points) = origin { return points }
        return []
    }
}
