import Geometry
import NeuralNetworks

/// A description of a trained network: the function that it is in a window of the plane.
public struct Explanation: Sendable {
    let model: Model
    let options: ExplanationOptions
    let reading: Reading

    /// What is known about the network.
    enum Reading: Sendable {
        /// Everything, by geometry.
        case exact(ExactReading)
        /// For a smooth activation, which has no linear regions.
        case sampled(SampledReading)
    }

    /// The maximum number of regions that are kept at a time.
    public static let regionLimit = 2_000_000

    /// Reads the network of a model in the model's window.
    ///
    /// - Parameter progress: receives the share of the invariants that has been checked.
    /// - Throws: `LabError` if there are more regions than `regionLimit`, or if an invariant
    ///   that was to be checked does not hold or is not there.
    public init(
        of model: Model, options: ExplanationOptions = ExplanationOptions(),
        progress: (_ share: Double) -> Void = { _ in }
    ) throws(LabError) {
        self.model = model
        self.options = options
        reading =
            if let exact = try ExactReading(model, options, progress: progress) {
                .exact(exact)
            } else if options.verifies {
                throw LabError(.unverifiable(model.network.smoothActivation), path: model.path)
            } else {
                .sampled(SampledReading(model.network, window: model.window))
            }
    }
}

extension Network {
    /// The activation for which a network has no linear regions.
    var smoothActivation: Activation {
        hiddenLayers.map(\.activation).first { !$0.isPiecewiseLinear } ?? .tanh
    }
}
