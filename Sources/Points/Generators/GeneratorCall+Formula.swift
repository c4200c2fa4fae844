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
            guard points.count == count else { continue }
            let label = points[0].label
            if points.allSatisfy({ $0.label == label }), !hasClass(1 - label, of: expression) {
                throw PointError(.oneClass(isPositive: label == 1))
            }
            return points
        }
        throw PointError(.wideMargin(margin, kept: points.count, count: count))
    }

    /// Whether a class has a place on an even grid of the box, beyond the margin.
    private func hasClass(_ label: Int, of expression: Formula) -> Bool {
        let margin = value("margin")
        let last = Double(Self.gridCount - 1)
        return (0..<Self.gridCount * Self.gridCount).contains { index in
            let (column, row) = (index % Self.gridCount, index / Self.gridCount)
            let value = expression.value(
                box.minX + box.width * Double(column) / last,
                box.minY + box.height * Double(row) / last)
            return value.magnitude > margin && (value > 0 ? 1 : 0) == label
        }
    }

    /// Places along each side of the grid on which a class without points is looked for.
    private static let gridCount = 65
}
