/// Labelled points, some held out for testing.
public struct PointSet: Sendable, Hashable {
    /// The classes in their order.
    public var classNames: [String]
    /// The points to train with.
    public var training: [LabelledPoint]
    /// The points held out.
    public var test: [LabelledPoint]
    /// What was done to make the set of its sources.
    public var notes: [PointNote] = []

    /// A set of points; every label is an index of `classNames`.
    public init(classNames: [String], training: [LabelledPoint], test: [LabelledPoint]) {
        self.classNames = classNames
        self.training = training
        self.test = test
    }
}

extension PointSet {
    /// The maximum number of points that a set is made of.
    public static let pointLimit = 1_000_000
    /// The maximum number of classes that a set is made of.
    public static let classLimit = 256
    /// The maximum number of Unicode scalars of a class name.
    public static let classNameLimit = 64
    /// The largest magnitude of a coordinate.
    public static let coordinateLimit = 1e30
}
