import Analysis
import Naming
import NeuralNetworks

/// A description of a trained network: the function that it is in a window of the plane.
public struct Explanation: Sendable {
    let loaded: LoadedModel
    let options: ExplanationOptions
    let analysis: NetworkAnalysis
    /// The names of the boundary, where they were asked for.
    let names: BoundaryNames?

    /// What is known about the network.
    enum NetworkAnalysis: Sendable {
        /// Everything, by geometry.
        case exact(ExactAnalysis)
        /// For a smooth activation, which has no linear regions.
        case sampled(SampledAnalysis)
    }

    /// The maximum number of regions that are kept at a time.
    public static let regionLimit = 2_000_000

    /// Analyses the network of a model in the model's window.
    ///
    /// - Parameter progress: receives the share of the invariants that has been checked.
    /// - Throws: `LabError` if there are more regions than `regionLimit`, or if an invariant
    ///   that was to be checked does not hold or does not exist.
    public init(
        of loaded: LoadedModel, options: ExplanationOptions = ExplanationOptions(),
        progress: (_ share: Double) -> Void = { _ in }
    ) throws(LabError) {
        self.loaded = loaded
        self.options = options
        let model = loaded.model
        names =
            options.isNamed ? try loaded.names(resolution: options.resolution) : nil
        let exact: ExactAnalysis?
        do {
            exact = try ExactAnalysis(
                of: model, limit: Self.regionLimit, tolerance: options.tolerance,
                verifies: options.verifies, progress: progress)
        } catch {
            throw LabError(analysis: error, path: loaded.path)
        }
        if let exact {
            analysis = .exact(exact)
        } else if options.verifies {
            throw LabError(.unverifiable(model.network.smoothActivation), path: loaded.path)
        } else {
            analysis = .sampled(SampledAnalysis(model.network, window: model.window))
        }
    }

    var model: Model { loaded.model }
}

extension Network {
    /// The activation for which a network has no linear regions.
    var smoothActivation: Activation {
        hiddenLayers.map(\.activation).first { !$0.isPiecewiseLinear } ?? .tanh
    }
}
