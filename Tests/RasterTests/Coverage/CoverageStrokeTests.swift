import Geometry
import Testing

@testable import Raster

@Suite struct CoverageStrokeTests {
    static let bounds = PixelBounds(x: -3, y: 5, width: 61, height: 43)

    static func randomPlace(_ dice: inout Dice, margin: Double) -> PixelPoint {
        PixelPoint(dice.number(-3 - margin, 58 + margin), dice.number(5 - margin, 48 + margin))
    }

    /// The area of a unit pixel within `width / 2` of a line in `direction` that passes its centre
    /// at `away`, by clipping.
    static func area(away: Double, width: Double, direction: Vector) -> Double {
        let (a, b) = (direction.dy, -direction.dx)
        return ConvexPolygon(Box(unchecked: (-0.5, 0.5, -0.5, 0.5)))
            .clipped(to: AffineForm(a, b, width / 2 - away))
            .clipped(to: AffineForm(-a, -b, width / 2 + away)).area
    }

    @Test func `every pixel has the area that a line at its distance covers`() {
        var dice = Dice(state: 1)
        var worst = 0.0
        for round in 0..<600 {
            let start = Self.randomPlace(&dice, margin: round % 2 == 0 ? 0 : 200)
            var end = Self.randomPlace(&dice, margin: round % 3 == 0 ? 0 : 200)
            switch round % 7 {
            case 1: end.x = start.x
            case 2: end.y = start.y
            case 3: end = start
            case 4: end.y = start.y + dice.number(-1e-5, 1e-5)
            default: break
            }
            let width = [0.25, 0.6, 1, 1.7, 2.8, 9][round % 6]
            let opacity = round % 5 == 0 ? 0.4 : 1.0
            var plane = Coverage(Self.bounds)
            plane.stroke(from: start, to: end, width: width, opacity: opacity)
            let along = Vector(end.x - start.x, end.y - start.y)
            let direction = along.length > 0 ? along * (1 / along.length) : Vector(1, 0)
            Self.forEachPixel { x, y in
                let centre = PixelPoint(Double(x) + 0.5, Double(y) + 0.5)
                let away = distance(centre, from: start, to: end)
                let isNear = away < width / 2 + 1
                let area =
                    isNear ? Self.area(away: away, width: width, direction: direction) : 0
                worst = max(worst, abs(Double(plane[x, y]) - area * opacity * 255))
            }
        }
        // Half a unit for rounding, and the slant of 1e-4 that a level line has.
        #expect(worst < 0.53)
    }

    static func forEachPixel(_ body: (Int, Int) -> Void) {
        for y in bounds.minY..<bounds.maxY { for x in bounds.minX..<bounds.maxX { body(x, y) } }
    }

    @Test func `nothing is drawn outside of the plane, and nothing of it is out of reach`() {
        for y in [4, 5, 47, 48] {
            for x in [-4, -3, 57, 58] {
                var plane = Coverage(Self.bounds)
                let centre = PixelPoint(Double(x) + 0.5, Double(y) + 0.5)
                plane.stroke(from: centre, to: centre, width: 1)
                let isIn = Self.bounds.contains(x: x, y: y)
                #expect(plane[x, y] == (isIn ? 255 : 0))
                #expect(isIn || plane.ink == 0)
            }
        }
    }

    @Test(arguments: [0.6, 1.0, 1.5, 2.8])
    func `strokes are close to 16 x 16 supersampling`(width: Double) {
        var dice = Dice(state: 2)
        var rms = RootMeanSquare()
        for _ in 0..<40 {
            let start = Self.randomPlace(&dice, margin: -4)
            let end = Self.randomPlace(&dice, margin: -4)
            var plane = Coverage(Self.bounds)
            plane.stroke(from: start, to: end, width: width)
            Self.forEachPixel { x, y in
                let actual = Double(plane[x, y]) / 255
                let centre = PixelPoint(Double(x) + 0.5, Double(y) + 0.5)
                guard distance(centre, from: start, to: end) < width / 2 + 1 else { return }
                let exact = supersampled(x, y) { distance($0, from: start, to: end) <= width / 2 }
                if exact > 0 || actual > 0 { rms.add(exact - actual) }
            }
        }
        // Near 0.02 for thin lines, most of it the samples' own: they are 1/16 apart.
        #expect(rms.value < 0.026)
    }

