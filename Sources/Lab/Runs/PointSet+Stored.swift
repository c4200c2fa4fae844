import Curves
import Geometry
import Points
import Scenarios
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
            case "validation": validation.append(point)
            default: throw table.error(inRow: index)
            }
        }
    }
}

extension PointSet {
    /// The points of a comparison's `points.csv` at `path`, dealt into folds, all to train with.
    init(ofFoldsStoredAt path: String, classNames: [String]) throws {
        let table = try StoredTable(path: path, header: ["x", "y", "class", "fold"])
        let labels = Dictionary(classNames.enumerated().map { ($1, $0) }) { first, _ in first }
        self.init(classNames: classNames, training: [], test: [])
        for (index, fields) in table.rows.enumerated() {
            guard let x = Double(text: fields[0]), let y = Double(text: fields[1]), x.isFinite,
                y.isFinite, let label = labels[fields[2]], Int(fields[3]) != nil
            else { throw table.error(inRow: index) }
            training.append(LabelledPoint(Point(x, y), label: label))
        }
    }
}

extension CurveData {
    /// The samples of a run's `points.csv` at `path`; a formula is not in it.
    init(storedAt path: String) throws {
        let table = try StoredTable(path: path, header: ["x", "y", "split"])
        var (training, test) = ([Point](), [Point]())
        for (index, fields) in table.rows.enumerated() {
            guard let x = Double(text: fields[0]), let y = Double(text: fields[1]), x.isFinite,
                y.isFinite
            else { throw table.error(inRow: index) }
            switch fields[2] {
            case "train": training.append(Point(x, y))
            case "test": test.append(Point(x, y))
            default: throw table.error(inRow: index)
            }
        }
        guard let learnt = try? CurveSamples(training) else { throw table.error(inRow: 0) }
        self.init(learnt)
        if !test.isEmpty {
            guard let held = try? CurveSamples(test) else { throw table.error(inRow: 0) }
            self.test = held
        }
    }
}

extension TrainingData {
    /// The text of `points.csv`: the data to learn (`train`), then what is held out (`test`).
    var csvText: String {
        switch self {
        case .points(let points): return points.csvText
        case .curve(let curve):
            var text = "x,y,split\n"
            for (split, samples) in [("train", curve.training), ("test", curve.test)] {
                for point in samples?.points ?? [] {
                    text += "\(point.x.shortest),\(point.y.shortest),\(split)\n"
                }
            }
            return text
        }
    }
}

extension TrainingData {
    /// The data of a run of a scenario, from its `points.csv` at `path`.
    init(storedAt path: String, of scenario: Scenario, classNames: [String]) throws {
        guard let source = scenario.curve else {
            self = .points(try PointSet(storedAt: path, classNames: classNames))
            return
        }
        var curve = try CurveData(storedAt: path)
        if case .formula(let known) = source { curve.formula = known.formula }
        self = .curve(curve)
    }
}
