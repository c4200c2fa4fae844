import Geometry
import Points

/// Labelled points, and where in the plane they show to which class a place belongs.
struct PointField {
    private let points: [LabelledPoint]
    /// The distance within which two classes have a point, at most places of the boundary.
    let gap: Double
    private var columns = 1
    private var rows = 1
    private var low = Point.origin
    /// The indices of the points in each square of a grid whose side is `reach`.
    private var squares: [[Int]] = []

    /// - Parameter gap: nil: the median over `places`.
    init(_ points: [LabelledPoint], places: [Point], gap: Double?) {
        self.points = points
        self.gap = gap ?? Self.gap(points, places)
        guard let box = Box(around: points.map { $0.position }, margin: 0), self.gap > 0,
            self.gap.isFinite
        else { return }
        low = Point(box.minX, box.minY)
        columns = min(max(Int(min(box.width / reach, 1e6)), 0) + 1, 300)
        rows = min(max(Int(min(box.height / reach, 1e6)), 0) + 1, 300)
        squares = [[Int]](repeating: [], count: columns * rows)
        for (index, point) in points.enumerated() {
            squares[row(point.position.y) * columns + column(point.position.x)].append(index)
        }
    }

    /// How far around a place points count.
    private var reach: Double { 3 * gap }
    /// The maximum number of points around a place that are looked at.
    private static let neighbours = 64

    private func column(_ x: Double) -> Int { index(x - low.x, columns) }
    private func row(_ y: Double) -> Int { index(y - low.y, rows) }
    private func index(_ offset: Double, _ count: Int) -> Int {
        Int(min(max(offset / reach, 0), Double(count - 1)))
    }

    /// The median over `places` of the distance within which two classes have a point.
    private static func gap(_ points: [LabelledPoint], _ places: [Point]) -> Double {
        let classes = (points.map { $0.label }.max() ?? 0) + 1
        let distances = places.map { place in
            var nearest = [Double](repeating: .infinity, count: classes)
            for point in points {
                let (dx, dy) = (point.position.x - place.x, point.position.y - place.y)
                let square = dx * dx + dy * dy
                if square < nearest[point.label] { nearest[point.label] = square }
            }
            nearest.sort()
            return classes > 1 ? nearest[1].squareRoot() : .infinity
        }.sorted()
        return distances.isEmpty ? .infinity : distances[distances.count / 2]
    }

    /// Whether two classes have a point within three gaps of `place` and the points there
    /// surround it: there is no open angle of 180 degrees.
    func supports(_ place: Point) -> Bool {
        let near = neighbours(of: place)
        guard let first = near.first, near.contains(where: { $0.label != first.label }) else {
            return false
        }
        let directions = near.prefix(Self.neighbours).map {
            points[$0.index].position - place
        }
        return !directions.contains { first in
            (first.dx != 0 || first.dy != 0) && directions.allSatisfy { first.cross($0) >= 0 }
        }
    }

    /// The points within three gaps, the nearest first.
    private func neighbours(of place: Point) -> [(index: Int, label: Int)] {
        var near: [(square: Double, index: Int)] = []
        guard !squares.isEmpty else { return [] }
        for row in row(place.y - reach)...row(place.y + reach) {
            for column in column(place.x - reach)...column(place.x + reach) {
                for index in squares[row * columns + column] {
                    let offset = points[index].position - place
                    let square = offset.dot(offset)
                    if square <= reach * reach { near.append((square, index)) }
                }
            }
        }
        if near.count > Self.neighbours {
            near.sort { ($0.square, $0.index) < ($1.square, $1.index) }
        }
        return near.map { ($0.index, points[$0.index].label) }
    }
}
