import Geometry
import Points
import Text

extension PointSet {
    /// The points of a run's `points.csv` at `path`, whose classes are those of `classNames`.
    init(storedAt path: String, classNames: [String]) throws {
        let table = try StoredTable(path: path, header: ["x", "y", "class", "split"])
        let labels = Dictionary(classNames.enumerated().map { ($1, $0) }) { first, _ in first }
        self.init(classNames: classNames, training: [], test: [])
        for (index, fields) in table.rows.enumerated() {
            guard let x = Double(text: fields[0]), let y = Double(text: fields[1]), x.isFinite,
                y.isFinite,
                let label = labels[fields[2]]
            else { throw table.error(inRow: index) }
            let point = LabelledPoint(Point(x, y), label: label)
            switch fields[3] {
            case "train": training.append(point)
            case "test": test.append(point)
            default: throw table.error(inRow: index)
            }
        }
    }
}
