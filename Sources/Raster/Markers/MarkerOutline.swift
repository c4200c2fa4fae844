import Geometry
import Kernels

/// The outline of a marker about its centre, in pixels, prepared for computing distances.
struct MarkerOutline: Sendable {
    let edges: [facet_marker_edge]
    let radius: Float
    /// No part of the shape is farther from the centre along an axis.
    let extent: Double

    init(_ shape: MarkerShape, radius: Double) {
        let corners = shape.corners.map { $0 * radius }
        self.radius = Float(radius)
        edges = corners.indices.map { index in
            let start = corners[index]
            let end = corners[(index + 1) % corners.count]
            let (dx, dy) = (end.dx - start.dx, end.dy - start.dy)
            return facet_marker_edge(
                x: Float(start.dx), y: Float(start.dy), dx: Float(dx), dy: Float(dy),
                inverse: Float(1 / (dx * dx + dy * dy)), slope: Float(dy == 0 ? 0 : dx / dy))
        }
        extent = corners.reduce(corners.isEmpty ? radius : 0) { max($0, abs($1.dx), abs($1.dy)) }
    }
}
