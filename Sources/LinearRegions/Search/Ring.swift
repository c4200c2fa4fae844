import Kernels

/// A convex polygon in the arena, counter-clockwise; `labels[i]` belongs to the side from vertex i
/// to the next: the line that it lies on, or the edge of a complex that it is.
struct Ring<Label: BitwiseCopyable> {
    var count: Int
    let x: UnsafeMutablePointer<Double>
    let y: UnsafeMutablePointer<Double>
    let labels: UnsafeMutablePointer<Label>

    @inline(__always)
    init(capacity: Int, in arena: inout Arena) {
        count = 0
        x = arena.allocate(Double.self, count: 2 &* capacity)
        y = x + capacity
        labels = arena.allocate(Label.self, count: capacity)
    }

    mutating func append(_ x: Double, _ y: Double, label: Label) {
        place(x, y, label: label, if: true)
    }

    /// Writes a vertex, which has to have room, and keeps it if `isKept`: without a branch, since
    /// no processor could guess it.
    @inline(__always)
    private mutating func place(_ x: Double, _ y: Double, label: Label, if isKept: Bool) {
        self.x[count] = x
        self.y[count] = y
        labels[count] = label
        count &+= isKept ? 1 : 0
    }

    /// The polygon as the kernels see it.
    @inline(__always)
    var polygon: facet_polygon { facet_polygon(x: x, y: y, count: count) }

    /// The least and the largest value of `a x + b y + c` at the vertices, so on the polygon.
    @inline(__always)
    func range(_ a: Double, _ b: Double, _ c: Double) -> (low: Double, high: Double) {
        var low = a * x[0] + b * y[0]
        var high = low
        var vertex = 1
        while vertex < count {
            let value = a * x[vertex] + b * y[vertex]
            low = value < low ? value : low
            high = value > high ? value : high
            vertex &+= 1
        }
        return (low + c, high + c)
    }

    /// The two parts on either side of the line `a x + b y + c = 0`, which must cross the polygon.
    ///
    /// A vertex within `tolerance` of the line (in values) belongs to both parts as it is.
    func split(
        _ a: Double, _ b: Double, _ c: Double, tolerance: Double, label: Label,
        in arena: inout Arena
    ) -> (below: Ring, above: Ring) {
        // Each vertex and each edge writes into both parts, and the last may write unkept.
        var below = Ring(capacity: 2 &* count &+ 1, in: &arena)
        var above = Ring(capacity: 2 &* count &+ 1, in: &arena)
        var value = a * x[0] + b * y[0] + c
        let first = value
        var vertex = 0
        while vertex < count {
            let following = vertex &+ 1 == count ? 0 : vertex &+ 1
            let next = following == 0 ? first : a * x[following] + b * y[following] + c
            let old = labels[vertex]
            let (isAbove, isBelow) = (value > tolerance, value < -tolerance)
            let (goesAbove, goesBelow) = (next > tolerance, next < -tolerance)
            above.place(
                x[vertex], y[vertex], label: isAbove || goesAbove ? old : label, if: !isBelow)
            below.place(
                x[vertex], y[vertex], label: isBelow || goesBelow ? old : label, if: !isAbove)
            // Where the edge does not cross the line, what is computed here is not kept.
            let isCrossed = (isAbove && goesBelow) || (isBelow && goesAbove)
            let share = value / (value - next)
            let cutX = x[vertex] + (x[following] - x[vertex]) * share
            let cutY = y[vertex] + (y[following] - y[vertex]) * share
            above.place(cutX, cutY, label: isAbove ? label : old, if: isCrossed)
            below.place(cutX, cutY, label: isBelow ? label : old, if: isCrossed)
            value = next
            vertex &+= 1
        }
        return (below, above)
    }
}
