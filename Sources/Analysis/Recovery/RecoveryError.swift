public import NeuralNetworks

/// Why units cannot be recovered from the values of a network.
public enum RecoveryError: Error, Sendable, Equatable {
    /// The network has several logits; recovery needs the values of one.
    case severalLogits(Int)
    /// The units of a smooth activation have no creases.
    case smooth(Activation)
    /// The units of this activation jump instead of bending.
    case jumps(Activation)
    /// A function of one number has more straight pieces than are looked for.
    case tooManyPieces(limit: Int)
}

extension RecoveryError {
    /// Why the units of this network cannot be recovered; nil if they can.
    init?(of network: Network) {
        let activations = network.hiddenLayers.map { $0.activation }
        if network.outputCount > 1 {
            self = .severalLogits(network.outputCount)
        } else if let smooth = activations.first(where: { !$0.isPiecewiseLinear }) {
            self = .smooth(smooth)
        } else if let jump = activations.first(where: { !$0.isContinuous }) {
            self = .jumps(jump)
        } else {
            return nil
        }
    }
}
