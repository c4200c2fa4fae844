import Curves
import Geometry
import Randomness
import Testing

@Suite struct PiecewiseLineTests {
    @Test func `a line of pieces passes through its vertices and goes on beyond them`() throws {
        let line = try #require(PiecewiseLine([Point(0, 1), Point(2, 5), Point(3, 4)]))
        #expect(line.value(at: 0) == 1)
        #expect(line.value(at: 1) == 3)
        #expect(line.value(at: 2) == 5)
        #expect(line.value(at: 2.5) == 4.5)
        #expect(line.value(at: -1) == -1)
        #expect(line.value(at: 5) == 2)
        #expect(line.slopes == [2, -1])
        #expect(line.kinks == [Point(2, 5)])
        #expect(PiecewiseLine([Point(0, 0)]) == nil)
        #expect(PiecewiseLine([Point(0, 0), Point(0, 1)]) == nil)
        #expect(PiecewiseLine([Point(0, 0), Point(1, .nan)]) == nil)
    }

    @Test func `the sum of ramps is the same function`() throws {
        var generator = SeededGenerator(seed: 1, stream: .points)
        for count in 2...20 {
            var x = generator.uniform(-3, 3)
            let vertices = (0..<count).map { _ in
                x += generator.uniform(0.1, 1)
                return Point(x, generator.uniform(-2, 2))
            }
            let line = try #require(PiecewiseLine(vertices))
            let sum = RampSum(line)
            #expect(sum.ramps.count == count - 2)
            for _ in 0..<50 {
                let x = generator.uniform(vertices[0].x, x)
                #expect(abs(sum.value(at: x) - line.value(at: x)) < 1e-11)
            }
        }
    }
}
