/// A convex polygon in the arena, counter-clockwise, in window coordinates; `origins[i]` tells
/// which line the edge from vertex i to the next lies on.
struct Ring {
    var count: Int
    let x: UnsafeMutablePointer<Double>
    let y: UnsafeMutablePointer<Double>
    let origins: UnsafeMutablePointer<Int32>

    init(capacity: Int, in arena: inout Arena) {
        count = 0
        x = arena.allocate(Double.self, count: capacity)
        y = arena.allocate(Double.self, count: capacity)
        origins = arena.allocate(Int32.self, count: capacity)
    }

    mutating func append(_ x: Double, _ y: Double, origin: Int32) {
        self.x[count] = x
        self.y[count] = y
        origins[count] = origin
        count += 1
    }

    /// The least and the largest value of `a x + b y + c` at the vertices, so on the polygon.
    @inline(__always)
    func range(_ a: Double, _ b: Double, _ c: Double) -> (low: Double, high: Double) {
        var low = a * x[0] + b * y[0]
        var high = low
        for vertex in 1..<count {
            let value = a * x[vertex] + b * y[vertex]
            low = value < low ? value : low
            high = value > high ? value : high
        }
        return (low + c, high + c)
    }

    /// The two parts on either side of the line `a x + b y + c = 0`, which must cross the polygon.
    ///
    /// A vertex within `tolerance` of the line (in values) belongs to both parts as it is.
    func split(
        _ a: Double, _ b: Double, _ c: Double, tolerance: Double, origin: Int32,
        in arena: inout Arena
    ) -> (below: Ring, above: Ring) {
        var below = Ring(capacity: 2 * count, in: &arena)
        var above = Ring(capacity: 2 * count, in: &arena)
        var value = a * x[0] + b * y[0] + c
        let first = value
        for vertex in 0..<count {
            let following = vertex + 1 == count ? 0 : vertex + 1
            let next =
                following == 0 ? first : a * x[following] + b * y[following] + c
            let old = origins[vertex]
            if value > tolerance {
                above.append(x[vertex], y[vertex], origin: old)
            } else if value < -tolerance {
                below.append(x[vertex], y[vertex], origin: old)
            } else {
                above.append(x[vertex], y[vertex], origin: next > tolerance ? old : origin)
                below.append(x[vertex], y[vertex], origin: next < -tolerance ? old : origin)
            }
            let leavesAbove = value > tolerance && next < -tolerance
            let leavesBelow = value < -tolerance && next > tolerance
            if leavesAbove || leavesBelow {
                let share = value / (value - next)
                let cutX = x[vertex] + (x[following] - x[vertex]) * share
                let cutY = y[vertex] + (y[following] - y[vertex]) * share
                above.append(cutX, cutY, origin: leavesAbove ? origin : old)
                below.append(cutX, cutY, origin: leavesBelow ? origin : old)
            }
            value = next
        }
        return (below, above)
    }
}
