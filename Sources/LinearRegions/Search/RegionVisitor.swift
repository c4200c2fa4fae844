public import Geometry

/// Something that looks at each activation region of a network in turn; nothing is stored.
public protocol RegionVisitor {
    /// Called once for each activation region of the window, in an order that is always the same.
    mutating func visit(_ region: borrowing LinearRegion)
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
