import NeuralNetworks

/// The forward and the backward pass of a curve's network in double precision, without allocating.
struct CurvePass {
    private let layers: [DenseLayer]
    /// Of each layer: its units' sums, values, and the output's derivatives by the sums.
    private var sums: [[Double]]
    private var values: [[Double]]
    private var slopes: [[Double]]

    init(_ network: Network) {
        layers = network.layers
        sums = layers.map { Array(repeating: 0, count: $0.unitCount) }
        (values, slopes) = (sums, sums)
    }

    /// The network's value at `x`.
    mutating func value(at x: Double) -> Double {
        for (index, layer) in layers.enumerated() {
            for unit in 0..<layer.unitCount {
                var sum = layer.biases[unit]
                if index == 0 {
                    sum += layer.weights[unit] * x
                } else {
                    let first = unit * layer.inputCount
                    for input in 0..<layer.inputCount {
                        sum += layer.weights[first + input] * values[index - 1][input]
                    }
                }
                sums[index][unit] = sum
                values[index][unit] = layer.activation(sum)
            }
        }
        return values[layers.count - 1][0]
    }

    /// The network's value at `x`, and its derivatives by all parameters: layer by layer, weights,
    /// then biases.
    mutating func run(at x: Double, derivatives: inout [Double], from start: Int) -> Double {
        let value = value(at: x)
        slopes[layers.count - 1][0] = 1
        for index in stride(from: layers.count - 1, to: 0, by: -1) { goBack(from: index) }
        var place = start
        for (index, layer) in layers.enumerated() {
            for unit in 0..<layer.unitCount {
                for input in 0..<layer.inputCount {
                    derivatives[place] =
                        slopes[index][unit] * (index == 0 ? x : values[index - 1][input])
                    place += 1
                }
            }
            for unit in 0..<layer.unitCount {
                derivatives[place] = slopes[index][unit]
                place += 1
            }
        }
        return value
    }

    /// Works out the derivatives by the sums of the layer before.
    private mutating func goBack(from index: Int) {
        let (layer, before) = (layers[index], layers[index - 1])
        for input in 0..<layer.inputCount {
            var slope = 0.0
            for unit in 0..<layer.unitCount {
                slope += slopes[index][unit] * layer.weights[unit * layer.inputCount + input]
            }
            slopes[index - 1][input] = slope * before.activation.derivative(sums[index - 1][input])
        }
    }
}
