/// Evaluates one network at many points without allocating, eight points side by side.
public struct NetworkEvaluator: Sendable {
    /// A number for each of eight points.
    public typealias Lanes = SIMD8<Double>

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

    /// The logits at eight points: output `k` of point `i` is `result[k][i]`.
    ///
    /// The sums run in the same order as `Network.logits(at:)`, with the same results.
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
        switch activation {
        case .identity: return sums
        case .relu: return sums.replacing(with: 0, where: sums .< 0)
        default:
            var values = sums
            for lane in 0..<Lanes.scalarCount { values[lane] = activation(sums[lane]) }
            return values
        }
    }
}
