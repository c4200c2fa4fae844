/// A convex polygon: its vertices counter-clockwise.
public struct ConvexPolygon: Sendable, Hashable {
    /// The corners, counter-clockwise.
    public var vertices: [Point]

    /// The polygon of vertices that are known to be convex and counter-clockwise.
    public init(unchecked vertices: [Point]) {
        self.vertices = vertices
    }

    /// The four corners of a box.
    public init(_ box: Box) {
        vertices = box.corners
    }
}

extension ConvexPolygon {
    /// The area, by the shoelace formula about the first vertex (which keeps small polygons far
    /// from the origin exact).
    public var area: Double { vertices.withUnsafeBufferPointer { Self.area(of: $0) } }

    /// The area of a counter-clockwise ring of vertices.
    public static func area(of ring: UnsafeBufferPointer<Point>) -> Double {
        guard ring.count > 2 else { return 0 }
        let anchor = ring[0]
        var twice = 0.0
        var previous = ring[1] - anchor
        for index in 2..<ring.count {
            let next = ring[index] - anchor
            twice += previous.cross(next)
            previous = next
        }
        return twice / 2
    }

    /// The part on which `form` is at least 0.
    ///
    /// Vertices whose value is within `tolerance` of 0 stay as they are, so that a cut through a
    /// vertex makes no second one beside it. A part without area comes back with fewer than
    /// three vertices.
    public func clipped(to form: AffineForm, tolerance: Double = 0) -> ConvexPolygon {
        var kept: [Point] = []
        kept.reserveCapacity(vertices.count + 1)
        for (index, vertex) in vertices.enumerated() {
            let next = vertices[index + 1 == vertices.count ? 0 : index + 1]
            let here = form.value(at: vertex)
            let there = form.value(at: next)
            if here >= -tolerance { kept.append(vertex) }
            if (here > tolerance && there < -tolerance) || (here < -tolerance && there > tolerance)
            {
                kept.append(vertex.interpolated(to: next, share: here / (here - there)))
            }
        }
        return ConvexPolygon(unchecked: kept)
    }
}
