import NeuralNetworks

/// The forward pass of a network with one input, with a bound of what rounding changes.
///
/// The bounds are a running error analysis (Higham, Accuracy and Stability of Numerical Algorithms,
/// 2002, section 3.3) with a unit roundoff of 1e-12, which leaves room for sums of a thousand terms
/// and for kinks that are joined.
struct CheckedPass {
    /// A number and by how much it may be wrong.
    struct Bounded {
        var value: Double
        var bound: Double
    }

    /// The sums of each hidden unit, layer by layer.
    let sums: [Bounded]
    /// The value of the network.
    let output: Bounded

    private static let roundoff = 1e-12

    /// The pass at `x`, which may be wrong by `uncertainty`.
    init(_ network: Network, at x: Double, uncertainty: Double) {
        var values = [Bounded(value: x, bound: uncertainty + Self.roundoff * abs(x))]
        var sums: [Bounded] = []
        var output = values[0]
        for (index, layer) in network.layers.enumerated() {
            let layerSums = (0..<layer.unitCount).map { Self.sum(of: $0, in: layer, values) }
            if index == network.layers.count - 1 {
                output = layerSums[0]
            } else {
                sums += layerSums
                values = layerSums.map { Self.activated($0, layer.activation) }
            }
        }
        self.sums = sums
        self.output = output
    }

    private static func sum(of unit: Int, in layer: DenseLayer, _ values: [Bounded]) -> Bounded {
        let first = unit * layer.inputCount
        var sum = Bounded(value: layer.biases[unit], bound: roundoff * abs(layer.biases[unit]))
        for (index, value) in values.enumerated() {
            let weight = layer.weights[first + index]
            sum.value += weight * value.value
            sum.bound += abs(weight) * (value.bound + roundoff * abs(value.value))
        }
        return sum
    }

    /// No activation of straight pieces is steeper than 1; a step may be on either side.
    private static func activated(_ sum: Bounded, _ activation: Activation) -> Bounded {
        let isNearJump = !activation.isContinuous && abs(sum.value) <= sum.bound
        return Bounded(value: activation(sum.value), bound: isNearJump ? 1 : sum.bound)
    }
}
