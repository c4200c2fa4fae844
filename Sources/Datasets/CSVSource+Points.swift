public import Geometry
import Text

extension CSVSource {
    /// The most bytes that a file may have.
    public static let fileLimit = 64 << 20

    /// The places in the file at `path`, whatever their classes; none where it has no rows.
    ///
    /// - Parameters:
    ///   - xColumn: the header's name of the column with x.
    ///   - yColumn: the header's name of the column with y.
    public static func positions(
        inFile path: String, xColumn: String = "x", yColumn: String = "y"
    ) throws(DatasetError) -> [Point] {
        var table = try CSVTable(fromFile: path, columns: [xColumn, yColumn])
        var positions: [Point] = []
        while try table.nextRow() {
            try table.checkRoom(after: positions.count)
            positions.append(try table.point())
        }
        return positions
    }

    /// The points of the file's rows, the file read from `path`.
    ///
    /// Classes come in the order in which the rows name them. Spaces around an unquoted name or
    /// number do not belong to it.
    func drawn(fromFile path: String) throws(DatasetError) -> DrawnPoints {
        var table = try CSVTable(fromFile: path, columns: [xColumn, yColumn, classColumn])
        var classes = ClassIndex()
        var points: [LabelledPoint] = []
        while try table.nextRow() {
            try table.checkRoom(after: points.count)
            points.append(
                LabelledPoint(try table.point(), label: try classes.index(inColumn: 2, of: table)))
        }
        guard !points.isEmpty else {
            throw DatasetError(.noRows, place: FilePlace(file: path, line: 2))
        }
        return DrawnPoints(classNames: classes.names, classPlaces: classes.places, points: points)
    }
}

extension CSVTable {
    fileprivate func checkRoom(after count: Int) throws(DatasetError) {
        guard count < PointSet.pointLimit else {
            throw DatasetError(.tooManyPoints(limit: PointSet.pointLimit), place: rowPlace)
        }
    }
}

/// The classes met so far.
private struct ClassIndex {
    var names: [String] = []
    var places: [FilePlace] = []
    private var indices: [String: Int] = [:]

    mutating func index(inColumn column: Int, of table: CSVTable) throws(DatasetError) -> Int {
        let name = table.text(inColumn: column)
        if let index = indices[name] { return index }
        let place = table.place(ofColumn: column)
        guard names.count < PointSet.classLimit else {
            throw DatasetError(.tooManyClasses(limit: PointSet.classLimit), place: place)
        }
        guard name.isClassName else { throw DatasetError(.badClassName(name), place: place) }
        indices[name] = names.count
        names.append(name)
        places.append(place)
        return names.count - 1
    }
}
