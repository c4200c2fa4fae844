/// The measurements of one case, in the order of the turns.
struct Measurements {
    let name: String
    let unit: String
    var values: [Double] = []

    init(_ name: String, unit: String) {
        self.name = name
        self.unit = unit
    }

    var median: Double { values.median }
}

extension [Double] {
    /// NaN where there is none.
    var median: Double {
        guard !isEmpty else { return .nan }
        let sorted = sorted()
        return (sorted[(count - 1) / 2] + sorted[count / 2]) / 2
    }
}
