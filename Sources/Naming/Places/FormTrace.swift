import Geometry

/// A form's curve in a box as short segments: marching squares, whose corners are then moved onto
/// the curve.
struct FormTrace {
    private(set) var segments: [Segment] = []
    private let function: FormFunction
    private let box: Box
    private let step: Vector

    /// The number of squares along each side of the box.
    private static let squares = 160

    init(_ function: FormFunction, in box: Box) {
        self.function = function
        self.box = box
        step = Vector(box.width / Double(Self.squares), box.height / Double(Self.squares))
        var below = values(0)
        for row in 0..<Self.squares {
            let above = values(row + 1)
            for column in 0..<Self.squares {
                march(
                    column, row,
                    [below[column], below[column + 1], above[column + 1], above[column]])
            }
            below = above
        }
    }

    private func corner(_ column: Int, _ row: Int) -> Point {
        Point(box.minX + Double(column) * step.dx, box.minY + Double(row) * step.dy)
    }

    private func values(_ row: Int) -> [Double] {
        (0...Self.squares).map { column in
            let corner = corner(column, row)
            return function(corner.x, corner.y).value
        }
    }

    /// The values are those at the corners of the square, counter-clockwise from the lower left.
    private mutating func march(_ column: Int, _ row: Int, _ values: SIMD4<Double>) {
        let isInside = values .> 0
        if isInside == SIMDMask(repeating: true) || isInside == SIMDMask(repeating: false) {
            return
        }
        let corners = [
            corner(column, row), corner(column + 1, row), corner(column + 1, row + 1),
            corner(column, row + 1),
        ]
        var crossings: [Point] = []
        for side in 0..<4 {
            let next = (side + 1) % 4
            guard isInside[side] != isInside[next] else { continue }
            let share = values[side] / (values[side] - values[next])
            guard share.isFinite else { continue }
            crossings.append(
                onCurve(corners[side].interpolated(to: corners[next], share: share)))
        }
        if crossings.count == 2 {
            segments.append(Segment(crossings[0], crossings[1]))
        } else if crossings.count == 4 {
            let middle = corners[0].interpolated(to: corners[2], share: 0.5)
            // The middle belongs to the first corner: the others are cut off.
            let isJoined = (function(middle.x, middle.y).value > 0) == isInside[0]
            let first = isJoined ? 0 : 3
            segments.append(Segment(crossings[first], crossings[(first + 1) % 4]))
            segments.append(Segment(crossings[(first + 2) % 4], crossings[(first + 3) % 4]))
        }
    }

    /// The point after two of Newton's steps, unless they lead away.
    private func onCurve(_ start: Point) -> Point {
        var point = start
        for _ in 0..<2 {
            let value = function(point.x, point.y)
            let factor = -value.value / (value.dx * value.dx + value.dy * value.dy + 1e-24)
            point = point + Vector(value.dx, value.dy) * factor
        }
        let moved = point - start
        return abs(moved.dx) <= step.dx && abs(moved.dy) <= step.dy ? point : start
    }
}
