import Geometry

/// A straight line that cuts polygons: `a x + b y + c = 0`.
struct CuttingLine {
    let a: Double
    let b: Double
    let c: Double
    /// The value that counts as 0.
    let tolerance: Double
    /// The number of the line in edges and vertices.
    let number: Int32
    /// Whether the line continues beyond the edges that it meets, from the same vertex.
    let isContinuous: Bool

    @inline(__always)
    func value(_ x: Double, _ y: Double) -> Double { a * x + b * y + c }

    /// -1, 0 or 1.
    @inline(__always)
    func sign(of value: Double) -> Int { value > tolerance ? 1 : value < -tolerance ? -1 : 0 }
}

/// The two parts of a polygon that has been cut, and the vertices between which the cut leads.
struct CutPolygon {
    let below: Ring<PlanarComplex.Side>
    let above: Ring<PlanarComplex.Side>
    let start: Int
    let end: Int
}

extension SharedEdges {
    /// Cuts a polygon along a line that has vertices of it on either side.
    ///
    /// The walk goes from the vertex of the largest value to that of the smallest and back and
    /// takes the first change of sign each way, so that there are two crossings whatever the
    /// rounding.
    mutating func cut(
        _ ring: Ring<Side>, along line: CuttingLine, in arena: inout Arena
    ) -> CutPolygon {
        let values = arena.allocate(Double.self, count: ring.count)
        var (highest, lowest) = (0, 0)
        for vertex in 0..<ring.count {
            let value = line.value(ring.x[vertex], ring.y[vertex])
            values[vertex] = value
            if value > values[highest] { highest = vertex }
            if value < values[lowest] { lowest = vertex }
        }
        partsBefore.removeAll()
        partsAfter.removeAll()
        let down = crossing(of: ring, line, values, from: highest, to: lowest, sign: 1)
        let up = crossing(of: ring, line, values, from: lowest, to: highest, sign: -1)
        let cut = addEdge(from: down.vertex, to: up.vertex, line: line.number)
        return CutPolygon(
            below: part(of: ring, from: down, to: up, closedBy: cut, isReversed: true, &arena),
            above: part(of: ring, from: up, to: down, closedBy: cut, isReversed: false, &arena),
            start: down.vertex, end: up.vertex)
    }

    /// Where a line leaves one side of a ring: at one of its vertices or inside one of its sides.
    private struct Crossing {
        let vertex: Int
        /// The ring's side that holds the crossing, or that begins at it.
        let side: Int
        /// Whether the crossing is inside the side, which then has the parts below.
        let isInside: Bool
        var before = 0..<0
        var after = 0..<0
    }

    /// The first place after the vertex `from` where the value no longer has its sign.
    @inline(__always)
    private mutating func crossing(
        of ring: Ring<Side>, _ line: CuttingLine, _ values: UnsafePointer<Double>, from: Int,
        to: Int, sign: Int
    ) -> Crossing {
        var last = from
        while true {
            let vertex = last &+ 1 == ring.count ? 0 : last &+ 1
            // The far end is on the other side, whatever it remembers.
            var here = -sign
            if vertex != to {
                here = self.sign(of: values[vertex], at: start(of: ring.labels[vertex]), line)
            }
            if here == sign {
                last = vertex
            } else if here == 0 {
                return Crossing(
                    vertex: start(of: ring.labels[vertex]), side: vertex, isInside: false)
            } else {
                return crossing(
                    inside: ring.labels[last], at: last, line, from: values[last],
                    to: values[vertex])
            }
        }
    }

    /// -1, 0 or 1: where the value at a vertex is, which is 0 on a vertex that the line has made.
    @inline(__always)
    private func sign(of value: Double, at vertex: Int, _ line: CuttingLine) -> Int {
        if line.isContinuous && vertices[vertex].line == line.number { return 0 }
        return line.sign(of: value)
    }

    /// Goes down to the part of a side on which the sign changes, and cuts it unless the line
    /// meets a vertex that is there already.
    private mutating func crossing(
        inside side: Side, at position: Int, _ line: CuttingLine, from start: Double,
        to end: Double
    ) -> Crossing {
        let (firstBefore, firstAfter) = (partsBefore.count, partsAfter.count)
        var (side, start, end) = (side, start, end)
        var vertex: Int?
        while let parts = parts(of: side) {
            let middle = self.start(of: parts.second)
            let value = line.value(vertices[middle].x, vertices[middle].y)
            if sign(of: value, at: middle, line) == 0 {
                vertex = middle
                partsBefore.append(parts.first)
                partsAfter.append(parts.second)
                break
            } else if (value > 0) == (start > 0) {
                partsBefore.append(parts.first)
                (side, start) = (parts.second, value)
            } else {
                partsAfter.append(parts.second)
                (side, end) = (parts.first, value)
            }
        }
        return Crossing(
            vertex: vertex ?? divide(side, line, from: start, to: end), side: position,
            isInside: true, before: firstBefore..<partsBefore.count,
            after: firstAfter..<partsAfter.count)
    }

    /// Cuts a side that is whole where the value between these at its ends is 0.
    private mutating func divide(
        _ side: Side, _ line: CuttingLine, from start: Double, to end: Double
    ) -> Int {
        let (here, there) = (
            vertices[self.start(of: side)], vertices[self.start(of: side.reversed)]
        )
        let share = start / (start - end)
        let vertex = divide(
            side.edge, x: here.x + (there.x - here.x) * share,
            y: here.y + (there.y - here.y) * share, line: line.number)
        if let parts = parts(of: side) {
            partsBefore.append(parts.first)
            partsAfter.append(parts.second)
        }
        return vertex
    }

    /// The polygon along a ring from one crossing to the other, and back along the cut.
    private func part(
        of ring: Ring<Side>, from first: Crossing, to last: Crossing, closedBy cut: Int,
        isReversed: Bool, _ arena: inout Arena
    ) -> Ring<Side> {
        var side = first.isInside ? first.side &+ 1 : first.side
        if side == ring.count { side = 0 }
        let wholeCount = last.side >= side ? last.side &- side : last.side &- side &+ ring.count
        var part = Ring<Side>(
            capacity: first.after.count &+ wholeCount &+ last.before.count &+ 1, in: &arena)
        for index in first.after.reversed() { append(partsAfter[index], to: &part) }
        for _ in 0..<wholeCount {
            part.append(ring.x[side], ring.y[side], label: ring.labels[side])
            side = side &+ 1 == ring.count ? 0 : side &+ 1
        }
        for index in last.before { append(partsBefore[index], to: &part) }
        append(Side(edge: cut, isReversed: isReversed), to: &part)
        return part
    }

    @inline(__always)
    private func append(_ side: Side, to ring: inout Ring<Side>) {
        let start = vertices[start(of: side)]
        ring.append(start.x, start.y, label: side)
    }
}
