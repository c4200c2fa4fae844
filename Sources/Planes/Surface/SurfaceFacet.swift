import Geometry

/// A piece of a graph over a convex polygon of the window: a tilted facet.
struct SurfaceFacet {
    /// Counter-clockwise, in the plane.
    var vertices: [Point]
    /// The height over the polygon, or the clamp where it is cut off.
    var form: AffineForm
    /// The class that wins there.
    var label: Int
    /// Whether it is level because the graph is cut off there.
    var isCutOff = false

    /// What an edge of a facet is.
    enum Edge {
        /// The graph bends there.
        case crease
        /// The height is 0 along it: the decision boundary.
        case zero
        /// The graph is cut off there.
        case cut
        /// The window ends there.
        case window
    }

    /// The part where `level` is at least 0; nil if there is none.
    func part(above level: AffineForm) -> SurfaceFacet? {
        let size = abs(level.a) + abs(level.b)
        let kept = ConvexPolygon(unchecked: vertices)
            .clipped(to: level, tolerance: size * SurfaceFacet.tolerance).vertices
        guard kept.count > 2 else { return nil }
        var part = self
        part.vertices = kept
        return part
    }

    /// Where a line enters the polygon and where it leaves it; nil if it does not cross it.
    func crossing(of line: AffineForm) -> (start: Point, end: Point)? {
        var found: [Point] = []
        for (start, end) in zip(vertices, vertices.dropFirst() + vertices.prefix(1)) {
            let (first, second) = (line.value(at: start), line.value(at: end))
            guard (first < 0) != (second < 0) else { continue }
            found.append(start + (end - start) * (first / (first - second)))
        }
        return found.count == 2 ? (found[0], found[1]) : nil
    }

    /// In window units, what counts as no distance.
    static let tolerance = 1e-9
}

extension SurfaceFacet {
    /// The parts between 0 and the clamps, the far ones first, each with its class; beyond the
    /// clamps the parts are level.
    ///
    /// - Parameter classes: of what is below 0 and above.
    func cut(at clamp: Double, eye: Vector, classes: (below: Int, above: Int)) -> [SurfaceFacet] {
        let bounds = [-.infinity, -clamp, 0, clamp, .infinity]
        var parts: [SurfaceFacet] = []
        for (low, high) in zip(bounds, bounds.dropFirst()) {
            guard var part = between(low, high) else { continue }
            part.label = high <= 0 ? classes.below : classes.above
            if !low.isFinite || !high.isFinite {
                part.form = AffineForm(0, 0, low.isFinite ? clamp : -clamp)
                part.isCutOff = true
            }
            parts.append(part)
        }
        return form.gradient.dot(eye) < 0 ? parts.reversed() : parts
    }

    /// The part whose heights are between two levels.
    private func between(_ low: Double, _ high: Double) -> SurfaceFacet? {
        let heights = vertices.map(form.value)
        guard let lowest = heights.min(), let highest = heights.max(), highest > low,
            // A level facet belongs to only one part.
            lowest < high || lowest == highest && highest == high
        else { return nil }
        var part: SurfaceFacet? = self
        if lowest < low { part = part?.part(above: form + AffineForm(0, 0, -low)) }
        if highest > high { part = part?.part(above: form * -1 + AffineForm(0, 0, high)) }
        return part
    }

    /// What the edge from vertex `index` to the next is.
    func edge(_ index: Int, clamp: Double, window: Box) -> Edge {
        let (start, end) = (vertices[index], vertices[(index + 1) % vertices.count])
        let near = Self.tolerance * 10
        if abs(start.x - end.x) <= near || abs(start.y - end.y) <= near {
            let isSide =
                (abs(start.x - end.x) <= near
                    && (start.x - window.minX < near || window.maxX - start.x < near))
                || (abs(start.y - end.y) <= near
                    && (start.y - window.minY < near || window.maxY - start.y < near))
            if isSide { return .window }
        }
        let (first, second) = (form.value(at: start), form.value(at: end))
        let level = clamp * 1e-7 + near * (abs(form.a) + abs(form.b))
        if isCutOff { return .cut }
        if max(abs(first), abs(second)) <= level {
            // A facet that is 0 throughout has no line in it.
            let isLevel = vertices.allSatisfy { abs(form.value(at: $0)) <= level }
            return isLevel ? .crease : .zero
        }
        return min(abs(first), abs(second)) >= clamp - level ? .cut : .crease
    }
}
