/// A curve of straight pieces, open or closed.
public struct Polyline: Sendable, Hashable {
    /// The corners in their order; of a closed one the first is not repeated at the end.
    public var vertices: [Point]
    /// Whether a last piece leads from the last corner to the first.
    public var isClosed: Bool

    /// The curve through these corners.
    public init(_ vertices: [Point], isClosed: Bool) {
        self.vertices = vertices
        self.isClosed = isClosed
    }
}

extension Polyline {
    /// The pieces in their order.
    public var segments: [Segment] {
        let ends = isClosed ? Array(vertices.dropFirst() + vertices.prefix(1)) : vertices
        return zip(vertices, isClosed ? ends : Array(vertices.dropFirst())).map { Segment($0, $1) }
    }

    /// The Euclidean length.
    public var length: Double { segments.reduce(0) { $0 + $1.length } }

    /// The same curve without the corners at which it goes straight on.
    ///
    /// A corner goes when it lies within `tolerance` of the straight piece that takes its place,
    /// and so do all that went before it: the curve moves by no more than that, however many
    /// corners go.
    public func mergingCollinear(tolerance: Double) -> Polyline {
        guard vertices.count > 2 else { return self }
        // Begins at a true corner, so that a closed curve has no needless one where it begins.
        let start = isClosed ? firstCorner(tolerance) ?? 0 : 0
        let ring = isClosed ? Array(vertices[start...] + vertices[...start]) : vertices
        var kept = [ring[0]]
        var first = 0
        for index in 1..<ring.count - 1 {
            let shortcut = Segment(ring[first], ring[index + 1])
            let isStraight = ring[first + 1...index].allSatisfy {
                shortcut.distance(to: $0) <= tolerance
            }
            guard !isStraight else { continue }
            kept.append(ring[index])
            first = index
        }
        if !isClosed { kept.append(ring[ring.count - 1]) }
        return Polyline(kept, isClosed: isClosed)
    }

    private func firstCorner(_ tolerance: Double) -> Int? {
        vertices.indices.first { index in
            let before = vertices[index == 0 ? vertices.count - 1 : index - 1]
            let after = vertices[index + 1 == vertices.count ? 0 : index + 1]
            return Segment(before, after).distance(to: vertices[index]) > tolerance
        }
    }
}
