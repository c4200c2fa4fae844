import Geometry
import Testing

@testable import Raster

@Suite struct CoveragePolylineTests {
    static let bounds = PixelBounds(x: 0, y: 0, width: 120, height: 40)

    @Test func `a line through points is as dark at its joints as elsewhere`() {
        var bent = Coverage(Self.bounds)
        bent.stroke((0...100).map { PixelPoint(10 + Double($0), 20.2) }, width: 0.6)
        var straight = Coverage(Self.bounds)
        straight.stroke(from: PixelPoint(10, 20.2), to: PixelPoint(110, 20.2), width: 0.6)
        for y in 0..<40 {
            for x in 0..<120 { #expect(abs(Int(bent[x, y]) - Int(straight[x, y])) <= 1) }
        }
    }

    @Test func `one point is a dot, no point is nothing`() {
        var plane = Coverage(Self.bounds)
        plane.stroke([], width: 3)
        #expect(plane.ink == 0)
        plane.stroke([PixelPoint(20.5, 20.5)], width: 3)
        #expect(plane[20, 20] == 255 && plane[30, 20] == 0)
    }

    @Test func `a point that is not a number interrupts the line`() {
        var plane = Coverage(Self.bounds)
        let places = [10, 30, .nan, 60, 80].map { PixelPoint($0, 20.5) }
        plane.stroke(places, width: 1)
        #expect(plane[20, 20] == 255 && plane[45, 20] == 0 && plane[70, 20] == 255)
    }

    @Test(arguments: [1.0, 3.0])
    func `dashes and gaps have the lengths that were asked for`(width: Double) {
        var plane = Coverage(Self.bounds)
        let line = [PixelPoint(10, 20.5), PixelPoint(33, 20.5), PixelPoint(110, 20.5)]
        plane.stroke(line, width: width, dashes: Dashes(dash: 6, gap: 4))
        for x in 10..<110 {
            let isOn = (x - 10) % 10 < 6
            #expect(plane[x, 20] == (isOn ? 255 : 0), "column \(x)")
        }
    }

    @Test func `a rhythm without sense is a solid line, and a line of any length ends`() {
        for dashes in [
            Dashes(dash: 0, gap: 0), Dashes(dash: 3, gap: 0), Dashes(dash: .nan, gap: 1),
            Dashes(dash: 1, gap: .infinity), Dashes(dash: -1, gap: 4), Dashes(dash: 0.1, gap: 0.1),
        ] {
            var plane = Coverage(Self.bounds)
            plane.stroke([PixelPoint(10, 20.5), PixelPoint(110, 20.5)], width: 1, dashes: dashes)
            #expect((12..<108).allSatisfy { plane[$0, 20] == 255 })
        }
        var plane = Coverage(Self.bounds)
        let far = [PixelPoint(10, 20.5), PixelPoint(1e300, 20.5), PixelPoint(10, 1e12)]
        plane.stroke(far, width: 1, dashes: Dashes(dash: 6, gap: 4))
    }
}
