import Lab
import NeuralNetworks
import Points
import Scenarios
import Text
import Training

extension Run {
    /// What is run, on one line.
    var outline: String {
        let test = points.test.isEmpty ? "" : " + \(points.test.count.grouped) held out"
        let classes = points.classNames.count
        return "\(scenario.title): \(points.training.count.counted("point"))\(test), "
            + "\(classes) \(classes == 1 ? "class" : "classes"), network \(shape), "
            + "at most \(lastStep.counted("step"))"
    }

    private var shape: String {
        let outputs = scenario.training.loss.outputCount(classes: points.classNames.count)
        let units = [2] + scenario.network.hidden.map(\.units) + [outputs]
        return units.map(String.init).joined(separator: "-")
    }
}
