import Curves
import Lab
import NeuralNetworks
import Points
import Scenarios
import Text
import Training

extension Run {
    /// What is run, on one line.
    var outline: String {
        let test = data.testCount == 0 ? "" : " + \(data.testCount.grouped) held out"
        let validation =
            data.validationCount == 0 ? "" : " + \(data.validationCount.grouped) for validation"
        return "\(scenario.title): \(learnt(test + validation)), network \(shape), "
            + "at most \(lastStep.counted("step"))"
    }

    /// What was done to make the points or samples of their sources, one line each.
    var notes: [String] { (points.notes + curveNotes).map { $0.description } }

    private var curveNotes: [PointNote] {
        guard let data = data.curve, data.skippedRows > 0,
            case .csv(let path, _, _, _) = scenario.curve
        else { return [] }
        let learnt = data.training.count + (data.test?.count ?? 0)
        return [.skippedRows(data.skippedRows, of: learnt + data.skippedRows, file: path)]
    }

    private func learnt(_ test: String) -> String {
        if let curve = data.curve {
            let (low, high) = (curve.interval.lowerBound, curve.interval.upperBound)
            return data.trainingCount.counted("sample") + test
                + " of a curve from \(low.shortest) to \(high.shortest)"
        }
        let classes = points.classNames.count
        return data.trainingCount.counted("point") + test
            + ", \(classes) \(classes == 1 ? "class" : "classes")"
    }

    private var shape: String {
        let isCurve = data.curve != nil
        let outputs =
            isCurve ? 1 : scenario.training.loss.outputCount(classes: points.classNames.count)
        let units = [isCurve ? 1 : 2] + scenario.network.hidden.map(\.units) + [outputs]
        return units.map(String.init).joined(separator: "-")
    }
}
