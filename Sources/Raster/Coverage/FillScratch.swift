import Geometry
import Kernels

/// Memory that serves the filling of polygon after polygon.
struct FillScratch: Sendable {
    private var vertices: [Double] = []
    private var edges: [facet_edges] = []
}

extension FillScratch {
    /// Calls `body` with a polygon in pixels.
    @inline(__always)
    mutating func withOutline(
        _ ring: UnsafeBufferPointer<Point>, through transform: PlaneTransform,
        _ body: (facet_outline) -> Void
    ) {
        guard let first = ring.first else { return }
        let count = ring.count
        let groups = (count + 3) / 4
        // The vertices' x, then their y: whole groups, and the first vertex after them.
        let room = 4 * groups + 1
        if edges.count < groups {
            vertices = Array(repeating: 0, count: 2 * 2 * room)
            edges = Array(repeating: facet_edges(), count: 2 * groups)
        }
        vertices.withUnsafeMutableBufferPointer { vertices in
            edges.withUnsafeMutableBufferPointer { edges in
                guard let x = vertices.baseAddress else { return }
                let y = x + room
                for index in 0..<count {
                    let place = transform.pixel(ring[index])
                    (x[index], y[index]) = (place.x, place.y)
                }
                let place = transform.pixel(first)
                for index in count..<room { (x[index], y[index]) = (place.x, place.y) }
                body(facet_outline(x: x, y: y, edges: edges.baseAddress, count: count))
            }
        }
    }
}
