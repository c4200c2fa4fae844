import Geometry
import NeuralNetworks
import Planes
import Training

/// What a model's file says about it besides its weights and activations; nothing is assumed.
struct ModelStatements: Sendable, Hashable {
    var title: String?
    /// The classes in the order of their indices; none where the file names none.
    var classNames: [String] = []
    /// What the tables that it was trained on call each class; empty where they use the names.
    var labels: [[String]] = []
    var window: Box?
    /// Of a network with one input.
    var interval: ClosedRange<Double>?
    /// The names of the axes; nil where they are only x and y.
    var axisNames: Scene.AxisNames?
    var loss: Loss?
    /// What training applied to the logits.
    var output: OutputFunction?
    /// The number of steps that the network was trained; readers do not use it.
    var step: Int?
    /// The record of the training at that step; readers of networks do not use it.
    var state: String?
}

extension ModelStatements {
    /// What a file says about its network; it ignores a loss that training does not know.
    init(_ file: NetworkFile) {
        title = file.title
        classNames = file.classNames
        labels = file.labels
        window = file.window
        interval = file.interval
        if file.axisNames.count == 2 {
            axisNames = Scene.AxisNames(x: file.axisNames[0], y: file.axisNames[1])
        }
        loss = file.loss.flatMap { Loss(rawValue: $0) }
        state = file.state
        output = file.output
    }

    /// The file of a network of which all this is said.
    func file(of network: Network, statesActivation: Bool = true) -> NetworkFile {
        NetworkFile(
            network: network, statesActivation: statesActivation, title: title,
            classNames: classNames, labels: labels, window: window, interval: interval,
            axisNames: axisNames.map { [$0.x, $0.y] } ?? [], loss: loss?.rawValue, output: output,
            step: step, state: state)
    }
}

extension ModelStatements {
    /// The file of a state of a run; with validation it also has what is known of that state, from
    /// which pictures can be redrawn.
    func file(of snapshot: Snapshot) -> NetworkFile {
        var statements = self
        statements.step = snapshot.step
        if snapshot.record.validation != nil { statements.state = snapshot.record.stateText }
        return statements.file(of: snapshot.network)
    }
}
