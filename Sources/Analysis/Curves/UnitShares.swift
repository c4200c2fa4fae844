public import Geometry
import NeuralNetworks

/// What each unit of the last hidden layer adds to a curve: its value times its weight in the
/// output.
///
/// With the output's bias the shares add up to the curve. Two units that make a bump, as in the
/// networks of the proof, are one part.
public struct UnitShares: Sendable, Hashable {
    /// The largest shares by their range over the interval, the first one the largest.
    public let largest: [Share]
    /// The number of parts that are not among them.
    public let restCount: Int
    /// Whether the parts are bumps of two units each, and not units.
    public let areBumps: Bool

    /// The share of one unit, or of the two units of a bump.
    public struct Share: Sendable, Hashable {
        /// The index of the unit in its layer, of a bump that of its first one.
        public var unit: Int
        /// Its graph over the interval: corners and ends, with both values where it jumps; of a
        /// smooth network even places.
        public var line: [Point]
        /// The lowest value and the highest.
        public var range: ClosedRange<Double>
    }

    /// The shares of a curve's units.
    ///
    /// - Parameters:
    ///   - limit: the number of parts that are kept.
    ///   - smoothCount: the number of places at which a smooth network is evaluated.
    public init(of curve: NetworkCurve, limit: Int = 24, smoothCount: Int = 257) {
        let network = curve.network
        guard !network.hiddenLayers.isEmpty else {
            (largest, restCount, areBumps) = ([], 0, false)
            return
        }
        let hidden = Network(unchecked: Array(network.hiddenLayers))
        let places = SharePlaces(curve, smoothCount: smoothCount)
        let values = NetworkCurve.outputs(of: hidden, at: places.evaluated)
        let weights = network.layers[network.layers.count - 1].weights
        let areBumps = Self.areBumps(network)
        self.areBumps = areBumps
        let all = stride(from: 0, to: values.count, by: areBumps ? 2 : 1).map { unit in
            var shares = places.ends(of: values[unit]).map { $0 * weights[unit] }
            if areBumps {
                let others = places.ends(of: values[unit + 1])
                for index in shares.indices { shares[index] += others[index] * weights[unit + 1] }
            }
            let low = shares.reduce(shares[0]) { min($0, $1) }
            return (unit: unit, values: shares, range: low...shares.reduce(low) { max($0, $1) })
        }
        func extent(_ range: ClosedRange<Double>) -> Double { range.upperBound - range.lowerBound }
        let sorted = all.sorted {
            (extent($1.range), $0.unit) < (extent($0.range), $1.unit)
        }
        largest = sorted.prefix(limit).map { share in
            let points = zip(places.drawn, share.values).map { Point($0, $1) }
            return Share(
                unit: share.unit,
                line: Self.corners(points, within: 1e-9 * extent(share.range)),
                range: share.range)
        }
        restCount = max(0, all.count - limit)
    }

    /// Whether each unit with an even index rises by what the next one takes away again.
    private static func areBumps(_ network: Network) -> Bool {
        let output = network.layers[network.layers.count - 1]
        guard network.hiddenLayers.count == 1, output.weights.count > 1,
            output.weights.count.isMultiple(of: 2),
            [.step, .sigmoid].contains(network.layers[0].activation)
        else { return false }
        return stride(from: 0, to: output.weights.count, by: 2).allSatisfy { unit in
            output.weights[unit] == -output.weights[unit + 1]
        }
    }

    /// The points without those that lie on the line between their neighbours.
    private static func corners(_ points: [Point], within tolerance: Double) -> [Point] {
        var kept: [Point] = []
        for (index, point) in points.enumerated() {
            if let last = kept.last, index + 1 < points.count {
                let next = points[index + 1]
                let share = (point.x - last.x) / (next.x - last.x)
                let middle = last.y + share * (next.y - last.y)
                if abs(middle - point.y) <= tolerance { continue }
            }
            kept.append(point)
        }
        return kept
    }
}

/// Where shares are evaluated, and where they are drawn.
private struct SharePlaces {
    let evaluated: [Double]
    let drawn: [Double]
    private let isJumping: Bool

    /// More pieces than this are narrower than pixels.
    private static let pieceLimit = 4000

    init(_ curve: NetworkCurve, smoothCount: Int) {
        let pieces = curve.pieces
        let (low, high) = (curve.interval.lowerBound, curve.interval.upperBound)
        isJumping = !curve.network.isContinuous && 1...Self.pieceLimit ~= pieces.count
        if isJumping {
            // Within a piece, where no unit jumps.
            evaluated = pieces.flatMap { piece in
                [0.25, 0.75].map { piece.start + $0 * (piece.end - piece.start) }
            }
            drawn = pieces.flatMap { [$0.start, $0.end] }
        } else if 1...Self.pieceLimit ~= pieces.count {
            evaluated = pieces.map { $0.start } + [high]
            drawn = evaluated
        } else {
            evaluated = (0..<smoothCount).map {
                low + (high - low) * Double($0) / Double(smoothCount - 1)
            }
            drawn = evaluated
        }
    }

    /// The values at the places that are drawn.
    func ends(of values: [Double]) -> [Double] {
        guard isJumping else { return values }
        return stride(from: 0, to: values.count, by: 2).flatMap { index in
            let half = (values[index + 1] - values[index]) / 2
            return [values[index] - half, values[index + 1] + half]
        }
    }
}
