extension PointSet {
    /// The points of a table's rows in their order, all for training; `notes` says what labels that
    /// are numbers were taken for.
    ///
    /// - Parameters:
    ///   - bytes: the CSV text; the table's path only names it in errors.
    ///   - classNames: the only classes there may be, in the order of their indices; none: those
    ///     of the rows, by value if all are numbers, else in the order in which they come.
    ///   - labels: other labels of each of these classes; empty: none.
    public init(
        rowsOf table: CSVSource, in bytes: [UInt8], classNames: [String] = [],
        labels known: [[String]] = []
    ) throws(PointError) {
        let drawn = try table.drawn(from: bytes, file: table.path, isOfScenario: false)
        let names = classNames.isEmpty ? ClassLabel.ordered(drawn.classNames) : classNames
        var labels: [Int] = []
        let found = ClassLabel.indices(of: drawn.classNames, among: names, remembered: known)
        for (position, index) in found.enumerated() {
            guard let index else {
                throw PointError(
                    .foreignClass(
                        drawn.classNames[position], among: classNames, labels: known.flatMap { $0 }),
                    place: drawn.classPlaces[position])
            }
            labels.append(index)
        }
        let points = drawn.points.map { LabelledPoint($0.position, label: labels[$0.label]) }
        self.init(classNames: names, training: points, test: [])
        notes = LabelMeaning.notes(of: drawn.classNames, labels, among: names)
    }
}
