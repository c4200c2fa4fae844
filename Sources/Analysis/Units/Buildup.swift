package import Geometry
package import NeuralNetworks

/// A network as a sum: what each unit of its last hidden layer adds to the logits.
///
/// The logits are the biases and, for each unit, its activation times its column of weights. A
/// unit's share is the mean of its activation's magnitude over the window times the spread of its
/// column (the most that it can move one logit against another; of a single logit the weight's
/// magnitude), as a part of the sum over all units.
package struct Buildup: Sendable {
    /// What one unit adds.
    package struct Term: Sendable, Hashable {
        /// In the last hidden layer, from 0.
        package var unit: Int
        /// The share of the sum over all units, from 0 to 1.
        package var share: Double
    }

    /// The whole network.
    package let network: Network
    /// The largest share first; units that add nothing are omitted, unless others gave the order.
    package let terms: [Term]

    /// The sum of `network`, with shares over `window`.
    ///
    /// - Parameter order: the units that are terms, in this order; nil: by their shares.
    package init(_ network: Network, in window: Box, order: [Int]? = nil) {
        self.network = network
        guard let last = network.hiddenLayers.indices.last else {
            terms = []
            return
        }
        let units = Array(0..<network.layers[last].unitCount)
        let extents = UnitMaps(network, layer: last, units: units).extents(in: window)
        let weights = zip(units, extents).map { unit, extent in
            extent.mean * Self.spread(ofColumn: unit, network.layers[last + 1])
        }
        let total = weights.reduce(0, +)
        if let order {
            terms = order.map { Term(unit: $0, share: total > 0 ? weights[$0] / total : 0) }
            return
        }
        terms =
            total > 0
            ? zip(units, weights).map { Term(unit: $0, share: $1 / total) }
                .filter { $0.share > 0 }
                .sorted { ($1.share, $0.unit) < ($0.share, $1.unit) } : []
    }

    private static func spread(ofColumn unit: Int, _ layer: DenseLayer) -> Double {
        let column = (0..<layer.unitCount).map { layer.weights[$0 * layer.inputCount + unit] }
        let all = column + (column.count == 1 ? [0] : [])
        return (all.max() ?? 0) - (all.min() ?? 0)
    }

    /// The network with some units of its last hidden layer alone, at least one.
    package func network(keeping units: [Int], hasBias: Bool) -> Network {
        let last = network.layers.count - 2
        let (hidden, output) = (network.layers[last], network.layers[last + 1])
        let inputs = hidden.inputCount
        let kept = DenseLayer(
            unchecked: units.flatMap { hidden.weights[$0 * inputs..<($0 + 1) * inputs] },
            biases: units.map { hidden.biases[$0] }, inputCount: inputs,
            activation: hidden.activation)
        let sum = DenseLayer(
            unchecked: (0..<output.unitCount).flatMap { row in
                units.map { output.weights[row * output.inputCount + $0] }
            },
            biases: hasBias ? output.biases : output.biases.map { _ in 0 },
            inputCount: units.count, activation: output.activation)
        return Network(unchecked: network.layers[..<last] + [kept, sum])
    }
}
