import Formulas
import Geometry
import Randomness

extension GeneratorCall {
    /// Drawn points per point that is wanted, before the margin counts as too wide.
    private static let attempts = 100

    /// Points spread evenly over a box, without those where the magnitude of the expression's value
    /// is at most the margin; class 1 where the value is positive.
    func formula(using generator: inout SeededGenerator) throws(PointError) -> [LabelledPoint] {
        guard let expression else { throw PointError(.noExpression) }
        let count = whole("count")
        let margin = value("margin")
        var points: [LabelledPoint] = []
        for _ in 0..<count * Self.attempts + 1000 {
            let point = Point(
                generator.uniform(box.minX, box.maxX), generator.uniform(box.minY, box.maxY))
            let value = expression.value(point.x, point.y)
            guard value.isFinite else { throw PointError(.noValue(at: point)) }
            guard value.magnitude > margin else { continue }
            points.append(LabelledPoint(point, label: value > 0 ? 1 : 0))
            if points.count == count { return points }
        }
        throw PointError(.wideMargin(margin, kept: points.count, count: count))
    }
}
