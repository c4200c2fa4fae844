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
    /// The sums of all layers, the outputs last.
    private(set) var sums: [Form]
    /// The pattern of these sums.
    private var pattern: [UInt8] = []
    private var values: [Form] = []
    /// The inputs of a layer that are not 0 throughout.
    private var active: [Int] = []

    init(_ network: Network, window: Box) {
        self.network = network
        shapes = network.layers.map { ActivationPieces($0.activation) }
        let centre = window.centre
        sums = Array(repeating: .zero, count: network.hiddenUnitCount + network.outputCount)
        values = [
            Form(1, 0, centre.x, abs(centre.x) + window.width / 2),
            Form(0, 1, centre.y, abs(centre.y) + window.height / 2),
        ]
        addUp(network.layers[0], first: 0)
    }

    /// Takes another pattern.
    ///
    /// The sums of a layer depend only on the pieces of the layers before it: where these stay
    /// what they were, so do the sums. Patterns of regions that come one after the other mostly
    /// differ in late layers.
    mutating func apply(_ pattern: [UInt8]) {
        var first = 0
        var hasChanged = false
        for (index, layer) in network.hiddenLayers.enumerated() {
            let next = first + layer.unitCount
            hasChanged =
                hasChanged || self.pattern.isEmpty
                || self.pattern[first..<next] != pattern[first..<next]
            if hasChanged {
                takeValues(ofLayer: index, first: first, pattern)
                addUp(network.layers[index + 1], first: next)
            }
            first = next
        }
        self.pattern = pattern
    }

    /// What the units of a layer give on their pieces.
    private mutating func takeValues(ofLayer index: Int, first: Int, _ pattern: [UInt8]) {
        values.removeAll(keepingCapacity: true)
        for unit in first..<first + network.layers[index].unitCount {
            let piece = Int(pattern[unit])
            let (slope, offset) = (shapes[index].slope(piece), shapes[index].offset(piece))
            values.append(
                sums[unit] * Form(slope, slope, slope, abs(slope))
                    + Form(0, 0, offset, abs(offset)))
        }
    }

    /// The sums of a layer whose inputs are `values`.
    private mutating func addUp(_ layer: DenseLayer, first: Int) {
        active.removeAll(keepingCapacity: true)
        for input in values.indices where values[input] != .zero { active.append(input) }
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
