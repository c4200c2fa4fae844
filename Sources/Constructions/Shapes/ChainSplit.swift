import Geometry

/// The corner at which a chain of edges is split.
///
/// It is the corner farthest from the line through the chain's ends, among those on the hull of
/// the chain that its first and last edge extend to infinity. Beyond such a corner both its edges
/// leave the hull, so that they meet neither part of the chain, and the two parts have the same
/// property again. The farthest corner alone may not be on that hull: then the formula is wrong
/// for about one of 5,000 random polygons.
struct ChainSplit {
    /// The index of the corner.
    let corner: Int

    /// The split of a chain of at least three corners.
    init(_ chain: ArraySlice<Point>) {
        let (first, last) = (chain.startIndex, chain.endIndex - 1)
        let along = chain[last] - chain[first]
        let inner = first + 1..<last
        let order = inner.map { (corner: $0, distance: abs(along.cross(chain[$0] - chain[first]))) }
            .sorted { ($1.distance, $0.corner) < ($0.distance, $1.corner) }
        let best = order.first { Self.isOnHull($0.corner, of: chain) } ?? order[0]
        corner = best.corner
    }

    /// Whether all other corners, and the directions to infinity, are on one side of a line through
    /// a corner.
    private static func isOnHull(_ corner: Int, of chain: ArraySlice<Point>) -> Bool {
        let (first, last) = (chain.startIndex, chain.endIndex - 1)
        var cone = Cone()
        for index in chain.indices where index != corner {
            guard cone.include(chain[index] - chain[corner]) else { return false }
        }
        guard cone.isPointed else { return false }
        return cone.include(chain[first] - chain[first + 1])
            && cone.include(chain[last] - chain[last - 1])
    }
}

/// The directions between two that are at most half a turn apart.
private struct Cone {
    private var sides: (right: Vector, left: Vector)?

    /// Whether it is less than half a turn.
    var isPointed: Bool {
        guard let sides else { return true }
        let turn = sides.right.cross(sides.left)
        return turn > 0 || (turn == 0 && sides.right.dot(sides.left) > 0)
    }

    /// Widens the cone to include a direction; false if it would take more than half a turn.
    mutating func include(_ direction: Vector) -> Bool {
        guard let (right, left) = sides else {
            sides = (direction, direction)
            return true
        }
        let fromRight = right.cross(direction)
        let fromLeft = left.cross(direction)
        if fromRight < 0, fromLeft > 0 { return false }
        if fromLeft > 0 || (fromLeft == 0 && fromRight == 0 && right.dot(direction) < 0) {
            sides = (right, direction)
        } else if fromRight < 0 {
            sides = (direction, left)
        }
        return true
    }
}
