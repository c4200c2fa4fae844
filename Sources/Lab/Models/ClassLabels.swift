import Datasets
import NeuralNetworks
import Points

/// The names of a network's classes, and how those of a table of points become indices.
struct ClassLabels {
    /// One for each class of the network.
    private(set) var names: [String]
    /// The labels that were assumed to be the first classes, in the order in which the points have
    /// them, because nothing better is known.
    private(set) var assumedLabels: [String]?
    private let isNamed: Bool

    /// The names that a model's file has, else `class 0` and so on.
    init(_ model: StoredModel) {
        isNamed = !model.statements.classNames.isEmpty
        names = (0..<model.network.classCount).map { model.name(ofClass: $0) }
    }

    /// No points of these classes.
    var noPoints: PointSet { PointSet(classNames: names, training: [], test: []) }

    /// The points of a table.
    ///
    /// Where the file names no classes, labels that are all indices of classes, as `1` or as
    /// `class 1`, mean those; any others are the classes' names, in the order in which they come.
    mutating func points(of table: CSVSource) throws(DatasetError) -> PointSet {
        guard !isNamed else { return try PointSet(rowsOf: table, classNames: names) }
        let found = try PointSet(rowsOf: table)
        let indices = found.classNames.compactMap { index(in: $0) }
        if indices.count == found.classNames.count {
            let points = found.training.map {
                LabelledPoint($0.position, label: indices[$0.label])
            }
            return PointSet(classNames: names, training: points, test: [])
        }
        guard found.classNames.count <= names.count else {
            // The error about the first label that is not an index.
            return try PointSet(rowsOf: table, classNames: names.indices.map(String.init))
        }
        assumedLabels = found.classNames
        names.replaceSubrange(..<found.classNames.count, with: found.classNames)
        return PointSet(classNames: names, training: found.training, test: [])
    }

    /// The class that a label means by its index: `1`, `1.0` or `class 1`.
    private func index(in label: String) -> Int? {
        names.firstIndex(of: label)
            ?? Double(label).flatMap { Int(exactly: $0) }.flatMap {
                names.indices.contains($0) ? $0 : nil
            }
    }
}
