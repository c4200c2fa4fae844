import RealFunctions

/// Evaluates one network at many points without allocating, sixteen points side by side.
public struct NetworkEvaluator: Sendable {
    /// A number for each of sixteen points.
    public typealias Lanes = SIMD16<Double>

    /// What is evaluated.
    public let network: Network
    private var inputs: [Lanes]
    private var outputs: [Lanes]

    /// An evaluator of `network`.
    public init(_ network: Network) {
        self.network = network
        let widest = network.shape.max() ?? 2
        inputs = Array(repeating: .zero, count: widest)
        outputs = inputs
    }

    /// The logits at sixteen points: output `k` of point `i` is `result[k][i]`.
    ///
    /// Piecewise-linear activations give what `Network.logits(at:)` gives; smooth ones are taken
    /// in single precision (about 1e-7).
    public mutating func logits(x: Lanes, y: Lanes, _ body: (borrowing [Lanes]) -> Void) {
        inputs[0] = x
        inputs[1] = y
        for layer in network.layers {
            for unit in 0..<layer.unitCount {
                var sum = Lanes(repeating: layer.biases[unit])
                let first = unit * layer.inputCount
                for input in 0..<layer.inputCount {
                    sum += layer.weights[first + input] * inputs[input]
                }
                outputs[unit] = Self.apply(layer.activation, to: sum)
            }
            swap(&inputs, &outputs)
        }
        body(inputs)
    }

    private static func apply(_ activation: Activation, to sums: Lanes) -> Lanes {
        let panel = Panel(sums)
        switch activation {
        case .identity: return sums
        case .tanh: return Lanes(Portable.tanhAndSlope(panel).value)
        case .sigmoid: return Lanes(Portable.sigmoidAndSlope(panel).value)
        case .sine: return Lanes(Portable.sineAndCosine(panel).sine)
        case .gelu: return sums * Lanes(Portable.normalDistributionAndDensity(panel).distribution)
        case .relu, .leakyRelu, .abs, .hardTanh, .step:
            var values = sums
            for lane in 0..<Lanes.scalarCount { values[lane] = activation(sums[lane]) }
            return values
        }
    }
}
