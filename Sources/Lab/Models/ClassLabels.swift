import Datasets
import NeuralNetworks
import Points

/// The names of a network's classes, and how those of a table of points become indices.
struct ClassLabels {
    /// One for each class of the network.
    private(set) var names: [String]
    /// What the labels of the points were taken for, if it does not go without saying.
    private(set) var assumption: ModelAssumption?
    private let isNamed: Bool
    /// The labels of each class that the network remembers.
    private let remembered: [[String]]

    /// The names that a model's file has, else `class 0` and so on.
    init(_ model: StoredModel) {
        isNamed = !model.statements.classNames.isEmpty
        remembered = model.statements.labels
        names = (0..<model.network.classCount).map { model.name(ofClass: $0) }
        let meanings = model.labelMeanings
        if !meanings.isEmpty { assumption = .labels(meanings) }
    }

    /// No points of these classes.
    var noPoints: PointSet { PointSet(classNames: names, training: [], test: []) }

    /// The points of a table, whose labels are names or indices of classes.
    ///
    /// Where the file names no classes and the labels are not all of that kind, they become the
    /// names of the classes: by value if all are numbers, else in the order in which they come.
    mutating func points(of table: CSVSource) throws(DatasetError) -> PointSet {
        if !isNamed {
            let found = try PointSet(rowsOf: table)
            let isKnown = !ClassLabel.indices(of: found.classNames, among: names).contains(nil)
            if !isKnown, found.classNames.count <= names.count {
                names.replaceSubrange(..<found.classNames.count, with: found.classNames)
                assumption = .classOrder(
                    found.classNames, isByValue: ClassLabel.areNumbers(found.classNames))
                return PointSet(classNames: names, training: found.training, test: [])
            }
            // Of too many labels, this is the error about the first that is not an index.
        }
        let points = try PointSet(rowsOf: table, classNames: names, labels: remembered)
        for case .labels(let meanings) in points.notes { assumption = .labels(meanings) }
        return points
    }
}
