import Curves
import Geometry
import Randomness
import Testing

@Suite struct TubeTests {
    /// The least error with 0, 1, 2 and 3 kinks.
    ///
    /// For given places of the kinks it is a linear program over the values there, with the errors
    /// at the samples and at the kinks as constraints (SciPy's `linprog`). The places were searched
    /// on a grid, and the best four then by steps in all directions, halved down to 1e-8 (once by
    /// differential evolution, where these steps got stuck).
    private static let cases: [([Double], [Double], [Double])] = [
        ([3, 4, 5, 7, 9, 11, 12], [24, 0, 24, 14, 15, 18, 8], [12, 11.5, 4.4, 4]),
        ([2, 5, 6, 7, 9], [0, 1, 4, 29, 5], [13, 9.6, 0.9291687, 0]),
        ([1, 3, 5, 7, 9], [29, 5, 26, 23, 25], [11.5, 7.166667, 1.25, 0]),
        ([3, 4, 5, 7, 10, 11, 14], [19, 1, 28, 16, 27, 8, 10], [13.05, 11.25, 8.5, 7.375]),
        ([1, 4, 7, 10, 11, 12], [6, 16, 26, 26, 26, 9], [9.181818, 3.539083, 0, 0]),
        ([1, 4, 5, 6, 7, 8], [10, 13, 27, 6, 15, 9], [10.1, 7.5, 4.875, 3.75]),
        ([3, 4, 5, 6, 7], [20, 17, 13, 5, 23], [8.625, 1.5, 0.2324081, 0]),
        (
            [1, 2, 5, 8, 9, 12, 15], [15, 15, 8, 15, 29, 7, 23],
            [10.78571, 9.5, 7, 2.841688]
        ),
        ([3, 4, 6, 9, 10, 11], [11, 29, 28, 20, 11, 6], [9.4375, 3.454939, 1.142232, 1]),
        ([1, 3, 4, 7, 10, 12, 13], [19, 28, 11, 9, 23, 1, 5], [9.75, 8.142857, 7.166667, 5]),
        ([3, 5, 8, 9, 10, 12, 15], [3, 18, 5, 28, 20, 29, 18], [10.57143, 10.25, 7.1, 4.9]),
    ]

    @Test(arguments: cases)
    func `the least error is that of linear programs`(
        _ x: [Double], _ y: [Double], _ errors: [Double]
    ) throws {
        for (samples, name) in [
            (CurveSamples(unchecked: x, y), "as it is"),
            (CurveSamples(unchecked: x, y.map { -$0 }), "upside down"),
            (CurveSamples(unchecked: x.reversed().map { -$0 }, y.reversed()), "mirrored"),
        ] {
            for (kinks, error) in errors.enumerated() {
                let found = samples.bestError(kinks: kinks)
                #expect(abs(found - error) < 2e-6 * max(1, error), "\(kinks) kinks, \(name)")
            }
        }
    }

    private static func randomSamples(
        _ count: Int, using generator: inout SeededGenerator
    ) -> CurveSamples {
        var (x, y) = (0.0, 0.0)
        var points: [Point] = []
        for _ in 0..<count {
            x += generator.uniform(0.05, 1)
            y += generator.normal()
            points.append(Point(x, y))
        }
        return CurveSamples(unchecked: points.map(\.x), points.map(\.y))
    }

    @Test func `the path has the fewest kinks and stays in the tube at samples and kinks`() {
        var generator = SeededGenerator(seed: 2, stream: .points)
        for _ in 0..<2000 {
            let samples = Self.randomSamples(2 + generator.below(60), using: &generator)
            let tolerance = 3 * generator.unit() * generator.unit()
            let tube = Tube(around: samples, tolerance: tolerance)
            let path = tube.fewestLinks
            #expect(path.kinks.count == tube.fewestKinks)
            #expect(path.vertices.first?.x == samples.x.first)
            #expect(path.vertices.last?.x == samples.x.last)
            #expect(path.largestError(to: samples) <= tolerance + 1e-9)
            let joined = PiecewiseLine(unchecked: samples.points)
            for kink in path.kinks {
                #expect(abs(joined.value(at: kink.x) - kink.y) <= tolerance + 1e-9)
            }
        }
    }

    @Test func `the fewest kinks are the same from both ends`() {
        var generator = SeededGenerator(seed: 3, stream: .points)
        for _ in 0..<2000 {
            let samples = Self.randomSamples(2 + generator.below(60), using: &generator)
            let tolerance = 2 * generator.unit() * generator.unit()
            let mirrored = CurveSamples(
                unchecked: samples.x.reversed().map { -$0 }, samples.y.reversed())
            #expect(
                Tube(around: samples, tolerance: tolerance).fewestKinks
                    == Tube(around: mirrored, tolerance: tolerance).fewestKinks)
        }
    }

    @Test func `without a tolerance there is a kink at each corner`() throws {
        let samples = CurveSamples(unchecked: [0, 1, 2, 4, 5], [0, 1, 2, 0, 0])
        let path = Tube(around: samples, tolerance: 0).fewestLinks
        #expect(path.vertices == [Point(0, 0), Point(2, 2), Point(4, 0), Point(5, 0)])
        #expect(samples.bestError(kinks: 2) < 1e-12)
    }

    @Test func `ranges that are no tube are refused`() {
        #expect(Tube(x: [0, 1], lower: [0, 0], upper: [1, 0]) != nil)
        #expect(Tube(x: [0, 1], lower: [0, 0], upper: [1, -1]) == nil)
        #expect(Tube(x: [0, 0], lower: [0, 0], upper: [1, 1]) == nil)
        #expect(Tube(x: [0], lower: [0], upper: [1]) == nil)
        #expect(Tube(x: [0, 1], lower: [0, .nan], upper: [1, 1]) == nil)
    }
}
