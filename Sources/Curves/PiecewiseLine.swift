public import Geometry

/// A continuous function of straight pieces; beyond its ends the outer pieces continue.
public struct PiecewiseLine: Sendable, Hashable {
    /// Its corners and its two ends: at least two, x rising strictly.
    public let vertices: [Point]

    /// The function through these points, or nil unless they are at least two, finite, and x rises
    /// strictly.
    public init?(_ vertices: [Point]) {
        guard vertices.count >= 2, vertices.allSatisfy({ $0.isFinite }),
            zip(vertices, vertices.dropFirst()).allSatisfy({ $0.x < $1.x })
        else { return nil }
        self.vertices = vertices
    }

    /// The function through points of which the caller knows that they are as they should be.
    public init(unchecked vertices: [Point]) {
        assert(vertices.count >= 2)
        assert(zip(vertices, vertices.dropFirst()).allSatisfy { $0.x < $1.x })
        self.vertices = vertices
    }
}

extension PiecewiseLine {
    /// The slopes of the pieces, from left to right.
    public var slopes: [Double] {
        zip(vertices, vertices.dropFirst()).map { ($1.y - $0.y) / ($1.x - $0.x) }
    }

    /// The corners between the pieces.
    public var kinks: [Point] { Array(vertices.dropFirst().dropLast()) }

    /// The value at any x.
    public func value(at x: Double) -> Double {
        // The last vertex but one, at most, that is not beyond x.
        var (low, high) = (0, vertices.count - 1)
        while high - low > 1 {
            let middle = (low + high) / 2
            if vertices[middle].x <= x { low = middle } else { high = middle }
        }
        let (a, b) = (vertices[low], vertices[low + 1])
        let share = (x - a.x) / (b.x - a.x)
        return share <= 0.5 ? a.y + share * (b.y - a.y) : b.y - (1 - share) * (b.y - a.y)
    }

    /// The largest distance in y from samples.
    public func largestError(to samples: CurveSamples) -> Double {
        zip(samples.x, samples.y).reduce(0) { max($0, (value(at: $1.0) - $1.1).magnitude) }
    }
}
