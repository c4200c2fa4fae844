public import Geometry
import Text

extension CSVSource {
    /// The places in a CSV text, whatever their classes; none where it has no rows.
    ///
    /// - Parameters:
    ///   - file: the text's name in errors.
    ///   - xColumn: the header's name of the column with x.
    ///   - yColumn: the header's name of the column with y.
    public static func positions(
        in bytes: [UInt8], file: String, xColumn: String = "x", yColumn: String = "y"
    ) throws(PointError) -> [Point] {
        var table = try CSVTable(bytes, file: file, columns: [xColumn, yColumn])
        var positions: [Point] = []
        while try table.nextRow() {
            try table.checkRoom(after: positions.count)
            positions.append(try table.point())
        }
        return positions
    }

    /// The numbers in a column of a text; `file` is the text's name in errors.
    package static func numbers(
        in bytes: [UInt8], file: String, column: String
    ) throws(PointError) -> [Double] {
        var table = try CSVTable(bytes, file: file, columns: [column])
        var numbers: [Double] = []
        while try table.nextRow() {
            try table.checkRoom(after: numbers.count)
            numbers.append(try table.coordinate(inColumn: 0))
        }
        return numbers
    }

    /// The points of a text's rows; `file` is the text's name in errors.
    ///
    /// Classes come in the order in which the rows name them. Spaces around an unquoted name or
    /// number do not belong to it.
    func drawn(from bytes: [UInt8], file: String) throws(PointError) -> DrawnPoints {
        var table = try CSVTable(bytes, file: file, columns: [xColumn, yColumn, classColumn])
        var classes = ClassIndex()
        var points: [LabelledPoint] = []
        while try table.nextRow() {
            try table.checkRoom(after: points.count)
            points.append(
                LabelledPoint(try table.point(), label: try classes.index(inColumn: 2, of: table)))
        }
        guard !points.isEmpty else {
            throw PointError(.noRows, place: FilePlace(file: file, line: 2))
        }
        return DrawnPoints(classNames: classes.names, classPlaces: classes.places, points: points)
    }
}

extension CSVTable {
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

    mutating func index(inColumn column: Int, of table: CSVTable) throws(PointError) -> Int {
        let name = table.text(inColumn: column)
        if let index = indices[name] { return index }
        let place = table.place(ofColumn: column)
        guard names.count < PointSet.classLimit else {
            throw PointError(.tooManyClasses(limit: PointSet.classLimit), place: place)
        }
        guard name.isClassName else { throw PointError(.badClassName(name), place: place) }
        indices[name] = names.count
        names.append(name)
        places.append(place)
        return names.count - 1
    }
}
