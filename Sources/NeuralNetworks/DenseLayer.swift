/// One layer: `activation(weights x inputs + biases)`.
public struct DenseLayer: Sendable, Hashable {
    /// The number of inputs: the columns of the weights.
    public let inputCount: Int
    /// The number of units: the rows of the weights.
    public let unitCount: Int
    /// Row by row: the weights of unit `j` are at `j * inputCount ..< (j + 1) * inputCount`.
    public var weights: [Double]
    /// One for each unit.
    public var biases: [Double]
    /// Applied to each unit's sum.
    public var activation: Activation

    /// A layer with `biases.count` units, or nil unless the weights are a full matrix.
    public init?(inputCount: Int, weights: [Double], biases: [Double], activation: Activation) {
        guard inputCount > 0, !biases.isEmpty, weights.count == inputCount * biases.count else {
            return nil
        }
        self.init(
            unchecked: weights, biases: biases, inputCount: inputCount, activation: activation)
    }

    /// A layer whose shape the caller has checked.
    public init(
        unchecked weights: [Double], biases: [Double], inputCount: Int, activation: Activation
    ) {
        assert(weights.count == inputCount * biases.count)
        self.inputCount = inputCount
        self.unitCount = biases.count
        self.weights = weights
        self.biases = biases
        self.activation = activation
    }
}

extension DenseLayer {
    /// The sums before the activation.
    public func sums(_ inputs: [Double]) -> [Double] {
        (0..<unitCount).map { unit in
            var sum = biases[unit]
            let first = unit * inputCount
            for input in 0..<inputCount { sum += weights[first + input] * inputs[input] }
            return sum
        }
    }

    /// The layer's outputs.
    public func outputs(_ inputs: [Double]) -> [Double] {
        sums(inputs).map { activation($0) }
    }
}
