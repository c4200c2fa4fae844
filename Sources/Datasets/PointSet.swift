public import Geometry

/// A point of the plane and the class that it belongs to.
public struct LabelledPoint: Sendable, Hashable {
    public var position: Point
    /// The index of the class.
    public var label: Int

    /// A point of the class with index `label`.
    public init(_ position: Point, label: Int) {
        self.position = position
        self.label = label
    }
}

/// Labelled points, some held out for testing.
public struct PointSet: Sendable, Hashable {
    public var classNames: [String]
    public var training: [LabelledPoint]
    public var test: [LabelledPoint]

    /// A set of points; every label is an index of `classNames`.
    public init(classNames: [String], training: [LabelledPoint], test: [LabelledPoint]) {
        self.classNames = classNames
        self.training = training
        self.test = test
    }
}
