public import Geometry
import NeuralNetworks

/// The least and the greatest value of an output of a network, and where it has them.
public struct OutputRange: Sendable, Hashable {
    /// The least value.
    public private(set) var minimum = Double.infinity
    /// Where the output has it, the first such place that was looked at.
    public private(set) var minimumAt = Point(0, 0)
    /// The greatest value.
    public private(set) var maximum = -Double.infinity
    /// Where the output has it.
    public private(set) var maximumAt = Point(0, 0)

    /// No values yet.
    public init() {}

    /// Takes a value at a place into account.
    public mutating func include(_ value: Double, at place: Point) {
        if value < minimum { (minimum, minimumAt) = (value, place) }
        if value > maximum { (maximum, maximumAt) = (value, place) }
    }
}

extension RegionComplex {
    /// The exact range of each output in the window.
    ///
    /// On a region an output is affine, so its extremes are at corners of regions. Where outputs
    /// jump, the value is that of one of the regions at the corner, which the output comes as near
    /// to as one likes.
    public var outputRanges: [OutputRange] {
        var ranges = [OutputRange](repeating: OutputRange(), count: network.outputCount)
        for region in 0..<regionCount {
            let logits = logits(of: region)
            complex.forEachCorner(of: region) { corner in
                for (output, logit) in logits.enumerated() {
                    ranges[output].include(logit.value(at: corner), at: corner)
                }
            }
        }
        return ranges
    }
}
