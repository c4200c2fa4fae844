import Geometry
import NeuralNetworks

/// The sums of all units as functions of the plane under a given activation pattern: the network
/// multiplied out layer by layer, apart from any search.
struct PatternMaps {
    /// A function `a x + b y + c` of the place seen from the window's centre, and the sum of the
    /// magnitudes of all that was added up, by which rounding is measured.
    typealias Form = SIMD4<Double>

    private let network: Network
    private let shapes: [ActivationPieces]
    private let inputs: [Form]
    /// Of all layers, the outputs last.
    private(set) var sums: [Form]
    private var values: [Form] = []
    /// The inputs of a layer that are not 0 throughout.
    private var active: [Int] = []

    init(_ network: Network, window: Box) {
        self.network = network
        shapes = network.layers.map { ActivationPieces($0.activation) }
        let centre = window.centre
        inputs = [
            Form(1, 0, centre.x, abs(centre.x) + window.width / 2),
            Form(0, 1, centre.y, abs(centre.y) + window.height / 2),
        ]
        sums = Array(repeating: .zero, count: network.hiddenUnitCount + network.outputCount)
    }

    /// Takes another pattern.
    mutating func apply(_ pattern: [UInt8]) {
        values = inputs
        var first = 0
        for (index, layer) in network.layers.enumerated() {
            active.removeAll(keepingCapacity: true)
            for input in values.indices where values[input] != .zero { active.append(input) }
            addUp(layer, first: first)
            guard index + 1 < network.layers.count else { return }
            values.removeAll(keepingCapacity: true)
            for unit in first..<first + layer.unitCount {
                let piece = Int(pattern[unit])
                let (slope, offset) = (shapes[index].slope(piece), shapes[index].offset(piece))
                values.append(
                    sums[unit] * Form(slope, slope, slope, abs(slope))
                        + Form(0, 0, offset, abs(offset)))
            }
            first += layer.unitCount
        }
    }

    private mutating func addUp(_ layer: DenseLayer, first: Int) {
        layer.weights.withUnsafeBufferPointer { weights in
            values.withUnsafeBufferPointer { values in
                for unit in 0..<layer.unitCount {
                    let row = unit * layer.inputCount
                    let bias = layer.biases[unit]
                    var sum = Form(0, 0, bias, abs(bias))
                    for input in active {
                        let weight = weights[row + input]
                        sum += Form(weight, weight, weight, abs(weight)) * values[input]
                    }
                    sums[first + unit] = sum
                }
            }
        }
    }
}
