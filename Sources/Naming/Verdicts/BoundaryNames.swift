public import Geometry
public import Points

/// The curves that the decision boundary of a network is like.
///
/// The gap g of the training points, the median over the boundary of the distance within which
/// points of two classes lie, is the scale of everything: nearer than a part of it, curves cannot
/// be told apart.
public struct BoundaryNames: Sendable, Hashable {
    /// The gap, in the data's units.
    public let gap: Double
    /// The forms, those with fewer numbers first, then the nearer ones first.
    public let table: [NamedCurve]
    /// What the boundary is.
    public let verdict: Verdict
    /// How many points the network classifies; nil without points.
    public let right: Int?
    /// The points that the named curves take for another class, as indices.
    public let misclassified: [Int]
    /// The share of the boundary's length that counts: where points of two classes are around it.
    public let supportedShare: Double
    /// The fewest corners with which a polygon is as near to the boundary as the named form
    /// (within its Hausdorff distance); nil if none is named.
    public let baselineCorners: Int?

    /// What the boundary is.
    public enum Verdict: Sendable, Hashable {
        /// A curve of the table; and those that the boundary cannot be told apart from it.
        case named(Int, alternatives: [Int])
        /// Several curves, one for each long curve of the boundary.
        case several([NamedCurve])
        /// Nothing known: the fewest corners that keep the boundary within a gap.
        case noSimpleForm(corners: Int)
        /// There is no boundary.
        case nothing
    }
}

extension BoundaryNames {
    /// Names a boundary.
    ///
    /// - Parameters:
    ///   - curves: the boundary in the window.
    ///   - points: the training points; may be empty.
    ///   - predicted: the class that the network sees at each of them.
    ///   - resolution: the gap; nil: that of the points.
    public init(
        curves: [Polyline], window: Box, points: [LabelledPoint], predicted: [Int],
        resolution: Double? = nil
    ) throws(NamingError) {
        let frame = UnitFrame(window)
        let boundary = Boundary(curves, points, predicted, frame, resolution)
        guard !boundary.curves.isEmpty else {
            self.init(nothing: points, predicted)
            return
        }
        guard boundary.gap.isFinite, boundary.gap > 0 else { throw .noResolution }
        let whole = boundary.whole(window)
        let (table, selection) = whole.named(frame)
        let gap = boundary.gap * frame.unit
        let verdict: Verdict
        var misclassified: [Int] = []
        if let named = selection.named {
            verdict = .named(named, alternatives: selection.alternatives)
            misclassified = Self.misclassified(by: table[named], points, Array(points.indices))
        } else if let several = boundary.several(window) {
            verdict = .several(several.map { $0.curve })
            misclassified = several.flatMap { Self.misclassified(by: $0.curve, points, $0.points) }
                .sorted()
        } else {
            verdict = .noSimpleForm(corners: Self.corners(curves, within: gap))
        }
        self.init(
            gap: gap, table: table, verdict: verdict,
            right: points.isEmpty ? nil : whole.right, misclassified: misclassified,
            supportedShare: whole.length / boundary.length,
            baselineCorners: selection.named.map {
                Self.corners(curves, within: table[$0].hausdorff)
            })
    }

    /// The segments that points support; without points all.
    ///
    /// Two classes have a point within three gaps of a segment's middle, and the points there
    /// surround it.
    ///
    /// - Parameter gap: in the units of the segments and the points, which may be others than the
    ///   data's.
    public static func supported(
        _ segments: [Segment], by points: [LabelledPoint], gap: Double
    ) -> [Segment] {
        guard !points.isEmpty else { return segments }
        let field = PointField(points, places: [], gap: gap)
        return segments.filter {
            field.supports($0.start.interpolated(to: $0.end, share: 0.5))
        }
    }

    private init(nothing points: [LabelledPoint], _ predicted: [Int]) {
        self.init(
            gap: .infinity, table: [], verdict: .nothing,
            right: points.isEmpty ? nil : zip(points, predicted).count { $0.label == $1 },
            misclassified: [], supportedShare: 0, baselineCorners: nil)
    }

    /// The fewest corners of polygons within a distance of the curves.
    private static func corners(_ curves: [Polyline], within distance: Double) -> Int {
        curves.reduce(0) { sum, curve in
            // The small bends would only cost time.
            let merged = curve.mergingCollinear(tolerance: distance * 0.02)
            return sum + merged.simplified(tolerance: distance * 0.98).polyline.vertices.count
        }
    }

    /// The points that lie on the side of `curve` on which another class has the majority.
    private static func misclassified(
        by curve: NamedCurve, _ points: [LabelledPoint], _ indices: [Int]
    ) -> [Int] {
        let classes = (points.map { $0.label }.max() ?? 0) + 1
        let sides = indices.map { curve.isAbove(points[$0].position) ? 1 : 0 }
        var counts = [[Int]](repeating: [Int](repeating: 0, count: classes), count: 2)
        for (index, side) in zip(indices, sides) { counts[side][points[index].label] += 1 }
        let majority = counts.map { counts in
            counts.indices.max { (counts[$0], -$0) < (counts[$1], -$1) } ?? 0
        }
        return zip(indices, sides).filter { points[$0].label != majority[$1] }.map { $0.0 }
    }
}
