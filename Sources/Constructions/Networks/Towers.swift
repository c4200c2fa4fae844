public import Geometry
public import NeuralNetworks

/// Towers: one box of the plane each, of two layers of step units.
///
/// In the first layer a box has the units step(x - x0), step(x - x1), step(y - y0), step(y - y1).
/// Its unit in the second layer is step(t - 3h/2) with
/// t = h (step(x - x0) - step(x - x1) + step(y - y0) - step(y - y1)), which is 2h on the box, h
/// beside it and 0 elsewhere. The logit is their sum less 1/2. As step(0) is 0, a box has its
/// right and upper side but not its left and lower one, so boxes side by side leave no seam.
/// (Nielsen 2015, "Neural Networks and Deep Learning", chapter 4.)
public struct Towers: Sendable, Hashable {
    /// At least one; they may overlap.
    public let boxes: [Box]
    /// The number h.
    public let height: Double

    /// The maximum number of boxes.
    public static let boxLimit = 1000

    /// Towers on these boxes.
    public init(boxes: [Box], height: Double = 1) throws(ConstructionError) {
        guard !boxes.isEmpty else { throw .noBoxes }
        guard boxes.count <= Self.boxLimit else {
            throw .tooManyBoxes(boxes.count, limit: Self.boxLimit)
        }
        self.boxes = boxes
        self.height = height
    }

    /// Four units for each box, then one for each, then the logit.
    public var network: Network {
        let count = boxes.count
        var sides: (weights: [Double], biases: [Double]) = ([], [])
        var weights = [Double](repeating: 0, count: count * 4 * count)
        for (index, box) in boxes.enumerated() {
            sides.weights += [1, 0, 1, 0, 0, 1, 0, 1]
            sides.biases += [-box.minX, -box.maxX, -box.minY, -box.maxY]
            let row = index * 4 * count + 4 * index
            for (unit, sign) in [1.0, -1, 1, -1].enumerated() {
                weights[row + unit] = sign * height
            }
        }
        return Network(unchecked: [
            DenseLayer(
                unchecked: sides.weights, biases: sides.biases, inputCount: 2, activation: .step),
            DenseLayer(
                unchecked: weights, biases: [Double](repeating: -1.5 * height, count: count),
                inputCount: 4 * count, activation: .step),
            DenseLayer(
                unchecked: [Double](repeating: 1, count: count), biases: [-0.5],
                inputCount: count, activation: .identity),
        ])
    }
}
