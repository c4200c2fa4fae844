public import Geometry
public import NeuralNetworks

/// What the values of a network's one logit show of its first layer in a window.
///
/// There a network with one hidden layer is `affine` plus the sum of the units, each of which is
/// turn max(normal * p - offset, 0). Its order, its side and the way in which a unit's turn is
/// divided between its weights cannot be seen.
public struct RecoveredFunction: Sendable {
    /// A unit of the first layer, by its crease, in the data's units.
    public struct Unit: Sendable, Hashable {
        /// Of length 1, at right angles to the crease; to the right (upwards if that is no side).
        public let normal: Vector
        /// The crease is where normal * p is this.
        public let offset: Double
        /// The slope on the normal's side of the crease minus that on the other side; where that
        /// varies, the middle one of 40 places.
        public let turn: Double
        /// The share of 40 places along the window's part of the line that have a kink.
        public let share: Double
    }

    /// The part of the plane that was searched.
    public let window: Box
    /// The number of values that were asked for.
    public let queries: Int
    /// The units with a crease in the window, from left to right by normal and offset.
    public let units: [Unit]
    /// The number of straight creases that end within the window: pieces of creases of later
    /// layers, which bend, as far as two chords met them.
    public let otherCreases: Int
    /// The part without a crease; nil unless the function is complete.
    public let affine: AffineForm?
    /// The largest magnitude of the logit at the places of a grid of the window.
    public let largestValue: Double
    /// The largest difference at these places between the logit and the sum of the units and the
    /// affine part; nil if there are other creases.
    public let largestDifference: Double?
}

extension RecoveredFunction {
    /// The largest difference, as a share of the largest value, of a complete function.
    public static let completeShare = 1e-9

    /// Whether the units and the affine part are the whole function.
    public var isComplete: Bool { affine != nil }

    /// The network that computes the function in the window, or nil if it is not complete.
    ///
    /// A turn is divided evenly between a unit's two weights. The last unit, which is active in
    /// the whole window, is the affine part. An affine part that is constant needs no unit.
    public var network: Network? {
        guard var affine else { return nil }
        var (weights, biases, output) = ([Double](), [Double](), [Double]())
        for unit in units {
            let size = abs(unit.turn).squareRoot()
            weights += [unit.normal.dx * size, unit.normal.dy * size]
            biases.append(-unit.offset * size)
            output.append(unit.turn < 0 ? -size : size)
        }
        var constant = affine.c
        if affine.gradient != Vector(0, 0) || units.isEmpty {
            let values = window.corners.map { affine.value(at: $0) }
            let (low, high) = (values.min() ?? 0, values.max() ?? 0)
            let lift = max(high - low, 1e-3 * max(abs(low), abs(high))) - low
            constant = -lift
            affine.c += lift
            weights += [affine.a, affine.b]
            biases.append(affine.c)
            output.append(1)
        }
        return Network(layers: [
            DenseLayer(unchecked: weights, biases: biases, inputCount: 2, activation: .relu),
            DenseLayer(
                unchecked: output, biases: [constant], inputCount: output.count,
                activation: .identity),
        ])
    }
}
