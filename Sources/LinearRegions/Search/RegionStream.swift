import Geometry

/// Shows each region to a visitor and keeps nothing.
struct RegionStream<Visitor: RegionVisitor>: RegionSink {
    /// Valid while `RegionTraversal.visit(with:)` runs.
    let visitor: UnsafeMutablePointer<Visitor>
    let frame: WindowFrame

    @inline(__always)
    var isFull: Bool { false }

    func windowLabel(side: Int) -> EdgeOrigin { .window }

    @inline(__always)
    mutating func split(
        _ ring: Ring<EdgeOrigin>, along crease: Crease, in arena: inout Arena
    ) -> (below: Ring<EdgeOrigin>, above: Ring<EdgeOrigin>) {
        ring.split(
            crease.a, crease.b, crease.c, tolerance: crease.tolerance,
            label: EdgeOrigin(code: crease.unit), in: &arena)
    }

    @inline(__always)
    mutating func add(
        _ ring: Ring<EdgeOrigin>, logits: UnsafeBufferPointer<AffineForm>,
        pattern: UnsafeBufferPointer<UInt8>, in arena: inout Arena
    ) {
        let vertices = arena.allocate(Point.self, count: ring.count)
        for index in 0..<ring.count { vertices[index] = frame.point(ring.x[index], ring.y[index]) }
        let forms = arena.allocate(AffineForm.self, count: logits.count)
        for index in 0..<logits.count { forms[index] = frame.form(logits[index]) }
        visitor.pointee.visit(
            LinearRegion(
                vertices: UnsafeBufferPointer(start: vertices, count: ring.count),
                edges: UnsafeBufferPointer(start: ring.labels, count: ring.count),
                logits: UnsafeBufferPointer(start: forms, count: logits.count), pattern: pattern))
    }
}
