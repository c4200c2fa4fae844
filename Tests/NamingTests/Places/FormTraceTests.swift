import Geometry
import RealFunctions
import Testing

@testable import Naming

@Suite struct FormTraceTests {
    private static let box = Box(unchecked: (-1, 1, -1, 1))

    private static func trace(_ form: CurveForm, _ parameters: Parameters) -> [Segment] {
        FormTrace(FormFunction(form, parameters), in: box).segments
    }

    @Test func `a circle is traced along its whole length`() {
        let segments = Self.trace(.circle, [0.1, -0.2, 0.6, 0, 0, 0, 0, 0])
        let length = segments.reduce(0) { $0 + $1.length }
        #expect(abs(length - 2 * .pi * 0.6) < 1e-3)
        let centre = Point(0.1, -0.2)
        for segment in segments { #expect(abs(segment.start.distance(to: centre) - 0.6) < 1e-6) }
    }

    /// Distances of closed form: circles with the same centre, circle and line.
    @Test func `distances between known curves are theirs`() {
        let circle = Self.trace(.circle, [0, 0, 0.5, 0, 0, 0, 0, 0])
        let larger = EvenPlaces(
            along: [Self.trace(.circle, [0, 0, 0.7, 0, 0, 0, 0, 0])], count: 400)
        let measured = SegmentDistances(circle).measure(larger.places)
        #expect(abs(measured.rms - 0.2) < 1e-4 && abs(measured.largest - 0.2) < 1e-4)
        let line = Self.trace(.line, [.pi / 2, 0, 0, 0, 0, 0, 0, 0])
        // The mean square of 0.5 sin t is 1/8, its largest value 1/2.
        let around = EvenPlaces(along: [circle], count: 4000)
        let across = SegmentDistances(line).measure(around.places)
        #expect(abs(across.rms - 0.125.squareRoot()) < 1e-3 && abs(across.largest - 0.5) < 1e-4)
    }

    @Test func `two lines keep their crossing`() {
        let segments = Self.trace(.axes, [0.103, 0.207, 0, 0, 0, 0, 0, 0])
        let length = segments.reduce(0) { $0 + $1.length }
        #expect(abs(length - 4) < 0.05)
    }

    /// A turn of r = b theta and its opposite arm: the length of each is the integral of
    /// sqrt(b^2 + r^2).
    @Test func `a spiral has two arms`() {
        let segments = Self.trace(.archimedeanSpiral, [0, 0, 8, 0.3, 0, 0, 0, 0])
        let inside = segments.filter { $0.start.distance(to: .origin) < 0.9 }
        let rate = 8.0
        let steps = 10_000
        let arm = (0..<steps).reduce(0.0) { sum, step in
            let radius = 0.9 * (Double(step) + 0.5) / Double(steps)
            return sum + (1 + rate * rate * radius * radius).squareRoot() * 0.9 / Double(steps)
        }
        let length = inside.reduce(0) { $0 + $1.length }
        #expect(abs(length - 2 * arm) < 0.05)
    }

    @Test func `places are spread evenly over all curves`() {
        let curves = [
            [Segment(Point(0, 0), Point(1, 0)), Segment(Point(1, 0), Point(1, 2))],
            [Segment(Point(5, 5), Point(5, 6))],
        ]
        let even = EvenPlaces(along: curves, count: 8)
        #expect(even.places.count == 8)
        #expect(even.curves == [0, 0, 0, 0, 0, 0, 1, 1])
        #expect(even.places[0] == Point(0.25, 0) && even.places[2] == Point(1, 0.25))
        #expect(even.places[7] == Point(5, 5.75))
    }
}
