import Geometry

/// The place in a convex polygon that is farthest from all edges for a box of a given size.
struct LabelPlace {
    let box: PixelRect
    /// How far the box is from the nearest edge, in pixels.
    let room: Double

    /// Nil if the box does not fit.
    ///
    /// The middles for which the box stays so far from an edge are a half-plane; the greatest
    /// distance for which all these have a point in common is found by bisection.
    init?(for box: PixelRect, in polygon: ConvexPolygon, _ transform: PlaneTransform) {
        // The picture's y axis runs downwards: the other way round.
        let corners = polygon.vertices.reversed().map { corner in
            let pixel = transform.pixel(corner)
            return Point(pixel.x, pixel.y)
        }
        let sides = corners.indices.compactMap { index -> AffineForm? in
            let start = corners[index]
            let along = corners[(index + 1) % corners.count] - start
            guard along.length > 0 else { return nil }
            let inward = Vector(-along.dy, along.dx) * (1 / along.length)
            let reach = (abs(inward.dx) * box.width + abs(inward.dy) * box.height) / 2
            return AffineForm(
                inward.dx, inward.dy, -inward.dx * start.x - inward.dy * start.y - reach)
        }
        func middle(_ room: Double) -> Point? {
            var free = ConvexPolygon(unchecked: corners)
            for side in sides {
                free = free.clipped(to: AffineForm(side.a, side.b, side.c - room))
                if free.vertices.isEmpty { return nil }
            }
            let count = Double(free.vertices.count)
            return Point(
                free.vertices.reduce(0) { $0 + $1.x } / count,
                free.vertices.reduce(0) { $0 + $1.y } / count)
        }
        guard sides.count > 2, var best = middle(0) else { return nil }
        let reaches = [corners.map(\.x), corners.map(\.y)].map {
            ($0.max() ?? 0) - ($0.min() ?? 0)
        }
        var (low, high) = (0.0, (reaches.min() ?? 0) / 2)
        while high - low > Self.precision {
            let room = (low + high) / 2
            if let place = middle(room) { (best, low) = (place, room) } else { high = room }
        }
        room = low
        self.box = PixelRect(
            x: best.x - box.width / 2, y: best.y - box.height / 2, width: box.width,
            height: box.height)
    }

    /// In pixels.
    private static let precision = 0.05
}
