public import Geometry

/// A multi-layer perceptron with two inputs, which divides the plane, or with one, which draws a
/// curve.
///
/// Its last layer has no activation. With two inputs its outputs are the logits: one logit makes
/// two classes, class 1 where it is above 0, class 0 elsewhere; several logits stand for one class
/// each, and the largest wins; the lowest index wins a tie. With one input its output is a value.
public struct Network: Sendable, Hashable {
    /// From the inputs to the logits; at least one.
    public let layers: [DenseLayer]

    /// A network, or nil unless it has one or two inputs, each layer fits the one before it, the
    /// last has the identity as its activation, and all numbers are finite.
    public init?(layers: [DenseLayer]) {
        guard let first = layers.first, let last = layers.last, 1...2 ~= first.inputCount,
            last.activation == .identity,
            zip(layers, layers.dropFirst()).allSatisfy({ $0.unitCount == $1.inputCount }),
            layers.allSatisfy({ ($0.weights + $0.biases).allSatisfy { $0.isFinite } })
        else { return nil }
        self.layers = layers
    }

    /// A network that the caller has checked (its numbers may be infinite or not numbers).
    public init(unchecked layers: [DenseLayer]) {
        self.layers = layers
    }
}

extension Network {
    /// All layers except the last.
    public var hiddenLayers: ArraySlice<DenseLayer> { layers.dropLast() }
    /// 2 for a network that divides the plane, 1 for a curve.
    public var inputCount: Int { layers[0].inputCount }
    /// The number of logits, or of values.
    public var outputCount: Int { layers[layers.count - 1].unitCount }
    /// One logit makes two classes.
    public var classCount: Int { max(outputCount, 2) }
    /// The number of units in all hidden layers.
    public var hiddenUnitCount: Int { hiddenLayers.reduce(0) { $0 + $1.unitCount } }
    /// The number of weights and biases.
    public var parameterCount: Int {
        layers.reduce(0) { $0 + $1.weights.count + $1.biases.count }
    }
    /// Whether its linear regions can be found exactly.
    public var isPiecewiseLinear: Bool { layers.allSatisfy { $0.activation.isPiecewiseLinear } }
    /// Whether no layer's activation jumps, so that the outputs do not either.
    public var isContinuous: Bool { layers.allSatisfy { $0.activation.isContinuous } }
    /// The number of inputs and the units of each layer: 2, 16, 16, 1.
    public var shape: [Int] { [inputCount] + layers.map { $0.unitCount } }

    /// The logits of a network with two inputs at a point.
    public func logits(at point: Point) -> [Double] { outputs(of: [point.x, point.y]) }

    /// The value of a network with one input and one output at `x`.
    public func value(at x: Double) -> Double { outputs(of: [x])[0] }

    private func outputs(of inputs: [Double]) -> [Double] {
        layers.reduce(inputs) { $1.outputs($0) }
    }

    /// The class at a point.
    public func predictedClass(at point: Point) -> Int { Self.winner(of: logits(at: point)) }

    /// The class that these logits stand for.
    public static func winner(of logits: [Double]) -> Int {
        guard logits.count > 1 else { return logits[0] > 0 ? 1 : 0 }
        var best = 0
        for index in 1..<logits.count where logits[index] > logits[best] { best = index }
        return best
    }

    /// The same function of points in other units: this network after `x -> scale (x - origin)`
    /// on each axis, the scaling folded into the first layer.
    public func composed(withScale scale: Vector, origin: Point) -> Network {
        var first = layers[0]
        for unit in 0..<first.unitCount {
            let a = first.weights[2 * unit] * scale.dx
            let b = first.weights[2 * unit + 1] * scale.dy
            first.weights[2 * unit] = a
            first.weights[2 * unit + 1] = b
            first.biases[unit] -= a * origin.x + b * origin.y
        }
        return Network(unchecked: [first] + layers.dropFirst())
    }

    /// The same curve in other units: `y -> y / scale + origin` after this network after
    /// `x -> scale (x - origin)`, both folded into the first and the last layer.
    ///
    /// - Parameters:
    ///   - scale: of the input (`dx`) and of the output (`dy`).
    ///   - origin: the input that becomes 0, and the output of a value of 0.
    public func composed(ofCurveWithScale scale: Vector, origin: Point) -> Network {
        var layers = layers
        for unit in 0..<layers[0].unitCount {
            layers[0].weights[unit] *= scale.dx
            layers[0].biases[unit] -= layers[0].weights[unit] * origin.x
        }
        let last = layers.count - 1
        for index in layers[last].weights.indices { layers[last].weights[index] /= scale.dy }
        for unit in layers[last].biases.indices {
            layers[last].biases[unit] = layers[last].biases[unit] / scale.dy + origin.y
        }
        return Network(unchecked: layers)
    }
}
