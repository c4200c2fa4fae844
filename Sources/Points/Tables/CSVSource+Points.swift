public import Geometry
import Text

extension CSVSource {
    /// The places in a CSV text, whatever their classes; none where it has no rows.
    ///
    /// - Parameters:
    ///   - file: the text's name in errors.
    ///   - xColumn: the header's name of the column with x.
    ///   - yColumn: the header's name of the column with y.
    ///   - namedBy: how those two columns can be named otherwise.
    public static func positions(
        in bytes: [UInt8], file: String, xColumn: String = "x", yColumn: String = "y",
        namedBy origin: (String) -> ColumnName = ColumnName.key
    ) throws(PointError) -> [Point] {
        var table = try CSVTable(
            bytes, file: file,
            columns: [
                CSVTable.Column(name: xColumn, origin: origin("x")),
                CSVTable.Column(name: yColumn, origin: origin("y")),
            ])
        return try table.positions { table throws(PointError) in
            throw table.missingValues(canSkip: false)
        }
    }

    /// The places in a CSV text whose columns the keys of a scenario name, and the number of rows
    /// without one.
    package static func rows(
        in bytes: [UInt8], file: String, xColumn: String, yColumn: String, missing: Missing
    ) throws(PointError) -> (positions: [Point], skipped: Int) {
        var table = try CSVTable(
            bytes, file: file,
            columns: [
                CSVTable.Column(name: xColumn, origin: .key("x")),
                CSVTable.Column(name: yColumn, origin: .key("y")),
            ])
        var skipped = 0
        let positions = try table.positions { table throws(PointError) in
            guard missing == .skip else { throw table.missingValues(canSkip: true) }
            skipped += 1
        }
        return (positions, skipped)
    }

    /// The numbers in a column of a text; `file` is the text's name in errors.
    package static func numbers(
        in bytes: [UInt8], file: String, column: String,
        namedBy origin: ColumnName = .option("x")
    ) throws(PointError) -> [Double] {
        var table = try CSVTable(
            bytes, file: file, columns: [CSVTable.Column(name: column, origin: origin)])
        var numbers: [Double] = []
        while try table.nextRow() {
            try table.checkRoom(after: numbers.count)
            if table.missingColumn != nil { throw table.missingValues(canSkip: false) }
            numbers.append(try table.coordinate(inColumn: 0))
        }
        return numbers
    }

    /// The points of a text's rows; `file` is the text's name in errors.
    ///
    /// Classes come in the order in which the rows name them. Spaces around an unquoted name or
    /// number do not belong to it.
    ///
    /// - Parameter isOfScenario: whether keys of a scenario name the columns and say what becomes
    ///   of rows that lack a value.
    func drawn(
        from bytes: [UInt8], file: String, isOfScenario: Bool = true
    ) throws(PointError) -> DrawnPoints {
        var table = try CSVTable(bytes, file: file, columns: columns(isOfScenario: isOfScenario))
        var classes = ClassIndex()
        var points: [LabelledPoint] = []
        var skipped = 0
        while try table.nextRow() {
            if table.missingColumn != nil {
                guard missing == .skip else {
                    throw table.missingValues(canSkip: isOfScenario)
                }
                skipped += 1
                continue
            }
            try table.checkRoom(after: points.count)
            points.append(
                LabelledPoint(try table.point(), label: try classes.index(inColumn: 2, of: table)))
        }
        guard !points.isEmpty else {
            throw PointError(
                skipped > 0 ? .onlyMissingValues(rows: skipped) : .noRows,
                place: FilePlace(file: file, line: 2))
        }
        var drawn = DrawnPoints(
            classNames: classes.names, classPlaces: classes.places, areLabels: true, points: points)
        if skipped > 0 {
            drawn.notes = [
                .skippedRows(skipped, of: points.count + skipped, file: path)
            ]
        }
        return drawn
    }

    private func columns(isOfScenario: Bool) -> [CSVTable.Column] {
        [
            CSVTable.Column(name: xColumn, origin: isOfScenario ? .key("x") : .option("x")),
            CSVTable.Column(name: yColumn, origin: isOfScenario ? .key("y") : .option("y")),
            CSVTable.Column(
                name: classColumn, origin: isOfScenario ? .key("class") : .option("class"),
                isOfClasses: true),
        ]
    }
}

extension CSVTable {
    /// The points of all rows that have one.
    ///
    /// - Parameter isIncomplete: is called for each row that lacks a value.
    fileprivate mutating func positions(
        _ isIncomplete: (inout CSVTable) throws(PointError) -> Void
    ) throws(PointError) -> [Point] {
        var positions: [Point] = []
        while try nextRow() {
            if missingColumn != nil {
                try isIncomplete(&self)
                continue
            }
            try checkRoom(after: positions.count)
            positions.append(try point())
        }
        return positions
    }

    fileprivate func checkRoom(after count: Int) throws(PointError) {
        guard count < PointSet.pointLimit else {
            throw PointError(.tooManyPoints(limit: PointSet.pointLimit), place: rowPlace)
        }
    }
}

/// The classes met so far.
private struct ClassIndex {
    var names: [String] = []
    var places: [FilePlace] = []
    private var indices: [String: Int] = [:]
    /// The names without look-alikes.
    private var plainNames: [String: String] = [:]

    mutating func index(inColumn column: Int, of table: CSVTable) throws(PointError) -> Int {
        let name = table.text(inColumn: column)
        if let index = indices[name] { return index }
        let place = table.place(ofColumn: column)
        guard names.count < PointSet.classLimit else {
            throw PointError(.tooManyClasses(limit: PointSet.classLimit), place: place)
        }
        guard name.isClassName else { throw PointError(.badClassName(name), place: place) }
        let plain = LookAlike.plainName(name)
        if let twin = plainNames[plain], let found = LookAlike.first(in: name + twin) {
            throw PointError(.lookAlikeClass(name, twin: twin, found), place: place)
        }
        if let found = LookAlike.strange(inLabel: name) {
            throw PointError(.lookAlike(found, in: name), place: place)
        }
        plainNames[plain] = name
        indices[name] = names.count
        names.append(name)
        places.append(place)
        return names.count - 1
    }
}
