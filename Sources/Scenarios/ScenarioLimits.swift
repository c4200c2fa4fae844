import Points
import Text

/// The limits of a scenario.
public enum ScenarioLimits {
    /// The seeds, below 2^63.
    public static let seeds: ClosedRange<UInt64> = 0...UInt64(Int.max)
    /// The steps after which training may be ended.
    public static let steps = 1...1_000_000_000
    /// The number of frames.
    public static let frames = 2...100_000
    /// A side of a frame, in pixels.
    public static let sides = 64...8192
    /// The units of a hidden layer.
    public static let widths = 1...4096
    /// The hidden layers of a network to be compared.
    public static let depths = 1...hiddenLayers
    /// The weights and biases that a network to be compared is to have.
    public static let parameterCounts = 1...parameters
    /// The starts of each network to be compared.
    public static let comparisonSeeds = 1...1000
    /// The folds of a comparison.
    public static let folds = 2...20
    /// The maximum number of hidden layers.
    package static let hiddenLayers = 64
    /// The maximum number of weights and biases of a network.
    package static let parameters = 50_000_000
    /// The weights and biases that Levenberg-Marquardt trains.
    package static let marquardtParameters = 2000
    /// Those times the number of samples.
    package static let jacobianEntries = 20_000_000
    /// The maximum size of a batch, unless it has all points.
    package static let batchSize = 1_000_000
    /// The maximum number of classes.
    package static let classes = PointSet.classLimit
    /// The widths, depths or activations to be compared.
    public static let comparisonEntries = 64
    /// The maximum length of a title, in Unicode scalars.
    package static let titleLength = 200
    /// The same of a class name.
    package static let classNameLength = PointSet.classNameLimit
    /// The same of a file name.
    package static let pathLength = 4096
    /// The same of the name of a column.
    package static let columnNameLength = 1024
}

extension ScenarioLimits {
    /// What is wrong with the two sides of a window that are too close to each other.
    ///
    /// - Parameter minimum: the distance that is expected, by default the one of `canResolve`.
    package static func closeness(
        of high: Double, to low: Double, minimum: String = "1e-9 of their magnitude"
    ) -> String {
        "\(high.shortest) is too close to \(low.shortest) (expected a distance of at least "
            + "\(minimum))"
    }

    /// Whether coordinates between the two sides of a window can be distinguished: they differ by
    /// at least 1e-9 of the larger magnitude, and not by a subnormal number.
    public static func canResolve(from low: Double, to high: Double) -> Bool {
        let extent = high - low
        return extent >= 1e-9 * max(abs(low), abs(high)) && extent.isNormal
    }
}
