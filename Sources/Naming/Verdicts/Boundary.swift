import Geometry
import Points

/// The whole boundary in unit coordinates, which is cut into parts.
struct Boundary {
    let curves: [[Segment]]
    let length: Double
    let gap: Double
    private let points: [LabelledPoint]
    private let isRight: [Bool]
    private let field: PointField?
    private let frame: UnitFrame

    init(
        _ curves: [Polyline], _ points: [LabelledPoint], _ predicted: [Int], _ frame: UnitFrame,
        _ resolution: Double?
    ) {
        self.frame = frame
        self.curves = curves.map { curve in
            Polyline(curve.vertices.map(frame.inside), isClosed: curve.isClosed).segments
        }.filter { curve in curve.contains { $0.length > 0 } }
        length = self.curves.reduce(0) { $1.reduce($0) { $0 + $1.length } }
        self.points = points.map {
            LabelledPoint(frame.inside($0.position), label: $0.label)
        }
        isRight = zip(points, predicted).map { $0.label == $1 }
        let given = resolution.map { $0 / frame.unit }
        guard !points.isEmpty else {
            field = nil
            gap = given ?? .infinity
            return
        }
        let places = EvenPlaces(along: self.curves, count: BoundaryPart.placeCount).places
        let field = PointField(self.points, places: places, gap: given)
        self.field = field
        gap = field.gap
    }

    /// All curves together.
    func whole(_ window: Box) -> BoundaryPart {
        part(curves, Array(points.indices), window)
    }

    private func part(
        _ curves: [[Segment]], _ indices: [Int], _ window: Box
    ) -> BoundaryPart {
        let low = frame.inside(Point(window.minX, window.minY))
        let high = frame.inside(Point(window.maxX, window.maxY))
        return BoundaryPart(
            curves: curves, points: indices.map { points[$0] },
            right: indices.count { isRight[$0] }, gap: gap, field: field,
            box: Box(unchecked: (low.x, high.x, low.y, high.y)))
    }

    /// Shorter curves, as shares of the whole length, are left out.
    private static let leastShare = 0.05
    /// More curves than this are not named one by one.
    private static let curveLimit = 12

    /// The name of each long curve and the points that are nearest to it; nil unless there are
    /// several and each has a name.
    func several(_ window: Box) -> [(curve: NamedCurve, points: [Int])]? {
        let lengths = curves.map { $0.reduce(0) { $0 + $1.length } }
        let indices = curves.indices.filter { lengths[$0] > Self.leastShare * length }
        let long = indices.map { curves[$0] }
        guard long.count > 1, long.count <= Self.curveLimit else { return nil }
        let distances = long.map { SegmentDistances($0) }
        var owned = [[Int]](repeating: [], count: long.count)
        for (index, point) in points.enumerated() {
            let all = distances.map { $0.distance(to: point.position) }
            owned[all.indices.min { all[$0] < all[$1] } ?? 0].append(index)
        }
        // The longest first: where one has no name, it is most often a long one.
        let order = long.indices.sorted { (lengths[indices[$1]], $0) < (lengths[indices[$0]], $1) }
        var names = [NamedCurve?](repeating: nil, count: long.count)
        for index in order {
            let (table, selection) = part([long[index]], owned[index], window).named(frame)
            guard let named = selection.named else { return nil }
            names[index] = table[named]
        }
        return zip(names, owned).compactMap { curve, points in curve.map { ($0, points) } }
    }
}
