package import Kernels

/// Evaluates one network at many points without allocating, sixteen points side by side.
///
/// The bits do not depend on the machine.
public struct NetworkEvaluator: Sendable {
    /// A number for each of sixteen points.
    public typealias Lanes = SIMD16<Double>

    /// What is evaluated.
    public let network: Network
    private let layers: [facet_evaluation_layer]
    private let parameters: [Double]
    private let instructionSet: facet_kernels_set
    private var values: [Lanes]
    private var others: [Lanes]

    /// An evaluator of `network`.
    public init(_ network: Network) {
        self.init(network, facet_kernels_best())
    }

    /// An evaluator that uses one of the instruction sets of this machine.
    package init(_ network: Network, _ instructionSet: facet_kernels_set) {
        self.network = network
        self.instructionSet = instructionSet
        var (layers, parameters) = ([facet_evaluation_layer](), [Double]())
        for layer in network.layers {
            let (activation, slope) = layer.activation.code
            layers.append(
                facet_evaluation_layer(
                    input_count: layer.inputCount, unit_count: layer.unitCount,
                    activation: activation, activation_slope: slope, weights: parameters.count,
                    biases: parameters.count + layer.weights.count))
            parameters += layer.weights + layer.biases
        }
        (self.layers, self.parameters) = (layers, parameters)
        values = Array(repeating: .zero, count: max(2, network.shape.max() ?? 2))
        others = values
    }

    /// The logits at sixteen points: output `k` of point `i` is `result[k][i]`.
    ///
    /// Piecewise-linear activations give what `Network.logits(at:)` gives; smooth ones are taken
    /// in single precision (about 1e-7).
    public mutating func logits(x: Lanes, y: Lanes, _ body: (borrowing [Lanes]) -> Void) {
        values[0] = x
        values[1] = y
        evaluate()
        if !layers.count.isMultiple(of: 2) { swap(&values, &others) }
        body(values)
    }

    private mutating func evaluate() {
        layers.withUnsafeBufferPointer { layers in
            parameters.withUnsafeBufferPointer { parameters in
                values.withUnsafeMutableBytes { values in
                    others.withUnsafeMutableBytes { others in
                        var network = facet_evaluation_network(
                            layers: layers.baseAddress, layer_count: layers.count,
                            parameters: parameters.baseAddress)
                        facet_evaluate(
                            instructionSet, &network,
                            values.assumingMemoryBound(to: Double.self).baseAddress,
                            others.assumingMemoryBound(to: Double.self).baseAddress)
                    }
                }
            }
        }
    }
}
