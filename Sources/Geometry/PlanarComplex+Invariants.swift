extension PlanarComplex {
    /// Checks that the faces are convex, counter-clockwise, share their edges and fill the window.
    ///
    /// Areas add up to the window's within 1e-9 of it; V - E + F = 1; each edge is a side of the
    /// face on its left and of that on its right and of no other; the edges without a second face
    /// lie on the window's edge; no corner of a ring is a dent deeper than 1e-9 of the window.
    /// Complexity: linear.
    public func checkInvariants(window: Box) throws(ComplexError) {
        try checkRings()
        try checkOuterEdges(window)
        try checkConvexity(window)
        guard vertices.count - edges.count + faceCount == 1 else {
            throw .euler(vertices: vertices.count, edges: edges.count, faces: faceCount)
        }
        let total = (0..<faceCount).reduce(0) { $0 + area(of: $1) }
        guard abs(total - window.area) <= 1e-9 * window.area else {
            throw .area(total: total, window: window.area)
        }
    }

    /// Rings are closed, and each edge is used once from each side that has a face.
    private func checkRings() throws(ComplexError) {
        // Bit 0 for the use as it is, bit 1 for the reversed use.
        var uses = [UInt8](repeating: 0, count: edges.count)
        for face in 0..<faceCount {
            let ring = sides(of: face)
            guard let last = ring.last, ring.count > 2 else { throw .openRing(face: face) }
            var reached = end(of: last)
            for side in ring {
                guard start(of: side) == reached else { throw .openRing(face: face) }
                reached = end(of: side)
                let edge = edges[side.edge]
                let use: UInt8 = side.isReversed ? 2 : 1
                guard Int(side.isReversed ? edge.right : edge.left) == face,
                    uses[side.edge] & use == 0
                else { throw .edgeUse(edge: side.edge, place: place(of: side.edge)) }
                uses[side.edge] |= use
            }
        }
        for (index, edge) in edges.enumerated() {
            let expected: UInt8 =
                (edge.left == Edge.outside ? 0 : 1) | (edge.right == Edge.outside ? 0 : 2)
            guard uses[index] == expected else {
                throw .edgeUse(edge: index, place: place(of: index))
            }
        }
    }

    private func checkOuterEdges(_ window: Box) throws(ComplexError) {
        let slackX = 1e-12 * max(window.width, abs(window.minX), abs(window.maxX))
        let slackY = 1e-12 * max(window.height, abs(window.minY), abs(window.maxY))
        for (index, edge) in edges.enumerated() where edge.isOuter {
            let segment = segment(of: index)
            let (start, end) = (segment.start, segment.end)
            let isVertical = [window.minX, window.maxX].contains {
                abs(start.x - $0) <= slackX && abs(end.x - $0) <= slackX
            }
            let isHorizontal = [window.minY, window.maxY].contains {
                abs(start.y - $0) <= slackY && abs(end.y - $0) <= slackY
            }
            guard isVertical || isHorizontal else {
                throw .offWindow(edge: index, place: place(of: index))
            }
        }
    }

    private func checkConvexity(_ window: Box) throws(ComplexError) {
        let deepest = 1e-9 * max(window.width, window.height)
        for face in 0..<faceCount {
            guard area(of: face) > 0 else { throw .clockwise(face: face, place: middle(of: face)) }
            let ring = sides(of: face)
            guard let last = ring.last else { throw .openRing(face: face) }
            var previous = last
            for side in ring {
                guard dent(between: previous, and: side) <= deepest else {
                    let vertex = start(of: side)
                    throw .dent(face: face, vertex: vertex, place: vertices[vertex])
                }
                previous = side
            }
        }
    }

    /// How far the corner between two sides of a face lies inside, instead of outside: the
    /// distance from the longer side's line of the shorter one's far end.
    func dent(between side: Side, and next: Side) -> Double {
        let (first, second) = (direction(of: side), direction(of: next))
        return -first.cross(second) / max(first.length, second.length)
    }

    private func direction(of side: Side) -> Vector {
        vertices[end(of: side)] - vertices[start(of: side)]
    }

    private func place(of edge: Int) -> Point {
        let segment = segment(of: edge)
        return segment.start.interpolated(to: segment.end, share: 0.5)
    }
}
