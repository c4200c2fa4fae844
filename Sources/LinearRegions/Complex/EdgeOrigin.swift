/// Which line an edge lies on.
public struct EdgeOrigin: Sendable, Hashable, BitwiseCopyable {
    /// A hidden unit, counted through all layers from 0; -1 for a side of the window, and -2 for a
    /// line on which two classes are equal.
    public let code: Int32

    /// The origin of this code, which may be the tag of a complex's edge.
    public init(code: Int32) {
        self.code = code
    }
}

extension EdgeOrigin {
    /// The crease of a hidden unit, counted through all layers from 0.
    public static func unit(_ index: Int) -> EdgeOrigin { EdgeOrigin(code: Int32(index)) }
    /// A side of the window.
    public static let window = EdgeOrigin(code: -1)
    /// A line inside a region on which the logits of two classes are equal.
    public static let decision = EdgeOrigin(code: -2)

    /// The hidden unit, or nil for another line.
    public var unit: Int? { code >= 0 ? Int(code) : nil }
}
