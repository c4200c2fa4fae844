public import Geometry

/// Something that looks at each activation region of a network in turn; nothing is stored.
public protocol RegionVisitor {
    /// Called once for each activation region of the window, in an order that is always the same.
    mutating func visit(_ region: borrowing LinearRegion)
}

/// Which line an edge of a region lies on.
public struct EdgeOrigin: Sendable, Hashable, BitwiseCopyable {
    /// A hidden unit, counted through all layers from 0, or -1 for a side of the window.
    public let code: Int32

    /// The line with this code, as the tag of an edge has it.
    public init(code: Int32) { self.code = code }

    /// The crease of a hidden unit, counted through all layers from 0.
    public static func unit(_ index: Int) -> EdgeOrigin { EdgeOrigin(code: Int32(index)) }
    /// A side of the window.
    public static let window = EdgeOrigin(code: -1)

    /// The hidden unit, or nil for a side of the window.
    public var unit: Int? { code >= 0 ? Int(code) : nil }
}

/// An activation region while it is visited: a convex polygon on which the network is affine.
public struct LinearRegion: ~Copyable {
    /// Counter-clockwise.
    public let vertices: UnsafeBufferPointer<Point>
    /// `edges[i]` leads from `vertices[i]` to the next vertex.
    public let edges: UnsafeBufferPointer<EdgeOrigin>
    /// The network's outputs on the region.
    public let logits: UnsafeBufferPointer<AffineForm>
    /// For each hidden unit the number of hinges of its activation that lie below its sum:
    /// for ReLU 1 where it is active and 0 elsewhere.
    public let pattern: UnsafeBufferPointer<UInt8>
}
