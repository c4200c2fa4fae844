import Geometry
import Kernels

/// Memory that serves the filling of polygon after polygon.
struct FillScratch: Sendable {
    /// The vertices' x, then their y.
    private var vertices: [Double] = []
    private var edges: [facet_edge] = []
}

extension FillScratch {
    /// Calls `body` with a polygon in pixels.
    @inline(__always)
    mutating func withOutline(
        _ ring: UnsafeBufferPointer<Point>, through transform: PlaneTransform,
        _ body: (facet_outline) -> Void
    ) {
        let count = ring.count
        if edges.count < count {
            vertices = Array(repeating: 0, count: 4 * count)
            edges = Array(repeating: facet_edge(), count: 2 * count)
        }
        vertices.withUnsafeMutableBufferPointer { vertices in
            edges.withUnsafeMutableBufferPointer { edges in
                // There is room for both coordinates of `count` vertices, and for as many edges.
                guard let x = vertices.baseAddress else { return }
                let y = x + count
                for index in 0..<count {
                    let place = transform.pixel(ring[index])
                    (x[index], y[index]) = (place.x, place.y)
                }
                body(facet_outline(x: x, y: y, edges: edges.baseAddress, count: count))
            }
        }
    }
}
