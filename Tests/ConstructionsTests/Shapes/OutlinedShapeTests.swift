import Geometry
import LinearRegions
import NeuralNetworks
import Randomness
import Testing

@testable import Constructions

@Suite struct OutlinedShapeTests {
    private func network(_ corners: [Point]) throws -> Network {
        try OutlinedShape(parts: [.init(Outline(corners))]).network
    }

    /// The smallest distance of a point from the edges of a ring.
    private func distance(_ point: Point, _ ring: [Point]) -> Double {
        Polyline(ring, isClosed: true).segments.map { $0.distance(to: point) }.min() ?? .infinity
    }

    @Test(arguments: 0..<20)
    func `the network is positive exactly inside ten random polygons`(_ batch: Int) throws {
        for index in 10 * batch..<10 * batch + 10 {
            var generator = SeededGenerator(seed: UInt64(index), stream: .points)
            let count = 5 + Int(generator.unit() * 76)
            let corners = RandomOutline.corners(count: count, using: &generator)
            var evaluator = NetworkEvaluator(try network(corners))
            var wrong = 0
            for _ in 0..<1250 {
                let points = (0..<16).map { _ in
                    Point(1.4 * generator.unit() - 0.2, 1.4 * generator.unit() - 0.2)
                }
                let (x, y) = (points.map { $0.x }, points.map { $0.y })
                evaluator.logits(x: .init(x), y: .init(y)) { logits in
                    wrong += points.indices.count { lane in
                        let isInside = RandomOutline.contains(points[lane], corners)
                        return (logits[0][lane] > 0) != isInside
                            && distance(points[lane], corners) > 1e-12
                    }
                }
            }
            #expect(wrong == 0, "polygon \(index) with \(count) corners")
        }
    }

    @Test func `a split off the hull of the extended chain would be wrong here, and is not made`()
        throws
    {
        let network = try network(RandomOutline.trap)
        var generator = SeededGenerator(seed: 1, stream: .points)
        for _ in 0..<100_000 {
            let point = Point(1.4 * generator.unit() - 0.2, 1.4 * generator.unit() - 0.2)
            let isInside = RandomOutline.contains(point, RandomOutline.trap)
            #expect((network.logits(at: point)[0] > 0) == isInside)
        }
    }

    @Test func `the star has 31 units, 53 regions, its own area and its own ten corners`() throws {
        let corners = RandomOutline.star
        let network = try network(corners)
        #expect(network.shape == [2, 15, 8, 5, 3, 1])
        #expect(network.hiddenUnitCount == 31)
        let window = Box(unchecked: (-1.25, 1.25, -1.25, 1.25))
        let regions = try #require(RegionComplex(of: network, in: window))
        #expect(regions.regionCount == 53)
        try regions.checkInvariants()
        let decisions = DecisionComplex(regions)
        // Ten triangles with an angle of 36 degrees between sides of 1 and 0.45.
        let area = 5 * 0.45 * 0.5877852522924731
        #expect(abs(decisions.classes[1].area - area) <= 1e-12)
        #expect(abs(Outline.signedArea(of: corners) - area) <= 1e-12)
        #expect(decisions.curves.count == 1)
        let curve = Polyline(
            decisions.points(of: decisions.curves[0]).dropLast(), isClosed: true)
        let found = curve.mergingCollinear(tolerance: 1e-9).vertices
        #expect(found.count == 10)
        for corner in corners {
            #expect(found.contains { $0.distance(to: corner) <= 1e-12 }, "\(corner)")
        }
    }

    @Test(arguments: zip([3, 6, 16, 64], [(8, 2), (19, 3), (45, 4), (189, 6)]))
    func `a regular polygon takes as many layers as its edges can be halved`(
        _ count: Int, _ expected: (units: Int, layers: Int)
    ) throws {
        let corners = Self.regular[count] ?? []
        let network = try network(corners)
        #expect(network.hiddenUnitCount == expected.units)
        #expect(network.hiddenLayers.count == expected.layers)
    }

    /// By halving angles, without sine and cosine.
    private static let regular: [Int: [Point]] = {
        var rings: [Int: [Point]] = [:]
        let half = 3.0.squareRoot() / 2
        rings[3] = [Point(1, 0), Point(-0.5, half), Point(-0.5, -half)]
        rings[4] = [Point(1, 0), Point(0, 1), Point(-1, 0), Point(0, -1)]
        for count in [3, 4, 8, 16, 32] {
            let ring = rings[count] ?? []
            rings[2 * count] = ring.indices.flatMap { index in
                let next = ring[(index + 1) % count]
                let middle = Vector(ring[index].x + next.x, ring[index].y + next.y)
                return [ring[index], .origin + (middle.unit ?? Vector(0, 0))]
            }
        }
        return rings
    }()

    @Test func `several parts and holes are one class`() throws {
        func square(_ x: Double, _ y: Double, _ half: Double) throws -> Outline {
            try Outline([
                Point(x - half, y - half), Point(x + half, y - half), Point(x + half, y + half),
                Point(x - half, y + half),
            ])
        }
        let shape = try OutlinedShape(parts: [
            .init(square(0, 0, 2), holes: [square(-0.5, 0, 1), square(1.25, 1, 0.5)]),
            .init(square(-0.5, 0.25, 0.5)), .init(square(4, 0, 1)),
        ])
        #expect(shape.area == 16 - 4 - 1 + 1 + 4)
        let network = shape.network
        var generator = SeededGenerator(seed: 2, stream: .points)
        for _ in 0..<20_000 {
            let point = Point(9 * generator.unit() - 3, 6 * generator.unit() - 3)
            func isIn(_ x: Double, _ y: Double, _ half: Double) -> Bool {
                max(abs(point.x - x), abs(point.y - y)) < half
            }
            let isInside =
                isIn(0, 0, 2) && !isIn(-0.5, 0, 1) && !isIn(1.25, 1, 0.5)
                || isIn(-0.5, 0.25, 0.5) || isIn(4, 0, 1)
            #expect((network.logits(at: point)[0] > 0) == isInside)
            #expect(shape.contains(point) == isInside)
        }
        #expect(throws: ConstructionError.noShape) { try OutlinedShape(parts: []) }
    }
}