    @Test(arguments: [0.2, 0.3, 0.6, 0.9, 1.0, 1.4, 2.8])
    func `a line has as much ink as its width and length ask for`(width: Double) {
        var dice = Dice(state: 3)
        let bounds = PixelBounds(x: 0, y: 0, width: 300, height: 300)
        for round in 0..<60 {
            // A rational point on the circle for a direction, without sines; the first is 45
            // degrees, where distances repeat from row to row.
            let t = round == 0 ? 2.0.squareRoot() - 1 : dice.number(-1, 1)
            let u = Vector((1 - t * t) / (1 + t * t), 2 * t / (1 + t * t))
            let start = PixelPoint(150 + dice.number(0, 1) - 120 * u.dx, 150 - 120 * u.dy)
            let end = PixelPoint(start.x + 240 * u.dx, start.y + 240 * u.dy)
            var plane = Coverage(bounds)
            plane.stroke(from: start, to: end, width: width)
            // Round ends add at most a disc, and pixels are rounded to 1/255.
            #expect(abs(plane.ink / (240 * width) - 1) < 0.015 + width / 240)
        }
    }

    @Test func `a segment in two halves is the segment in one`() {
        var dice = Dice(state: 4)
        var worst = 0
        for round in 0..<500 {
            let start = Self.randomPlace(&dice, margin: 10)
            let end = Self.randomPlace(&dice, margin: 10)
            let share = dice.number(0, 1)
            let middle = PixelPoint(
                start.x + (end.x - start.x) * share, start.y + (end.y - start.y) * share)
            let width = [0.6, 1, 2.8][round % 3]
            var whole = Coverage(Self.bounds)
            var halves = whole
            whole.stroke(from: start, to: end, width: width, opacity: 0.4)
            halves.stroke(from: start, to: middle, width: width, opacity: 0.4)
            halves.stroke(from: end, to: middle, width: width, opacity: 0.4)
            Self.forEachPixel { x, y in
                worst = max(worst, abs(Int(whole[x, y]) - Int(halves[x, y])))
            }
        }
        #expect(worst <= 1)
    }

    @Test func `strokes gather by maximum and not by sum`() {
        var plane = Coverage(Self.bounds)
        let (a, b) = (PixelPoint(2, 10), PixelPoint(40, 33))
        plane.stroke(from: a, to: b, width: 0.7, opacity: 0.5)
        let once = plane
        plane.stroke(from: a, to: b, width: 0.7, opacity: 0.5)
        plane.stroke(from: b, to: a, width: 0.7, opacity: 0.3)
        Self.forEachPixel { x, y in #expect(plane[x, y] == once[x, y]) }
        plane.clear()
        #expect(plane.ink == 0)
    }

    @Test(arguments: [
        Double.nan, .infinity, -.infinity, 1e308, -1e308, 1e9, -1e9, .leastNonzeroMagnitude, 0,
    ])
    func `no number is out of range`(number: Double) {
        var plane = Coverage(Self.bounds)
        let place = PixelPoint(20, 20)
        for other in [PixelPoint(number, 20), PixelPoint(20, number), PixelPoint(number, number)] {
            plane.stroke(from: place, to: other, width: 1)
            plane.stroke(from: other, to: place, width: 1)
            plane.stroke(from: other, to: other, width: 1)
        }
        if number.isFinite { #expect(plane[20, 20] > 0) } else { #expect(plane.ink == 0) }
        plane.clear()
        plane.stroke(from: place, to: PixelPoint(30, 30), width: number)
        plane.stroke(from: place, to: PixelPoint(30, 30), width: 1, opacity: number)
    }

    @Test func `a far away end leaves the visible part where it is`() {
        var near = Coverage(Self.bounds)
        var far = near
        near.stroke(from: PixelPoint(-100, 20), to: PixelPoint(100, 20.25), width: 1)
        far.stroke(
            from: PixelPoint(-1e9 + 0, 20.125 - 1_250_000), to: PixelPoint(1e9, 20.125 + 1_250_000),
            width: 1)
        Self.forEachPixel { x, y in #expect(abs(Int(near[x, y]) - Int(far[x, y])) <= 1) }
    }

    @Test func `an empty plane takes any stroke`() {
        for (width, height) in [(0, 0), (0, 5), (5, 0)] {
            var plane = Coverage(PixelBounds(x: 0, y: 0, width: width, height: height))
            plane.stroke(from: PixelPoint(-9, -9), to: PixelPoint(9, 9), width: 3)
            #expect(plane.ink == 0)
        }
    }
}
