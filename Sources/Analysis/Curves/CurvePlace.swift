public import NeuralNetworks

/// What a network with one input does at one place.
public struct CurvePlace: Sendable {
    /// The place.
    public let x: Double
    /// The value there.
    public let value: Double
    /// The index of the piece; nil outside the window and for a smooth network.
    ///
    /// A kink belongs to the piece on its left, unless the curve jumps there.
    public let piece: Int?
    /// For each hidden unit the number of hinges below its sum; nil for a smooth network.
    public let pattern: [UInt8]?
    /// The units of the last hidden layer, each with its value times its weight in the output.
    ///
    /// With `bias` they add up to the value.
    public let shares: [(unit: UnitName, share: Double)]
    /// The bias of the output.
    public let bias: Double

    /// The place of a curve at `x`.
    public init(at x: Double, of curve: NetworkCurve) {
        let network = curve.network
        let output = network.layers[network.layers.count - 1]
        self.x = x
        value = network.value(at: x)
        bias = output.biases[0]
        let pattern = network.isPiecewiseLinear ? network.pattern(atX: x) : nil
        self.pattern = pattern
        let candidates = curve.pieces.indices.filter {
            curve.pieces[$0].start <= x && x <= curve.pieces[$0].end
        }
        piece =
            network.isContinuous
            ? candidates.first
            : candidates.first { curve.pieces[$0].pattern == pattern } ?? candidates.first
        let depth = network.hiddenLayers.count
        shares =
            depth == 0
            ? []
            : curve.shares(at: x).enumerated().map {
                (UnitName(layer: depth, index: $0.offset), $0.element)
            }
    }
}

extension Network {
    /// For each hidden unit the number of hinges of its activation that lie below its sum at `x`.
    fileprivate func pattern(atX x: Double) -> [UInt8] {
        var values = [x]
        var pattern: [UInt8] = []
        for layer in hiddenLayers {
            let sums = layer.sums(values)
            let hinges = layer.activation.hinges ?? []
            pattern += sums.map { sum in UInt8(hinges.count { $0 < sum }) }
            values = sums.map { layer.activation($0) }
        }
        return pattern
    }
}
