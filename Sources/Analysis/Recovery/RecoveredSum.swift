import Geometry
import Randomness

/// The sum of units and the affine function that is closest to what they leave.
///
/// The turn of each unit comes from its kinks. Least squares over all units would be less exact:
/// the creases of a trained network lie in bundles, whose functions are almost the same.
struct RecoveredSum {
    /// The part without creases.
    private(set) var affine = AffineForm.zero
    /// The largest difference from the values, at places that the affine part was not taken from.
    private(set) var largestDifference = 0.0

    private let creases: [RecoveredCrease]

    /// The sum with these creases, by values all over the window and beside each crease.
    init(
        _ creases: [RecoveredCrease], in window: Box, _ values: inout LogitValues, seed: UInt64
    ) {
        self.creases = creases
        var generator = SeededGenerator(seed: seed, stream: .noise)
        let points = places(in: window, &generator)
        affine = AffineForm(closestTo: rests(at: points, &values), at: points)
        let others = places(in: window, &generator)
        for (point, rest) in zip(others, rests(at: others, &values)) {
            largestDifference = max(largestDifference, abs(rest - affine.value(at: point)))
        }
    }

    /// What the units leave of the values.
    private func rests(at points: [Point], _ values: inout LogitValues) -> [Double] {
        zip(points, values.values(at: points)).map { point, value in
            creases.reduce(value) { $0 - $1.turn * max($1.line.distance(to: point), 0) }
        }
    }

    /// The corners, places anywhere, and for each crease some beside it.
    private func places(in window: Box, _ generator: inout SeededGenerator) -> [Point] {
        let corners = window.corners
        var points = corners
        for _ in 0..<1000 {
            points.append(
                Point(
                    generator.uniform(window.minX, window.maxX),
                    generator.uniform(window.minY, window.maxY)))
        }
        for crease in creases {
            guard let chord = Chord(of: crease.line, in: window) else { continue }
            for corner in corners {
                let place = chord.point(at: chord.length * generator.unit())
                points.append(place.interpolated(to: corner, share: generator.unit()))
            }
        }
        return points
    }
}

extension AffineForm {
    /// The function with the smallest sum of squared differences from values at points that are
    /// not all on a line.
    fileprivate init(closestTo values: [Double], at points: [Point]) {
        let count = Double(points.count)
        let mean = Point(
            points.reduce(0) { $0 + $1.x } / count, points.reduce(0) { $0 + $1.y } / count)
        let height = values.reduce(0, +) / count
        var (xx, xy, yy, xv, yv) = (0.0, 0.0, 0.0, 0.0, 0.0)
        for (point, value) in zip(points, values) {
            let (x, y, v) = (point.x - mean.x, point.y - mean.y, value - height)
            (xx, xy, yy) = (xx + x * x, xy + x * y, yy + y * y)
            (xv, yv) = (xv + x * v, yv + y * v)
        }
        let determinant = xx * yy - xy * xy
        let a = (xv * yy - yv * xy) / determinant
        let b = (yv * xx - xv * xy) / determinant
        self.init(a, b, height - a * mean.x - b * mean.y)
    }
}
