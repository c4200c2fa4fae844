import Geometry

/// A sum of a line a x + b and of ramps c relu(x - t), with t rising.
///
/// Every continuous function of n + 1 straight pieces is such a sum of n ramps, and only one.
public struct RampSum: Sendable, Hashable {
    /// The slope a left of all ramps.
    public var slope: Double
    /// The value b that the first piece has at x = 0.
    public var intercept: Double
    /// The ramps from left to right.
    public var ramps: [Ramp]

    /// One term c relu(x - t).
    public struct Ramp: Sendable, Hashable {
        /// Where the ramp begins: t.
        public var start: Double
        /// By how much the slope turns there: c.
        public var turn: Double

        /// The term `turn` relu(x - `start`).
        public init(start: Double, turn: Double) {
            self.start = start
            self.turn = turn
        }
    }

    /// The sum of a line and ramps.
    public init(slope: Double, intercept: Double, ramps: [Ramp]) {
        self.slope = slope
        self.intercept = intercept
        self.ramps = ramps
    }
}

extension RampSum {
    /// The sum that is a function of straight pieces.
    public init(_ line: PiecewiseLine) {
        let slopes = line.slopes
        let first = line.vertices[0]
        self.init(
            slope: slopes[0], intercept: first.y - slopes[0] * first.x,
            ramps: line.kinks.indices.map { index in
                Ramp(
                    start: line.vertices[index + 1].x, turn: slopes[index + 1] - slopes[index])
            })
    }

    /// The value at any x.
    public func value(at x: Double) -> Double {
        ramps.reduce(slope * x + intercept) { $0 + $1.turn * max(0, x - $1.start) }
    }
}
