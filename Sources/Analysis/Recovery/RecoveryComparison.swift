import Geometry
public import NeuralNetworks

/// The creases that were recovered, beside those that the network's weights have.
public struct RecoveryComparison: Sendable, Hashable {
    /// The creases of the first layer's units; an activation with two hinges has two for each.
    public private(set) var creases = 0
    /// Those that do not cross the window.
    public private(set) var outside = 0
    /// Those that are on the line of another one, with which they make one kink.
    public private(set) var merged = 0
    /// The lines of all others that were recovered, and that were not.
    public private(set) var found = 0
    /// The lines in the window that were not recovered.
    public private(set) var missed = 0
    /// The recovered units on no such line.
    public private(set) var wrong = 0
    /// The largest distance within the window between a line and the one that was recovered, as a
    /// share of half the window's longer side.
    public private(set) var largestGap = 0.0
    /// Whether each unit has two creases.
    public private(set) var isPerHinge = false

    /// How far two lines in the window may be from each other that are taken for one, as a share of
    /// half its longer side.
    public static let tolerance = 1e-6

    /// Compares with the weights of the network that was searched.
    public init(_ recovered: RecoveredFunction, with network: Network) {
        let units = WindowUnits(recovered.window)
        let window = units.box
        let network = units.local(network.withoutLeadingIdentity)
        var lines: [StraightLine] = []
        for line in network.firstCreases {
            creases += 1
            guard let line, Chord(of: line, in: window) != nil else {
                outside += 1
                continue
            }
            if lines.contains(where: { $0.gap(to: line, in: window) <= Self.tolerance }) {
                merged += 1
            } else {
                lines.append(line)
            }
        }
        isPerHinge = creases > network.layers[0].unitCount
        match(lines, recovered.units.compactMap { units.line(of: $0) }, units)
    }

    private mutating func match(
        _ lines: [StraightLine], _ units: [StraightLine], _ coordinates: WindowUnits
    ) {
        let window = coordinates.box
        var isMatched = Array(repeating: false, count: units.count)
        for line in lines {
            let gaps = units.map { line.gap(to: $0, in: window) }
            guard let best = gaps.indices.min(by: { gaps[$0] < gaps[$1] }),
                gaps[best] <= Self.tolerance
            else {
                missed += 1
                continue
            }
            isMatched[best] = true
            found += 1
            largestGap = max(largestGap, gaps[best])
        }
        wrong = isMatched.count { !$0 }
    }
}

extension WindowUnits {
    fileprivate func line(of unit: RecoveredFunction.Unit) -> StraightLine? {
        StraightLine(
            normal: unit.normal,
            offset: (unit.offset - unit.normal.dot(origin - .origin)) / self.unit)
    }
}

extension Network {
    /// The lines of the first layer's units, one for each hinge; nil for a unit without weights.
    fileprivate var firstCreases: [StraightLine?] {
        guard layers.count > 1, let hinges = layers[0].activation.hinges else { return [] }
        let layer = layers[0]
        return (0..<layer.unitCount).flatMap { unit in
            let normal = Vector(layer.weights[2 * unit], layer.weights[2 * unit + 1])
            return hinges.map { StraightLine(normal: normal, offset: $0 - layer.biases[unit]) }
        }
    }

    /// The same function, with layers that have no activation multiplied into the next one.
    fileprivate var withoutLeadingIdentity: Network {
        var layers = self.layers
        while layers.count > 1, layers[0].activation == .identity {
            let (first, second) = (layers[0], layers[1])
            let origin = second.sums(first.sums([0, 0]))
            let (right, up) = (second.sums(first.sums([1, 0])), second.sums(first.sums([0, 1])))
            let weights = origin.indices.flatMap { [right[$0] - origin[$0], up[$0] - origin[$0]] }
            layers[..<2] = [
                DenseLayer(
                    unchecked: weights, biases: origin, inputCount: 2,
                    activation: second.activation)
            ]
        }
        return Network(unchecked: layers)
    }
}
