public import NeuralNetworks

/// A function of one number that is made of bumps side by side, two units each.
///
/// A bump of height h from a to b is h step(x - a) - h step(x - b). As step(0) is 0, it has its
/// right end but not its left one. The outer ends lie half a bump further out, so that the first
/// bump has its left end too. With a steepness w the units are sigmoids, which rise from 0 to 1
/// within a few 1/w: sigmoid(w (x - a)).
public struct Bumps: Sendable, Hashable {
    /// The ends of the bumps, rising: one more than there are bumps.
    public let ends: [Double]
    /// The value on each bump.
    public let heights: [Double]
    /// The slope w of the sigmoids' sums; nil for step units.
    public let steepness: Double?

    /// Bumps side by side, or nil unless there is one end more than heights, the ends rise, and the
    /// steepness is above 0.
    public init?(ends: [Double], heights: [Double], steepness: Double? = nil) {
        guard !heights.isEmpty, ends.count == heights.count + 1,
            zip(ends, ends.dropFirst()).allSatisfy({ $0 < $1 }), steepness ?? 1 > 0
        else { return nil }
        self.ends = ends
        self.heights = heights
        self.steepness = steepness
    }

    /// The steepness of sigmoids by default: 1,000 over the interval.
    public static func defaultSteepness(interval: ClosedRange<Double>) -> Double {
        1000 / (interval.upperBound - interval.lowerBound)
    }

    /// The network with one hidden layer.
    public var network: Network {
        let last = heights.count - 1
        var places: [Double] = []
        for index in heights.indices {
            let half = (ends[index + 1] - ends[index]) / 2
            places.append(index == 0 ? ends[0] - half : ends[index])
            places.append(index == last ? ends[last + 1] + half : ends[index + 1])
        }
        let slope = steepness ?? 1
        return Network(unchecked: [
            DenseLayer(
                unchecked: [Double](repeating: slope, count: places.count),
                biases: places.map { -slope * $0 }, inputCount: 1,
                activation: steepness == nil ? .step : .sigmoid),
            DenseLayer(
                unchecked: heights.flatMap { [$0, -$0] }, biases: [0], inputCount: places.count,
                activation: .identity),
        ])
    }
}
