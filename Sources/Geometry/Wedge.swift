/// The directions from an apex in which a ray passes within a tolerance of some points: all, a
/// wedge of less than half a turn, or none.
struct Wedge {
    let apex: Point
    private let tolerance: Double
    private var extent = Extent.full

    private enum Extent {
        case full
        /// Counter-clockwise from `right` to `left`.
        case between(right: Vector, left: Vector)
        case empty
    }

    /// All directions.
    init(apex: Point, tolerance: Double) {
        self.apex = apex
        self.tolerance = tolerance
    }

    var isEmpty: Bool {
        if case .empty = extent { true } else { false }
    }

    /// Whether the ray through `point`, which is not the apex, passes near all points so far.
    func contains(_ point: Point) -> Bool {
        let direction = point - apex
        guard direction.dx != 0 || direction.dy != 0 else { return false }
        return contains(direction)
    }

    private func contains(_ direction: Vector) -> Bool {
        switch extent {
        case .full: true
        case .between(let right, let left):
            right.cross(direction) >= 0 && direction.cross(left) >= 0
                && direction.dot(right) + direction.dot(left) > 0
        case .empty: false
        }
    }

    /// Leaves only those directions in which a ray passes near `point` too.
    mutating func narrow(to point: Point) {
        if case .empty = extent { return }
        let direction = point - apex
        let distance = direction.length
        // A ray begins at the apex, so that it is near whatever is near the apex.
        guard distance > tolerance else { return }
        let (unit, sine) = (direction * (1 / distance), tolerance / distance)
        let cosine = (1 - sine * sine).squareRoot()
        var other = self
        other.extent = .between(
            right: Vector(
                unit.dx * cosine + unit.dy * sine, unit.dy * cosine - unit.dx * sine),
            left: Vector(
                unit.dx * cosine - unit.dy * sine, unit.dy * cosine + unit.dx * sine))
        extent = intersection(with: other)
    }

    /// Each side of the common part is a side of one wedge that lies in the other.
    private func intersection(with other: Wedge) -> Extent {
        guard case .between(let right, let left) = extent else { return other.extent }
        guard case .between(let otherRight, let otherLeft) = other.extent else { return extent }
        let newLeft = contains(otherLeft) ? otherLeft : other.contains(left) ? left : nil
        let newRight = contains(otherRight) ? otherRight : other.contains(right) ? right : nil
        guard let newLeft, let newRight else { return .empty }
        return .between(right: newRight, left: newLeft)
    }
}
