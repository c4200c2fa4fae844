import Geometry
import NeuralNetworks
import Points
import RealFunctions
import Training

/// Loss and gradient in Double by loops over samples, layers, units and inputs: the reference.
struct PlainBackpropagation {
    var network: Network
    let loss: Loss
    /// What is applied to the logits before a squared loss compares them.
    var output = OutputFunction.identity
    /// How much each class counts; empty: all the same.
    var weights: [Double] = []

    /// The mean loss of the points, each times the weight of its class.
    func meanLoss(_ points: [LabelledPoint]) -> Double {
        let losses = points.map { point in
            weight(of: point)
                * lossAndSlopes(logits: network.logits(at: point.position), label: point.label).loss
        }
        return losses.reduce(0, +) / Double(points.count)
    }

    private func weight(of point: LabelledPoint) -> Double {
        weights.isEmpty ? 1 : weights[point.label]
    }

    /// The gradient of the mean loss, layer by layer: the weights, then the biases.
    func gradient(_ points: [LabelledPoint]) -> [[Double]] {
        var sums = network.layers.map {
            [Double](repeating: 0, count: $0.weights.count + $0.biases.count)
        }
        for point in points { addGradient(point, to: &sums) }
        return sums.map { layer in layer.map { $0 / Double(points.count) } }
    }

    private func addGradient(_ point: LabelledPoint, to sums: inout [[Double]]) {
        var inputs = [[point.position.x, point.position.y]]
        var zs: [[Double]] = []
        for layer in network.layers {
            zs.append(layer.sums(inputs.last!))
            inputs.append(zs.last!.map { layer.activation($0) })
        }
        var signal = lossAndSlopes(logits: inputs.last!, label: point.label).slopes
            .map { $0 * weight(of: point) }
        for (index, layer) in network.layers.enumerated().reversed() {
            for unit in 0..<layer.unitCount {
                signal[unit] *= layer.activation.derivative(zs[index][unit])
                sums[index][layer.weights.count + unit] += signal[unit]
                for input in 0..<layer.inputCount {
                    sums[index][unit * layer.inputCount + input] +=
                        signal[unit] * inputs[index][input]
                }
            }
            signal = (0..<layer.inputCount).map { input in
                var sum = 0.0
                for unit in 0..<layer.unitCount {
                    sum += layer.weights[unit * layer.inputCount + input] * signal[unit]
                }
                return sum
            }
        }
    }

    /// A sample's loss and its slope by each logit.
    private func lossAndSlopes(
        logits: [Double], label: Int
    ) -> (loss: Double, slopes: [Double]) {
        if loss == .squared {
            let targets = logits.indices.map { index -> Double in
                (logits.count == 1 ? label == 1 : label == index) ? 1 : -1
            }
            if output == .tanh {
                let parts = zip(logits, targets).map { Self.tangentLoss($0, target: $1) }
                return (parts.reduce(0) { $0 + $1.loss }, parts.map { $0.slope })
            }
            let distances = zip(logits, targets).map { $0 - $1 }
            return (distances.reduce(0) { $0 + $1 * $1 } / 2, distances)
        }
        guard logits.count > 1 else {
            let sign: Double = label == 1 ? 1 : -1
            let margin = sign * logits[0]
            let loss = max(-margin, 0) + Portable.logOnePlus(Portable.exp(-abs(margin)))
            return (loss, [-sign * Portable.sigmoid(-margin)])
        }
        let largest = logits.max()!
        let powers = logits.map { Portable.exp($0 - largest) }
        let sum = powers.reduce(0, +)
        var slopes = powers.map { $0 / sum }
        slopes[label] -= 1
        return (Portable.log(sum) + largest - logits[label], slopes)
    }

    /// (tanh z - t)^2 / 2 and its slope (tanh z - t) (1 - tanh^2 z), where 1 - tanh |z| has all its
    /// digits: 2 / (e^(2 |z|) + 1).
    private static func tangentLoss(
        _ z: Double, target: Double
    ) -> (loss: Double, slope: Double) {
        let left = 2 / (Portable.exp(2 * min(abs(z), 300)) + 1)
        let distance = z * target >= 0 ? -target * left : -target * (2 - left)
        return (distance * distance / 2, distance * left * (2 - left))
    }
}

extension PlainBackpropagation {
    /// The gradient by central differences of the fourth order.
    ///
    /// (8 (f(h) - f(-h)) - (f(2h) - f(-2h))) / 12 h
    func differences(_ points: [LabelledPoint], width h: Double) -> [[Double]] {
        network.layers.indices.map { index in
            let count = network.layers[index].weights.count + network.layers[index].biases.count
            return (0..<count).map { number in
                func shifted(_ by: Double) -> Double {
                    var layers = network.layers
                    let weights = layers[index].weights.count
                    if number < weights {
                        layers[index].weights[number] += by
                    } else {
                        layers[index].biases[number - weights] += by
                    }
                    var shifted = self
                    shifted.network = Network(unchecked: layers)
                    return shifted.meanLoss(points)
                }
                return
                    (8 * (shifted(h) - shifted(-h)) - (shifted(2 * h) - shifted(-2 * h))) / (12 * h)
            }
        }
    }

    /// The smallest distance of a hidden sum to a kink of its activation.
    func distanceToKink(_ points: [LabelledPoint]) -> Double {
        var smallest = Double.infinity
        for point in points {
            var inputs = [point.position.x, point.position.y]
            for layer in network.hiddenLayers {
                for z in layer.sums(inputs) {
                    for hinge in layer.activation.hinges ?? [] {
                        smallest = min(smallest, abs(z - hinge))
                    }
                }
                inputs = layer.outputs(inputs)
            }
        }
        return smallest
    }
}

extension Network {
    /// Layer by layer: the weights, then the biases.
    var numbers: [[Double]] { layers.map { $0.weights + $0.biases } }
}

/// The largest difference in a layer relative to the layer's largest entry, over all layers.
func worstDifference(_ values: [[Double]], _ reference: [[Double]]) -> Double {
    zip(values, reference).map { values, reference in
        let largest = reference.map(abs).max()!
        let difference = zip(values, reference).map { abs($0 - $1) }.max()!
        return difference == 0 ? 0 : difference / largest
    }.max()!
}
