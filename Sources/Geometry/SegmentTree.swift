/// Segments in a tree of boxes, which finds the one that is nearest to a point in a time that
/// grows with the logarithm of their number.
///
/// The tree is a bounding volume hierarchy: each box is cut at the median of its segments' middles
/// along its longer side.
public struct SegmentTree: Sendable {
    /// In the order in which they were given.
    public let segments: [Segment]
    /// The segments' indices; each leaf has a stretch of them.
    private var order: [Int32]
    /// The tree in the order in which it is walked: a branch, its first half, its second half.
    private var nodes: [Node] = []

    fileprivate struct Node {
        var low: Point
        var high: Point
        /// The stretch of `order`.
        var range: Range<Int32>
        /// The index of the second half; 0 in a leaf.
        var second: Int32
    }

    /// A tree of segments with finite ends.
    public init(_ segments: [Segment]) {
        self.segments = segments
        order = segments.indices.map { Int32(truncatingIfNeeded: $0) }
        nodes.reserveCapacity(segments.count)
        if !segments.isEmpty { build(0..<Int32(segments.count)) }
    }
}

extension SegmentTree {
    /// What is nearest to a point.
    public struct Nearest: Sendable, Hashable {
        /// The index of the segment; of several at the same distance the lowest.
        public var segment: Int
        /// The nearest point of that segment.
        public var point: Point
        /// The Euclidean distance to it.
        public var distance: Double
    }

    /// The segment that is nearest to `point`; nil if the tree is empty.
    public func nearest(to point: Point) -> Nearest? {
        guard !nodes.isEmpty else { return nil }
        var best: Nearest?
        search(0, point, &best)
        return best
    }

    private func search(_ index: Int, _ point: Point, _ best: inout Nearest?) {
        let node = nodes[index]
        guard node.second > 0 else {
            for place in node.range {
                let segment = Int(order[Int(place)])
                let found = segments[segment].nearestPoint(to: point)
                let distance = found.distance(to: point)
                if let best, (best.distance, best.segment) <= (distance, segment) { continue }
                best = Nearest(segment: segment, point: found, distance: distance)
            }
            return
        }
        let halves = [index + 1, Int(node.second)].map { ($0, nodes[$0].distance(to: point)) }
        let isFirstNearer = halves[0].1 <= halves[1].1
        for (half, distance) in isFirstNearer ? halves : halves.reversed()
        // Rounding of a box's distance must not hide a segment that is as near.
        where distance * (1 - 1e-12) <= best?.distance ?? .infinity {
            search(half, point, &best)
        }
    }

    private static let leafSize = 4

    private mutating func build(_ range: Range<Int32>) {
        var low = Point(.infinity, .infinity)
        var high = Point(-.infinity, -.infinity)
        for place in range {
            let segment = segments[Int(order[Int(place)])]
            low.x = min(low.x, segment.start.x, segment.end.x)
            low.y = min(low.y, segment.start.y, segment.end.y)
            high.x = max(high.x, segment.start.x, segment.end.x)
            high.y = max(high.y, segment.start.y, segment.end.y)
        }
        let index = nodes.count
        nodes.append(Node(low: low, high: high, range: range, second: 0))
        guard range.count > Self.leafSize else { return }
        let isWide = high.x - low.x >= high.y - low.y
        let segments = segments
        order[Int(range.lowerBound)..<Int(range.upperBound)].sort { left, right in
            let middles = (
                segments[Int(left)].middle(isWide), segments[Int(right)].middle(isWide)
            )
            return (middles.0, left) < (middles.1, right)
        }
        let half = range.lowerBound + Int32(range.count / 2)
        build(range.lowerBound..<half)
        nodes[index].second = Int32(nodes.count)
        build(half..<range.upperBound)
    }
}

extension Segment {
    /// The coordinate of its middle along x or along y.
    fileprivate func middle(_ isAlongX: Bool) -> Double {
        isAlongX ? start.x / 2 + end.x / 2 : start.y / 2 + end.y / 2
    }
}

extension SegmentTree.Node {
    /// The distance from `point` to the nearest point of the box.
    func distance(to point: Point) -> Double {
        let dx = max(low.x - point.x, 0, point.x - high.x)
        let dy = max(low.y - point.y, 0, point.y - high.y)
        return (dx * dx + dy * dy).squareRoot()
    }
}
