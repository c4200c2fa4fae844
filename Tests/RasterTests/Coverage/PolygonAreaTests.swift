import Colours
import Geometry
import Testing

@testable import Raster

@Suite struct PolygonAreaTests {
    static let bounds = PixelBounds(x: 4, y: -2, width: 33, height: 27)

    static func randomPolygon(_ dice: inout Dice) -> ConvexPolygon {
        let far = 10.0
        var polygon = ConvexPolygon(
            Box(unchecked: (4 - far, 37 + far, -2 - far, 25 + far)))
        for _ in 0..<3 + dice.below(6) {
            let centre = Point(dice.number(4, 37), dice.number(-2, 25))
            let (a, b) = (dice.number(-1, 1), dice.number(-1, 1))
            let kept = polygon.clipped(to: AffineForm(a, b, -a * centre.x - b * centre.y))
            if kept.area > 1 { polygon = kept }
        }
        return polygon
    }

    /// The area of a polygon within a pixel, by clipping.
    static func area(of polygon: ConvexPolygon, x: Int, y: Int) -> Double {
        let (x, y) = (Double(x), Double(y))
        return polygon.clipped(to: AffineForm(1, 0, -x)).clipped(to: AffineForm(-1, 0, x + 1))
            .clipped(to: AffineForm(0, 1, -y)).clipped(to: AffineForm(0, -1, y + 1)).area
    }

    static func areas(of ring: [Point], in bounds: PixelBounds) -> [SIMD2<Int>: Double] {
        var areas: [SIMD2<Int>: Double] = [:]
        func corner(_ index: Int) -> PixelPoint { PixelPoint(ring[index].x, ring[index].y) }
        forEachArea(count: ring.count, vertex: corner, in: bounds) { x, y, area in
            areas[SIMD2(x, y)] = area
        }
        return areas
    }

    @Test func `the share of each pixel is the area of the polygon clipped to it`() {
        var dice = Dice(state: 7)
        for round in 0..<200 {
            let polygon = Self.randomPolygon(&dice)
            let ring = round % 2 == 0 ? polygon.vertices : polygon.vertices.reversed()
            let areas = Self.areas(of: ring, in: Self.bounds)
            #expect(areas.keys.allSatisfy { Self.bounds.contains(x: $0.x, y: $0.y) })
            var worst = 0.0
            for y in -2..<25 {
                for x in 4..<37 {
                    let exact = Self.area(of: polygon, x: x, y: y)
                    worst = max(worst, abs((areas[SIMD2(x, y)] ?? 0) - exact))
                }
            }
            #expect(worst < 1e-9)
        }
    }

    @Test func `edges along pixel edges are exact`() {
        let ring = [Point(5, 0), Point(9, 0), Point(9, 3), Point(5, 3)]
        let areas = Self.areas(of: ring, in: Self.bounds).filter { $0.value != 0 }
        #expect(areas.count == 12 && areas.values.allSatisfy { $0 == 1 })
    }

    @Test(arguments: [Double.nan, .infinity, 1e308, -1e300, 1e13, .leastNonzeroMagnitude])
    func `no vertex is out of range`(number: Double) {
        for ring in [
            [Point(number, 0), Point(10, 0), Point(5, 50)],
            [Point(0, number), Point(10, 0), Point(5, 50)],
            [Point(0, 0), Point(number, .leastNonzeroMagnitude), Point(5, 0)],
            [Point(number, number), Point(-number, number), Point(number, -number)],
        ] {
            let areas = Self.areas(of: ring, in: Self.bounds)
            #expect(areas.values.allSatisfy { (0...1).contains($0) })
        }
    }

    @Test func `a polygon is laid on the canvas by its areas`() throws {
        var dice = Dice(state: 8)
        for _ in 0..<20 {
            let polygon = Self.randomPolygon(&dice)
            var canvas = Canvas(size: PictureSize(uncheckedWidth: 40, height: 30), colour: .white)
            canvas.clip = PixelBounds(x: 6, y: 2, width: 20, height: 20)
            canvas.fill(polygon.vertices.map { PixelPoint($0.x, $0.y) }, .black, opacity: 0.5)
            for y in 0..<30 {
                for x in 0..<40 {
                    let isIn = canvas.clip.contains(x: x, y: y)
                    let area = isIn ? Self.area(of: polygon, x: x, y: y) : 0
                    #expect(abs(Double(canvas[x, y].red) - 255 * (1 - area / 2)) <= 1.01)
                }
            }
        }
    }

    @Test func `the shares of a subdivision's tiles add up to the whole of each pixel`() {
        var dice = Dice(state: 9)
        for isOnCentres in [false, true] {
            let tiles = FloatPlaneTests.subdivision(&dice, cuts: 40, isOnCentres: isOnCentres)
            var sums: [SIMD2<Int>: Double] = [:]
            for tile in tiles {
                sums.merge(
                    Self.areas(of: tile.vertices, in: FloatPlaneTests.bounds), uniquingKeysWith: +)
            }
            #expect(sums.count == FloatPlaneTests.width * FloatPlaneTests.height)
            #expect(sums.values.allSatisfy { abs($0 - 1) < 1e-9 })
        }
    }
}
