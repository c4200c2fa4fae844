/// Labelled points, some held out for testing.
public struct PointSet: Sendable, Hashable {
    /// The classes in their order.
    public var classNames: [String]
    /// The points to train with.
    public var training: [LabelledPoint]
    /// The points held out for testing.
    public var test: [LabelledPoint]
    /// The points held out to decide when training ends.
    public var validation: [LabelledPoint]
    /// The labels that the tables of its sources have for each class; empty where each label is the
    /// name of its class.
    public var labels: [[String]] = []
    /// What was done to make the set of its sources.
    public var notes: [PointNote] = []

    /// A set of points; every label is an index of `classNames`.
    public init(
        classNames: [String], training: [LabelledPoint], test: [LabelledPoint],
        validation: [LabelledPoint] = []
    ) {
        self.classNames = classNames
        self.training = training
        self.test = test
        self.validation = validation
    }
}

extension PointSet {
    /// All points that are not trained with: those to test with, then those for validation.
    public var heldOut: [LabelledPoint] { test + validation }

    /// The maximum number of points that a set is made of.
    public static let pointLimit = 1_000_000
    /// The maximum number of classes that a set is made of.
    public static let classLimit = 256
    /// The maximum number of Unicode scalars of a class name.
    public static let classNameLimit = 64
    /// The largest magnitude of a coordinate.
    public static let coordinateLimit = 1e30
}
