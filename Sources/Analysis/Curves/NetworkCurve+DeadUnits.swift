public import NeuralNetworks

extension NetworkCurve {
    /// The hidden units that have one value all over the interval.
    ///
    /// Exact where the network has straight pieces; none for a smooth network.
    ///
    /// Complexity: the number of pieces times the number of weights.
    public var deadUnits: [UnitName] {
        // A unit with a kink has several values; one without has the values of a line.
        guard let first = pieces.first, !outside.isEmpty else { return [] }
        var steady = outside
        let start = values(ofLayersAt: first.start)
        for piece in pieces {
            let end = values(ofLayersAt: piece.end)
            steady.removeAll { end[$0.layer - 1][$0.index] != start[$0.layer - 1][$0.index] }
        }
        return steady
    }

    /// The values of the units of each hidden layer.
    private func values(ofLayersAt x: Double) -> [[Double]] {
        var inputs = [x]
        return network.hiddenLayers.map { layer in
            inputs = layer.outputs(inputs)
            return inputs
        }
    }
}
