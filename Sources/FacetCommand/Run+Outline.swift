import Datasets
import Lab
import NeuralNetworks
import Scenarios
import Training

extension Run {
    /// What is run, on one line.
    var outline: String {
        let counts = [points.training.count, points.test.count]
        let test = counts[1] > 0 ? " + \(counts[1]) held out" : ""
        let classes = points.classNames.count
        return "\(scenario.title): \(counts[0]) points\(test), "
            + "\(classes) \(classes == 1 ? "class" : "classes"), network \(shape), "
            + "at most \(lastStep) steps"
    }

    private var shape: String {
        let outputs = scenario.training.loss.outputCount(classes: points.classNames.count)
        let units = [2] + scenario.network.hidden.map(\.units) + [outputs]
        return units.map(String.init).joined(separator: "-")
    }
}
