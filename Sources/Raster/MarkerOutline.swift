import Geometry

/// The outline of a marker about its centre, in pixels, ready to tell distances.
struct MarkerOutline: Sendable {
    /// An edge from one corner to the next.
    private struct Edge {
        let x: Float
        let y: Float
        let dx: Float
        let dy: Float
        /// 1 / length^2.
        let inverse: Float
        /// dx / dy; only used where the edge crosses a row.
        let slope: Float
    }

    private let edges: [Edge]
    private let radius: Float
    /// No part of the shape is farther from the centre along an axis.
    let extent: Double

    init(_ shape: MarkerShape, radius: Double) {
        let corners = shape.corners.map { $0 * radius }
        self.radius = Float(radius)
        edges = corners.indices.map { index in
            let start = corners[index]
            let end = corners[(index + 1) % corners.count]
            let (dx, dy) = (end.dx - start.dx, end.dy - start.dy)
            return Edge(
                x: Float(start.dx), y: Float(start.dy), dx: Float(dx), dy: Float(dy),
                inverse: Float(1 / (dx * dx + dy * dy)), slope: Float(dy == 0 ? 0 : dx / dy))
        }
        extent = corners.reduce(corners.isEmpty ? radius : 0) { max($0, abs($1.dx), abs($1.dy)) }
    }

    /// The signed distances of four places in a row, at (x, y) from the centre: negative inside.
    func distances(x: SIMD4<Float>, y: Float) -> SIMD4<Float> {
        guard !edges.isEmpty else { return (x * x + y * y).squareRoot() - radius }
        var nearest = SIMD4<Float>(repeating: .infinity)
        var inside = SIMDMask<SIMD4<Int32>>(repeating: false)
        for edge in edges {
            let fromX = x - edge.x
            let fromY = y - edge.y
            let along = (fromX * edge.dx + fromY * edge.dy) * edge.inverse
            let share = smaller(larger(along, .zero), .one)
            let (awayX, awayY) = (fromX - share * edge.dx, fromY - share * edge.dy)
            nearest = smaller(nearest, awayX * awayX + awayY * awayY)
            // Even-odd rule: does a ray to the left cross this edge?
            if (fromY < 0) != (fromY < edge.dy) { inside .^= fromX .> fromY * edge.slope }
        }
        let distance = nearest.squareRoot()
        return distance.replacing(with: -distance, where: inside)
    }
}
