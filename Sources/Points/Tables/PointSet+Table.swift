extension PointSet {
    /// The points of a table's rows in their order, all for training.
    ///
    /// - Parameters:
    ///   - bytes: the CSV text; the table's path only names it in errors.
    ///   - classNames: the only classes there may be, in the order of their indices; none: those
    ///     of the rows, in the order in which they come.
    public init(
        rowsOf table: CSVSource, in bytes: [UInt8], classNames: [String] = []
    ) throws(PointError) {
        let drawn = try table.drawn(from: bytes, file: table.path)
        guard !classNames.isEmpty else {
            self.init(classNames: drawn.classNames, training: drawn.points, test: [])
            return
        }
        var labels: [Int] = []
        for (name, place) in zip(drawn.classNames, drawn.classPlaces) {
            guard let label = classNames.firstIndex(of: name) else {
                throw PointError(.foreignClass(name, among: classNames), place: place)
            }
            labels.append(label)
        }
        let points = drawn.points.map { LabelledPoint($0.position, label: labels[$0.label]) }
        self.init(classNames: classNames, training: points, test: [])
    }
}
