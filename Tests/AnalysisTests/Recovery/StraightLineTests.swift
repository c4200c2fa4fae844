import Geometry
import Testing

@testable import Analysis

@Suite struct StraightLineTests {
    static let box = Box(unchecked: (-1, 2, -1, 1))

    @Test func `a line has a normal of length 1 to the right`() throws {
        let line = try #require(StraightLine(normal: Vector(-3, 4), offset: 10))
        #expect(line.normal == Vector(0.6, -0.8) && line.offset == -2)
        let level = try #require(StraightLine(normal: Vector(0, -2), offset: 1))
        #expect(level.normal.dy == 1 && level.offset == -0.5)
        #expect(StraightLine(normal: Vector(0, 0), offset: 1) == nil)
        let huge = try #require(StraightLine(normal: Vector(3e200, 4e200), offset: 5e200))
        #expect(abs(huge.offset - 1) < 1e-15)
    }

    @Test func `the closest line to points on a line is that line`() throws {
        let points = (0..<9).map { Point(0.1 * Double($0), 0.3 - 0.05 * Double($0)) }
        let line = try #require(StraightLine(closestTo: points))
        #expect(points.allSatisfy { abs(line.distance(to: $0)) < 1e-15 })
        #expect(StraightLine(closestTo: [Point(1, 1), Point(1, 1)]) == nil)
    }

    @Test func `a chord is the part of a line in a box`() throws {
        let line = try #require(StraightLine(normal: Vector(1, 1), offset: 0))
        let chord = try #require(Chord(of: line, in: Self.box))
        #expect(abs(chord.length - 8.0.squareRoot()) < 1e-15)
        let upright = try #require(StraightLine(normal: Vector(1, 0), offset: 1.5))
        #expect(Chord(of: upright, in: Self.box)?.length == 2)
        let outside = try #require(StraightLine(normal: Vector(1, 0), offset: 2.5))
        #expect(Chord(of: outside, in: Self.box) == nil)
    }

    @Test func `the gap between lines is the largest in the window`() throws {
        let line = try #require(StraightLine(normal: Vector(0, 1), offset: 0))
        let tilted = try #require(StraightLine(normal: Vector(0.1, 1), offset: 0))
        let expected = 0.2 / 1.01.squareRoot()
        #expect(abs(line.gap(to: tilted, in: Self.box) - expected) < 1e-15)
        let outside = try #require(StraightLine(normal: Vector(1, 0), offset: 3))
        #expect(outside.gap(to: line, in: Self.box) == .infinity)
    }
}
