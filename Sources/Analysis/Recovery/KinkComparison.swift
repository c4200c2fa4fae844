import Curves
public import NeuralNetworks

/// The kinks that were recovered over an interval, beside those that the network's weights have.
public struct KinkComparison: Sendable, Hashable {
    /// The kinks by the weights that were recovered, where units of the first layer bend.
    public private(set) var firstLayer = 0
    /// The kinks that were recovered, where only units of later layers bend.
    public private(set) var laterLayers = 0
    /// The kinks that were not recovered.
    public private(set) var missed = 0
    /// The recovered kinks that the weights do not have.
    public private(set) var wrong = 0
    /// The places where units bend and the function does not: later layers hide them, or their
    /// turns cancel.
    public private(set) var hidden = 0
    /// The units beyond the first one that bend at the same place.
    public private(set) var merged = 0
    /// The units that do not bend in the interval.
    public private(set) var outside = 0
    /// The largest distance between a kink and the one that was recovered, as a share of half the
    /// interval.
    public private(set) var largestGap = 0.0

    /// The kinks that were recovered.
    public var found: Int { firstLayer + laterLayers }

    /// How far two kinks may be from each other that are taken for one, as a share of half the
    /// interval.
    public static let tolerance = 1e-6
    /// A smaller turn is rounding: the turn times half the interval, as a share of the largest
    /// value.
    private static let leastTurn = 1e-10

    /// Compares with the weights of the network that was searched.
    ///
    /// - Returns: nil if they have more pieces than `RecoveredRamps.pieceLimit`.
    public init?(_ recovered: RecoveredRamps, with network: Network) {
        let interval = recovered.interval
        let half = (interval.upperBound - interval.lowerBound) / 2
        guard
            let curve = NetworkCurve(network, over: interval, limit: RecoveredRamps.pieceLimit)
        else { return nil }
        outside = curve.outside.count
        merged = curve.kinks.reduce(0) { $0 + max(0, $1.units.count - 1) }
        let least = Self.leastTurn * recovered.largestValue / half
        let starts = recovered.sum.ramps.map { $0.start }
        var isMatched = starts.map { _ in false }
        for kink in curve.kinks {
            guard abs(kink.turn) > least else {
                hidden += 1
                continue
            }
            let gap = { abs(starts[$0] - kink.x) / half }
            guard let best = starts.nearestIndices(to: kink.x).min(by: { gap($0) < gap($1) }),
                gap(best) <= Self.tolerance
            else {
                missed += 1
                continue
            }
            isMatched[best] = true
            largestGap = max(largestGap, gap(best))
            if kink.units.contains(where: { $0.layer == 1 }) {
                firstLayer += 1
            } else {
                laterLayers += 1
            }
        }
        wrong = isMatched.count { !$0 }
    }
}

extension [Double] {
    /// The indices of the rising values on both sides of `value`.
    fileprivate func nearestIndices(to value: Double) -> [Int] {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if self[middle] < value { low = middle + 1 } else { high = middle }
        }
        return [low - 1, low].filter { 0 <= $0 && $0 < count }
    }
}
