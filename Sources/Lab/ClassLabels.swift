import Datasets
import NeuralNetworks

/// The names of a network's classes, and how those of a table of points become indices.
struct ClassLabels {
    /// One for each class that the network tells apart.
    private(set) var names: [String]
    /// The order of the classes, where it is that of the points, for want of anything better.
    private(set) var assumedNames: [String]?
    private let isNamed: Bool

    /// The names that a model's file has, else `class 1` and so on.
    init(_ model: StoredModel) {
        let count = model.network.classCount
        // Others may mean something else by the key, so that the numbers do not agree.
        let isNamed =
            (count == 2 ? [1, 2] : [count]).contains(model.classNames.count)
            && Set(model.classNames).count == model.classNames.count
        self.isNamed = isNamed
        names = (0..<count).map { index in
            isNamed ? model.name(ofClass: index) : StoredModel.defaultName(ofClass: index)
        }
    }

    /// No points of these classes.
    var noPoints: PointSet { PointSet(classNames: names, training: [], test: []) }

    /// The points of a table.
    ///
    /// Where the file names no classes, the table may call them by numbers from 0, or `class 1`
    /// and so on; any other names are those of the classes, in the order in which they come.
    mutating func points(of table: CSVSource) throws(DatasetError) -> PointSet {
        guard !isNamed else { return try PointSet(rowsOf: table, classNames: names) }
        let found = try PointSet(rowsOf: table)
        let numbers = names.indices.map(String.init)
        for known in [names, numbers] where found.classNames.allSatisfy(known.contains) {
            var points = try PointSet(rowsOf: table, classNames: known)
            points.classNames = names
            return points
        }
        guard found.classNames.count <= names.count else {
            return try PointSet(rowsOf: table, classNames: numbers)
        }
        assumedNames = found.classNames
        names.replaceSubrange(..<found.classNames.count, with: found.classNames)
        return PointSet(classNames: names, training: found.training, test: [])
    }
}
