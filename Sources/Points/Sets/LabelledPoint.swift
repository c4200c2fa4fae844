public import Geometry

/// A point of the plane and the class that it belongs to.
public struct LabelledPoint: Sendable, Hashable {
    /// Where it is, in the data's units.
    public var position: Point
    /// The index of the class.
    public var label: Int

    /// A point of the class with index `label`.
    public init(_ position: Point, label: Int) {
        self.position = position
        self.label = label
    }
}
