public import Geometry

/// A place that points come from. A scenario mixes any number of them.
public struct PointSource: Sendable, Hashable {
    public var origin: Origin
    /// Standard deviation of normal noise added to both coordinates, in the data's units.
    public var jitter: Double = 0
    /// The share of points whose class is replaced by another one of the source, drawn evenly.
    public var labelNoise: Double = 0
    /// The share of points kept of each class, by class name (1 where not named).
    public var balance: [String: Double] = [:]
    /// Names for the source's own classes, in their order; nil for the scenario's classes (or the
    /// generator's own names).
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

/// A generator and the values of all its parameters.
public struct GeneratorCall: Sendable, Hashable {
    public var generator: GeneratorKind
    /// By parameter name; whole numbers are stored as Double too.
    public var values: [String: Double]
    /// The corners of the drawn polygon, for the generator `polygon` alone.
    public var corners: [Point] = []

    /// A call with the defaults of all parameters that `values` does not name.
    public init(_ generator: GeneratorKind, values: [String: Double] = [:], corners: [Point] = []) {
        self.generator = generator
        self.values = generator.defaults.merging(values) { $1 }
        self.corners = corners
    }
}

/// Columns of a CSV file with a header.
public struct CSVSource: Sendable, Hashable {
    public var path: String
    public var xColumn: String
    public var yColumn: String
    public var classColumn: String

    /// The three columns by their names in the header.
    public init(path: String, xColumn: String, yColumn: String, classColumn: String) {
        self.path = path
        self.xColumn = xColumn
        self.yColumn = yColumn
        self.classColumn = classColumn
    }
}

/// A painted picture: each opaque colour is a class.
public struct ImageSource: Sendable, Hashable {
    public var path: String
    /// The number of points to sample from the painted pixels.
    public var count: Int
    /// The part of the plane that the picture covers; nil: its longer side is 2, centred at 0.
    public var window: Box?

    /// `count` points sampled from the picture at `path`.
    public init(path: String, count: Int, window: Box? = nil) {
        self.path = path
        self.count = count
        self.window = window
    }
}
