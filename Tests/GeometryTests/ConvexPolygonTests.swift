import Geometry
import Randomness
import Testing

struct ConvexPolygonTests {
    /// A regular polygon about `centre`, its first vertex to the right.
    private func regular(_ count: Int, centre: Point = .origin, radius: Double = 1) -> ConvexPolygon
    {
        // Repeated rotation by the angle whose half has this tangent, so without sine and cosine.
        let angle = tangents[count] ?? 1
        let (c, s) = ((1 - angle * angle) / (1 + angle * angle), 2 * angle / (1 + angle * angle))
        var spoke = Vector(radius, 0)
        return ConvexPolygon(
            unchecked: (0..<count).map { _ in
                defer { spoke = Vector(c * spoke.dx - s * spoke.dy, s * spoke.dx + c * spoke.dy) }
                return centre + spoke
            })
    }
    /// The tangent of pi / n.
    private let tangents = [
        3: 3.0.squareRoot(), 4: 1, 6: 1 / 3.0.squareRoot(), 8: 2.0.squareRoot() - 1,
    ]

    /// The shoelace formula about the origin.
    private func shoelace(_ vertices: [Point]) -> Double {
        vertices.indices.reduce(0) { sum, index in
            let (here, next) = (vertices[index], vertices[(index + 1) % vertices.count])
            return sum + (here.x * next.y - next.x * here.y) / 2
        }
    }

    @Test(arguments: [3, 4, 6, 8])
    func `a regular polygon's area is n/2 r^2 sin(2 pi / n)`(count: Int) throws {
        let tangent = try #require(tangents[count])
        let sine = 2 * tangent / (1 + tangent * tangent)
        #expect(abs(regular(count).area - Double(count) / 2 * sine) < 1e-14)
    }

    @Test func `the area of a small polygon far away is exact`() {
        let far = Point(0x1p40, 0x1p40)
        let square = ConvexPolygon(
            unchecked: [(0.0, 0.0), (0.5, 0), (0.5, 0.5), (0, 0.5)].map { far + Vector($0.0, $0.1) }
        )
        #expect(square.area == 0.25)
    }

    @Test func `fewer than three vertices have no area`() {
        #expect(ConvexPolygon(unchecked: []).area == 0)
        #expect(ConvexPolygon(unchecked: [Point(0, 0), Point(1, 1)]).area == 0)
    }

    @Test func `a box is a polygon with its area`() throws {
        let box = try #require(Box(x0: -1, x1: 3, y0: 2, y1: 2.5))
        #expect(ConvexPolygon(box).area == 2)
    }

    @Test func `a corner cut off a square has the triangle's area`() throws {
        let square = ConvexPolygon(try #require(Box(x0: 0, x1: 1, y0: 0, y1: 1)))
        let corner = square.clipped(to: AffineForm(-1, -1, 0.5))
        #expect(corner.vertices.count == 3)
        #expect(corner.area == 0.125)
        #expect(square.clipped(to: AffineForm(1, 1, -0.5)).area == 0.875)
    }

    @Test func `both parts of a random cut add up and agree with the shoelace formula`() {
        var generator = SeededGenerator(seed: 1, stream: .points)
        for _ in 0..<1000 {
            let centre = Point(generator.uniform(-3, 3), generator.uniform(-3, 3))
            let polygon = regular(8, centre: centre, radius: generator.uniform(0.1, 5))
            let form = AffineForm(generator.normal(), generator.normal(), generator.normal())
            let above = polygon.clipped(to: form)
            let below = polygon.clipped(to: form * -1)
            #expect(abs(above.area + below.area - polygon.area) < 1e-12)
            #expect(abs(above.area - shoelace(above.vertices)) < 1e-12)
            #expect(above.vertices.allSatisfy { form.value(at: $0) > -1e-12 })
        }
    }

    @Test func `a line through the centre halves an even polygon`() {
        var generator = SeededGenerator(seed: 2, stream: .points)
        for _ in 0..<100 {
            let form = AffineForm(generator.normal(), generator.normal(), 0)
            #expect(abs(regular(6).clipped(to: form).area - regular(6).area / 2) < 1e-14)
        }
    }

    @Test func `a line beside the polygon leaves all or nothing`() {
        #expect(regular(6).clipped(to: AffineForm(1, 0, 2)) == regular(6))
        #expect(regular(6).clipped(to: AffineForm(1, 0, -2)).vertices.isEmpty)
        #expect(regular(6).clipped(to: AffineForm(0, 0, 1)) == regular(6))
    }

    @Test func `a line along a side leaves no area beyond it`() throws {
        let square = ConvexPolygon(try #require(Box(x0: 0, x1: 1, y0: 0, y1: 1)))
        #expect(square.clipped(to: AffineForm(-1, 0, 0)).vertices.count < 3)
        #expect(square.clipped(to: AffineForm(1, 0, 0)) == square)
    }

    @Test func `a cut within the tolerance of a vertex makes no second one`() throws {
        let square = ConvexPolygon(try #require(Box(x0: 0, x1: 1, y0: 0, y1: 1)))
        let form = AffineForm(1, -1, 1e-12)
        #expect(square.clipped(to: form).vertices.count == 5)
        let clipped = square.clipped(to: form, tolerance: 1e-10)
        #expect(clipped.vertices == [Point(0, 0), Point(1, 0), Point(1, 1)])
    }
}
