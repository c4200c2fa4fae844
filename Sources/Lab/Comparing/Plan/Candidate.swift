public import NeuralNetworks

/// An architecture to be compared: hidden layers of one width with one activation.
public struct Candidate: Sendable, Hashable {
    /// The activation of all hidden layers.
    public var activation: Activation
    /// The units of each hidden layer.
    public var width: Int
    /// The number of hidden layers.
    public var depth: Int

    /// `depth` hidden layers of `width` units.
    public init(activation: Activation, width: Int, depth: Int) {
        self.activation = activation
        self.width = width
        self.depth = depth
    }
}

extension Candidate {
    /// The candidate of this depth whose number of weights and biases is closest to `count`; of
    /// two that are equally close, the narrower one.
    init(
        activation: Activation, depth: Int, parameters count: Int, inputs: Int, outputs: Int
    ) {
        // The number grows with the width: the first at or above the goal, or the one before it.
        var (low, high) = (1, 2)
        func parameters(_ width: Int) -> Int {
            Candidate(activation: activation, width: width, depth: depth)
                .parameterCount(inputs: inputs, outputs: outputs)
        }
        while parameters(high) < count { (low, high) = (high, 2 * high) }
        while high - low > 1 {
            let middle = (low + high) / 2
            if parameters(middle) < count { low = middle } else { high = middle }
        }
        let isLowNearer = count - parameters(low) <= parameters(high) - count
        self.init(activation: activation, width: isLowNearer ? low : high, depth: depth)
    }

    /// What files about it are called: `relu-16x3`.
    public var name: String {
        let activation = activation.description.map { $0 == ":" ? "-" : $0 }
        return "\(String(activation))-\(width)x\(depth)"
    }

    /// The units of all hidden layers.
    public var unitCount: Int { width * depth }

    /// The number of weights and biases of a network with these numbers of inputs and outputs.
    public func parameterCount(inputs: Int, outputs: Int) -> Int {
        (inputs + 1) * width + (depth - 1) * (width + 1) * width + (width + 1) * outputs
    }

    /// Its layers, whose first weights are drawn as those of `network`.
    func architecture(as network: Architecture) -> Architecture {
        var network = network
        network.hidden = Array(
            repeating: .init(units: width, activation: activation), count: depth)
        return network
    }
}
