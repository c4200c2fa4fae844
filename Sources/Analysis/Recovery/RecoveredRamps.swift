public import Curves
import Geometry
public import NeuralNetworks

/// What the values of a network with one input and one output show over an interval: the function
/// as a sum of a line and ReLUs, whatever the depth of the network.
public struct RecoveredRamps: Sendable, Hashable {
    /// The part of the x axis that was searched.
    public let interval: ClosedRange<Double>
    /// The number of values that were asked for.
    public let queries: Int
    /// The function, with a ramp for each kink.
    public let sum: RampSum
    /// The largest magnitude of the network at even places.
    public let largestValue: Double
    /// The largest difference between the network and the sum, at 20,001 even places, at the kinks
    /// and between them.
    public let largestDifference: Double

    /// The maximum number of straight pieces.
    public static let pieceLimit = CurveAnalysis.pieceLimit
    /// The number of even places at which the sum is compared with the network.
    static let placeCount = 20_001

    /// Whether the sum is the whole function: to 1e-9 of the largest value.
    public var isComplete: Bool {
        largestDifference <= RecoveredFunction.completeShare * largestValue
    }
}

extension RecoveredRamps {
    /// Searches the interval for kinks, by values alone.
    ///
    /// - Throws: `RecoveryError` for a network that has no kinks, and above `pieceLimit`.
    public init(
        of network: Network, over interval: ClosedRange<Double>
    ) throws(RecoveryError) {
        if let error = RecoveryError(of: network) { throw error }
        let (middle, half) = interval.middleAndHalf
        var values = LogitValues(ofCurve: network.local(middle: middle, half: half))
        let local = try Self.sum(from: &values)
        sum = RampSum(
            slope: local.slope / half, intercept: local.intercept - local.slope / half * middle,
            ramps: local.ramps.map {
                RampSum.Ramp(start: middle + half * $0.start, turn: $0.turn / half)
            })
        largestDifference = Self.largestDifference(of: local, &values)
        largestValue = values.largest
        queries = values.queries
        self.interval = interval
    }

    /// The network with one hidden layer that computes the sum from the interval's start on.
    public var network: Network { sum.network(from: interval.lowerBound) }

    /// The function from -1 to 1.
    private static func sum(from values: inout LogitValues) throws(RecoveryError) -> RampSum {
        guard let chord = Chord(from: Point(-1, 0), to: Point(1, 0)) else {
            preconditionFailure("the ends of a chord differ")
        }
        let scan = ChordScan(
            chord, &values, least: 0x1p-24, limit: pieceLimit, isThorough: true)
        guard !scan.isCutShort, let first = scan.pieces.first else {
            throw .tooManyPieces(limit: pieceLimit)
        }
        // By length along the chord, which is x + 1.
        var ramps: [RampSum.Ramp] = []
        for (left, right) in zip(scan.pieces, scan.pieces.dropFirst()) {
            ramps += kinks(between: left, right, values.tolerance)
        }
        // A turn so small is no more than rounding.
        let least = 8 * values.tolerance
        return RampSum(
            slope: first.slope, intercept: first.value(at: 0) + first.slope,
            ramps: ramps.filter { abs($0.turn) > least }.map {
                RampSum.Ramp(start: $0.start - 1, turn: $0.turn)
            })
    }

    /// The place where two straight pieces meet, or both ends of the gap between them if they do
    /// not meet in it.
    private static func kinks(
        between left: StraightPiece, _ right: StraightPiece, _ tolerance: Double
    ) -> [RampSum.Ramp] {
        let turn = right.slope - left.slope
        guard turn != 0 else { return [] }
        let middle = (left.end + right.start) / 2
        let place = middle - (right.value(at: middle) - left.value(at: middle)) / turn
        let slack = 16 * tolerance / abs(turn) + 1e-12
        if place >= left.end - slack, place <= right.start + slack {
            return [RampSum.Ramp(start: place, turn: turn)]
        }
        let (start, end) = (left.end, right.start)
        guard start < end else { return [RampSum.Ramp(start: start, turn: turn)] }
        let slope = (right.value(at: end) - left.value(at: start)) / (end - start)
        return [
            RampSum.Ramp(start: start, turn: slope - left.slope),
            RampSum.Ramp(start: end, turn: right.slope - slope),
        ]
    }

    private static func largestDifference(
        of sum: RampSum, _ values: inout LogitValues
    ) -> Double {
        let starts: [Double] = [-1] + sum.ramps.map { max(-1, min(1, $0.start)) } + [1]
        var places = (0..<placeCount).map { Double($0) / Double(placeCount - 1) * 2 - 1 }
        places += starts
        places += zip(starts, starts.dropFirst()).map { ($0 + $1) / 2 }
        places.sort()
        let found = values.values(at: places.map { Point($0, 0) })
        return zip(found, sum.values(atRising: places)).reduce(0) { max($0, abs($1.0 - $1.1)) }
    }
}

extension RampSum {
    /// The values at places from left to right, in one pass.
    fileprivate func values(atRising places: [Double]) -> [Double] {
        var (slope, intercept) = (slope, intercept)
        var next = 0
        return places.map { x in
            while next < ramps.count, ramps[next].start < x {
                slope += ramps[next].turn
                intercept -= ramps[next].turn * ramps[next].start
                next += 1
            }
            return slope * x + intercept
        }
    }
}

extension ClosedRange<Double> {
    fileprivate var middleAndHalf: (middle: Double, half: Double) {
        (lowerBound + (upperBound - lowerBound) / 2, (upperBound - lowerBound) / 2)
    }
}

extension Network {
    /// The same function of u, where x = `middle` + `half` u.
    fileprivate func local(middle: Double, half: Double) -> Network {
        var layers = self.layers
        let first = layers[0]
        layers[0] = DenseLayer(
            unchecked: first.weights.map { $0 * half },
            biases: zip(first.biases, first.weights).map { $0 + $1 * middle }, inputCount: 1,
            activation: first.activation)
        return Network(unchecked: layers)
    }
}
