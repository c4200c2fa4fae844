package import Geometry
package import LinearRegions
package import NeuralNetworks

/// What a network does at one point of the plane.
package struct PlaceAnalysis: Sendable {
    /// The point, its logits and its class.
    package let prediction: Prediction
    /// For each hidden unit the number of hinges below its sum at the point itself, by the forward
    /// pass; nil for a smooth activation.
    ///
    /// On a crease that is not the pattern inside the region: a sum that is exactly 0 is not above
    /// it.
    package let pattern: [UInt8]?
    /// The region; nil outside the window and for a smooth activation.
    package let region: RegionEquations?

    /// The analysis of a point; `regions` are those of the model's network, nil for a smooth one.
    package init(at point: Point, of model: Model, _ regions: RegionComplex?) {
        prediction = Prediction(at: point, of: model.network, loss: model.loss)
        pattern = regions.map { _ in model.network.pattern(at: point) }
        region = regions.flatMap { regions in
            regions.region(at: point).map { RegionEquations(regions, region: $0) }
        }
    }
}

extension PlaceAnalysis {
    /// The hidden units whose sum is above the lowest hinge of their activation: 0, and of
    /// hard-tanh -1.
    package var activeUnits: [Int] {
        guard let pattern else { return [] }
        return pattern.indices.filter { pattern[$0] > 0 }
    }

    /// The pattern as text, a digit for each hidden unit and a bar between layers.
    package func patternText(_ network: Network) -> String? {
        pattern.map { network.text(ofPattern: $0) }
    }
}

extension Network {
    /// A pattern as text, a digit for each hidden unit and a bar between layers.
    package func text(ofPattern pattern: [UInt8]) -> String {
        var rest = pattern[...]
        return hiddenLayers.map { layer in
            defer { rest = rest.dropFirst(layer.unitCount) }
            return rest.prefix(layer.unitCount).map { String($0) }.joined()
        }.joined(separator: "|")
    }
}
