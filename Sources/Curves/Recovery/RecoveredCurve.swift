/// The fewest ReLUs whose sum stays within a tolerance of samples.
///
/// A line of straight pieces is a sum a x + b + c_1 relu(x - t_1) + ..., and its kinks t and turns
/// c are determined. The path of fewest links through the tube around the samples has the fewest.
public struct RecoveredCurve: Sendable, Hashable {
    /// The samples.
    public let samples: CurveSamples
    /// The largest error that is allowed, at the samples and at the kinks.
    public let tolerance: Double
    /// The function, as a line of straight pieces.
    public let line: PiecewiseLine
    /// The function, as a sum of ReLUs.
    public let sum: RampSum
    /// The largest error at the samples.
    public let largestError: Double

    /// The default tolerance for samples, as a share of their range of values.
    public static let defaultShare = 1e-9

    /// The sum for samples.
    ///
    /// - Parameter tolerance: 0 or more; nil: 1e-9 of the range of the samples' values.
    public init(of samples: CurveSamples, tolerance: Double? = nil) {
        let range = samples.range
        self.samples = samples
        self.tolerance =
            tolerance ?? (range.upperBound - range.lowerBound) * Self.defaultShare
        line = Tube(around: samples, tolerance: self.tolerance).fewestLinks
            .settled(on: samples, within: self.tolerance)
        sum = RampSum(line)
        largestError = line.largestError(to: samples)
    }

    /// The sum for a line that was drawn.
    ///
    /// - Parameter pixels: the tolerance in pixels.
    public init(of stroke: Stroke, pixels: Double = 1) {
        self.init(of: stroke.samples, tolerance: pixels * stroke.pixelHeight)
    }
}
