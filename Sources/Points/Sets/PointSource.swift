public import Geometry

/// A place that points come from; a scenario mixes any number of them.
///
/// Points are drawn, then thinned by `balance`, then moved by `noise`, then re-labelled by
/// `labelNoise`. Each of the four has random numbers of its own.
public struct PointSource: Sendable, Hashable {
    /// What the points are made of or read from.
    public var origin: Origin
    /// Standard deviation of normal noise added to both coordinates, in the data's units.
    public var noise: Double = 0
    /// The share of points whose class is replaced by another one of the source, drawn evenly:
    /// of n points the nearest whole number to `labelNoise` x n, chosen at random.
    public var labelNoise: Double = 0
    /// The share of points kept of each class, by class name (1 where not named): of n points
    /// the nearest whole number to share x n, chosen at random.
    public var balance: [String: Double] = [:]
    /// Names for the source's own classes, in their order; equal names make one class of several.
    ///
    /// Nil: the source's own names. Where the scenario declares classes and a generator or a
    /// picture has a name that is not among them, its classes are the scenario's, in order.
    public var classes: [String]?

    /// Where the points come from.
    public enum Origin: Sendable, Hashable {
        /// Points of one class, written down.
        case literal(className: String, points: [Point])
        /// Points made by a named generator with these parameters.
        case generated(GeneratorCall)
        case csv(CSVSource)
        case image(ImageSource)
    }

    /// A source without noise.
    public init(_ origin: Origin) {
        self.origin = origin
    }
}
