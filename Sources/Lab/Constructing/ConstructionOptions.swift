public import Formulas
public import Geometry

/// What a user has said about a network to construct.
public struct ConstructionOptions: Sendable, Hashable {
    /// The scenario whose sources are the shapes.
    public var scenario: String?
    /// A CSV file whose rows are the corners of a polygon, or the samples of a curve.
    public var points: String?
    /// The boxes that towers stand on.
    public var boxes: [Box] = []
    /// The number of squares along the longer side of the window.
    public var grid: Int?
    /// The class that is inside.
    public var className: String?
    /// How far the outlines of a picture may be from the edges of its pixels, in pixels.
    public var tolerance = 1.0
    /// The units per hidden layer.
    public var width: Int?
    /// The hidden layers.
    public var depth: Int?

    /// The units of one hidden layer.
    public var units: Int?
    /// A function of x.
    public var formula: Formula?
    /// Where the function is wanted.
    public var interval = 0.0...1.0
    /// Whether bumps are as high as the median of the values there, instead of the middle of the
    /// lowest and the highest.
    public var isMedian = false
    /// Whether bumps are made of sigmoids.
    public var isSmooth = false
    /// The slope of the sigmoids' sums.
    public var steepness: Double?

    /// Nothing said.
    public init() {}
}
