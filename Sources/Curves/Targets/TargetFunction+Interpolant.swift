import Geometry

extension TargetFunction {
    /// The function of straight pieces between `units` + 1 points of the target at equal steps.
    ///
    /// As a sum of ramps it takes a unit per piece: the first begins at the interval's start.
    public func interpolant(units: Int) -> PiecewiseLine {
        PiecewiseLine(unchecked: evenEnds(units).map { Point($0, value(at: $0)) })
    }

    /// The largest error of that function.
    public func interpolantError(units: Int) -> Double {
        largestError(of: interpolant(units: units), limit: .infinity)
    }

    /// The least number of units whose even interpolant has no larger error; nil if more than
    /// `unitLimit` are needed.
    public func interpolantUnits(error: Double) -> Int? {
        (1...Self.unitLimit).first { units in
            largestError(of: interpolant(units: units), limit: error) <= error
        }
    }

    /// The largest error of a function, or the first one beyond the limit.
    private func largestError(of line: PiecewiseLine, limit: Double) -> Double {
        var largest = 0.0
        var piece = 0
        for index in samples.x.indices {
            let x = samples.x[index]
            while piece < line.vertices.count - 2, line.vertices[piece + 1].x < x { piece += 1 }
            let (a, b) = (line.vertices[piece], line.vertices[piece + 1])
            let value = a.y + (b.y - a.y) * ((x - a.x) / (b.x - a.x))
            largest = max(largest, (value - samples.y[index]).magnitude)
            if largest > limit { break }
        }
        return largest
    }
}
