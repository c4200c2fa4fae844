import Geometry
import JSON
import Points
import Text
import Training

extension JSONScanner<ScenarioJSONError> {
    /// Reads a list; `element` reads each element.
    mutating func each(
        _ element: (inout Self) throws(ScenarioJSONError) -> Void
    ) throws(ScenarioJSONError) {
        try list { (scanner: inout Self, _: Int) throws(ScenarioJSONError) in
            try element(&scanner)
        }
    }

    /// Reads a text of one line.
    mutating func name(_ key: String, limit: Int) throws(ScenarioJSONError) -> String {
        let name = try text()
        guard name.isName(limit: limit) else {
            throw ScenarioJSONError(
                key, "\(name.shown) is no name (expected one line of 1 to \(limit) characters)")
        }
        return name
    }

    /// Reads a list of names.
    mutating func names(_ key: String) throws(ScenarioJSONError) -> [String] {
        var names: [String] = []
        try each { scanner throws(ScenarioJSONError) in
            names.append(try scanner.name(key, limit: ScenarioLimits.classNameLength))
        }
        return names
    }

    /// Reads one of these names.
    mutating func choice<Value>(
        _ key: String, _ choices: [(name: String, value: Value)]
    ) throws(ScenarioJSONError) -> Value {
        let name = try text()
        guard let choice = choices.first(where: { $0.name == name }) else {
            let names = choices.map { $0.name }.joined(separator: ", ")
            throw ScenarioJSONError(key, "\(name.shown) is unknown (expected one of \(names))")
        }
        return choice.value
    }

    /// Reads a number within a range.
    mutating func number(_ key: String, in range: Range<Double>) throws(ScenarioJSONError) -> Double
    {
        let value = try number()
        guard range.contains(value) else {
            throw ScenarioJSONError(
                key,
                "\(value.shortest) is out of range (expected \(range.lowerBound.shortest) or more, "
                    + "below \(range.upperBound.shortest))")
        }
        return value
    }

    /// Reads a whole number within a range.
    mutating func whole(_ key: String, in range: ClosedRange<Int>) throws(ScenarioJSONError) -> Int
    {
        let value = try number()
        guard value == value.rounded(), value >= Double(range.lowerBound),
            value <= Double(range.upperBound)
        else {
            throw ScenarioJSONError(
                key,
                "\(value.shortest) is out of range (expected a whole number from "
                    + "\(range.lowerBound) to \(range.upperBound))")
        }
        return Int(value)
    }

    /// Reads a seed, which is a text: a number of JavaScript has 53 bits.
    mutating func seed(_ key: String) throws(ScenarioJSONError) -> UInt64 {
        let text = try text()
        guard let seed = UInt64(text), seed <= UInt64(Int64.max) else {
            throw ScenarioJSONError(
                key, "\(text.shown) is no seed (expected 0 to \(Int64.max))")
        }
        return seed
    }

    /// Reads the four sides of a window.
    mutating func window(_ key: String) throws(ScenarioJSONError) -> Box {
        let sides = try numbers(key, count: 4)
        guard let box = Box(x0: sides[0], x1: sides[1], y0: sides[2], y1: sides[3]),
            ScenarioLimits.canResolve(from: sides[0], to: sides[1]),
            ScenarioLimits.canResolve(from: sides[2], to: sides[3])
        else {
            throw ScenarioJSONError(key, "is no window (expected x0 below x1, y0 below y1)")
        }
        return box
    }

    /// Reads a list of this many finite numbers within what a scenario allows.
    mutating func numbers(_ key: String, count: Int) throws(ScenarioJSONError) -> [Double] {
        var numbers: [Double] = []
        let limit = PointSet.coordinateLimit
        try each { scanner throws(ScenarioJSONError) in
            numbers.append(try scanner.number(key, in: -limit..<limit))
        }
        guard numbers.count == count else {
            throw ScenarioJSONError(key, "\(numbers.count) numbers (expected \(count))")
        }
        return numbers
    }

    /// Reads one value for each of the parameters.
    mutating func values(
        _ key: String, of parameters: [TrainingParameter]
    ) throws(ScenarioJSONError) -> [Double] {
        let values = try numbers(key, count: parameters.count)
        for (parameter, value) in zip(parameters, values) where !parameter.allows(value) {
            throw ScenarioJSONError(parameter.name, "\(value.shortest) is not \(parameter.noun)")
        }
        return values
    }

    /// Reads an object of rules.
    mutating func stopRules() throws(ScenarioJSONError) -> StopRules {
        var rules = StopRules()
        rules.epochs = nil
        try object { (scanner: inout Self, key: String, _: Int) throws(ScenarioJSONError) in
            switch key {
            case "epochs": rules.epochs = try scanner.whole(key, in: ScenarioLimits.steps)
            case "steps": rules.steps = try scanner.whole(key, in: ScenarioLimits.steps)
            case "loss": rules.loss = try scanner.number(key, in: 0..<1e30)
            case "accuracy": rules.accuracy = try scanner.number(key, in: 0..<1.000001)
            case "plateau": rules.plateau = try scanner.whole(key, in: ScenarioLimits.steps)
            default: throw ScenarioJSONError("stop.\(key.shown)", "is no rule")
            }
        }
        return rules
    }
}
