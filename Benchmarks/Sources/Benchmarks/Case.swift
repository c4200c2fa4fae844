/// Something that is measured again and again, in turns with others.
struct Case {
    let name: String
    let unit: String
    /// The maximum number of turns; a case that takes seconds has fewer than the others.
    var turns = Int.max
    /// Decimals that are printed.
    var decimals = 1
    /// Takes one measurement.
    let measure: () async throws -> Double
}

/// Cases that take turns: A B A B.
struct Group {
    let title: String
    let cases: [Case]
    /// What the medians say together, in the order of the cases.
    var remarks: ([Measurements]) -> [String] = { _ in [] }

    func run(turns: Int) async throws -> [Measurements] {
        var results = cases.map { Measurements($0.name, unit: $0.unit) }
        // The first turn warms caches up and is not counted.
        for turn in 0...turns {
            for (index, item) in cases.enumerated() where turn <= item.turns {
                let value = try await item.measure()
                if turn > 0 { results[index].values.append(value) }
            }
        }
        return results
    }
}
