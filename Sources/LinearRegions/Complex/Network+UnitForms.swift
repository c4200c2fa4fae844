public import Geometry
public import NeuralNetworks

extension Network {
    /// For each layer the sums of its units, the last layer's being the logits, as functions of
    /// the plane where the hidden units are in the pieces that the pattern says.
    ///
    /// - Parameters:
    ///   - pattern: for each hidden unit the number of hinges below its sum, as
    ///     `RegionComplex.pattern(of:)` has it. The network is piecewise linear.
    ///   - count: of this number of layers only.
    public func unitForms(where pattern: [UInt8], layers count: Int = .max) -> [[AffineForm]] {
        var inputs = [AffineForm(1, 0, 0), AffineForm(0, 1, 0)]
        var first = 0
        return layers.prefix(count).map { layer in
            let sums = layer.sums(of: inputs)
            guard first < pattern.count else { return sums }
            let pieces = ActivationPieces(layer.activation)
            inputs = sums.enumerated().map { unit, sum in
                let piece = Int(pattern[first + unit])
                return sum * pieces.slope(piece) + AffineForm(0, 0, pieces.offset(piece))
            }
            first += layer.unitCount
            return sums
        }
    }

    /// For each hidden unit the number of hinges below its sum at a point.
    ///
    /// The network is piecewise linear.
    public func pattern(at point: Point) -> [UInt8] {
        var inputs = [point.x, point.y]
        return hiddenLayers.flatMap { layer in
            let sums = layer.sums(inputs)
            inputs = sums.map { layer.activation($0) }
            let hinges = layer.activation.hinges ?? []
            return sums.map { sum in UInt8(hinges.count { sum > $0 }) }
        }
    }
}

extension DenseLayer {
    fileprivate func sums(of inputs: [AffineForm]) -> [AffineForm] {
        (0..<unitCount).map { unit in
            var (a, b, c) = (0.0, 0.0, biases[unit])
            for (input, form) in inputs.enumerated() {
                let weight = weights[unit * inputCount + input]
                a += weight * form.a
                b += weight * form.b
                c += weight * form.c
            }
            return AffineForm(a, b, c)
        }
    }
}
