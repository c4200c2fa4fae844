import Geometry
import Testing

@testable import Constructions

@Suite struct OutlineTests {
    private func error(_ corners: [Point]) -> ConstructionError? {
        do {
            _ = try Outline(corners)
            return nil
        } catch {
            return error
        }
    }

    @Test func `corners on a straight line and repeated ones are dropped`() throws {
        let outline = try Outline([
            Point(0, 0), Point(0.3, 0), Point(0.3, 0), Point(1, 0), Point(1, 0.1), Point(1, 1),
            Point(0, 1), Point(0, 0.7), Point(0, 0),
        ])
        #expect(outline.corners == [Point(0, 0), Point(1, 0), Point(1, 1), Point(0, 1)])
        #expect(outline.area == 1)
    }

    @Test func `a clockwise outline is turned around`() throws {
        let outline = try Outline([Point(0, 0), Point(0, 1), Point(1, 0)])
        #expect(outline.corners == [Point(1, 0), Point(0, 1), Point(0, 0)])
    }

    @Test func `an outline that crosses itself is refused with both edges`() {
        let error = error([Point(0, 0), Point(0.5, 0), Point(1, 0), Point(0, 1), Point(1, 1)])
        #expect(
            error
                == .crossing(
                    OutlineEdge(start: 3, end: 4, segment: Segment(Point(1, 0), Point(0, 1))),
                    OutlineEdge(start: 5, end: 1, segment: Segment(Point(1, 1), Point(0, 0)))))
        #expect(
            error?.description
                == "edge 3-4 from (1, 0) to (0, 1) crosses edge 5-1 from (1, 1) to (0, 0) "
                + "(an outline may not cross itself)")
    }

    @Test func `a closed line that crosses itself is found, and one that touches itself is none`() {
        let bow = [Point(0, 0), Point(1, 1), Point(0, 1), Point(1, 0)]
        #expect(
            Outline.crossing(through: bow)?.description
                == "edge 1-2 from (0, 0) to (1, 1) crosses edge 3-4 from (0, 1) to (1, 0) "
                + "(an outline may not cross itself)")
        let star = [0, 2, 4, 1, 3].map { Point([0, 3, 5, 4, -1][$0], [4, 5, 2, -1, 0][$0]) }
        #expect(Outline.crossing(through: star) != nil)
        // A hole on a bridge that is walked twice; two triangles with a corner in common.
        let keyhole = [
            Point(0, 0), Point(4, 0), Point(4, 4), Point(0, 4), Point(0, 0), Point(1, 1),
            Point(1, 3), Point(3, 3), Point(3, 1), Point(1, 1),
        ]
        #expect(Outline.crossing(through: keyhole) == nil)
        let pair = [
            Point(0, 0), Point(1, 1), Point(2, 0), Point(2, 2), Point(1, 1), Point(0, 2),
        ]
        #expect(Outline.crossing(through: pair) == nil)
        #expect(Outline.crossing(through: [Point(0, 0), Point(1, 1), Point(2, 2)]) == nil)
    }

    @Test(arguments: [
        // A corner on an edge; the same corner twice; a spike; one corner but for rounding.
        [Point(0, 0), Point(2, 0), Point(2, 2), Point(1, 0), Point(0, 2)],
        [Point(0, 0), Point(1, 1), Point(2, 0), Point(2, 2), Point(1, 1), Point(0, 2)],
        [Point(0, 0), Point(2, 0), Point(2, 2), Point(2, 1), Point(0, 1)],
        [Point(0, 0), Point(0.3, 0.1), Point(1, 2), Point(0.1 + 0.2, 0.1), Point(-1, 1)],
    ])
    func `an outline that touches itself is refused with both edges`(_ corners: [Point]) {
        guard case .touching(let first, let second) = error(corners) else {
            Issue.record("\(error(corners).debugDescription)")
            return
        }
        #expect(
            first.segment.distance(to: second.segment.start) < 1e-9
                || first.segment.distance(to: second.segment.end) < 1e-9
                || second.segment.distance(to: first.segment.start) < 1e-9)
    }

    @Test func `too few corners, corners on one line and numbers that are none are refused`() {
        #expect(error([Point(0, 0), Point(1, 0)]) == .cornerCount(2, allowed: 3...1000))
        #expect(error([Point(0, 0), Point(1, 1), Point(2, 2)]) == .flat)
        #expect(error([Point(1, 1), Point(1, 1), Point(1, 1)]) == .flat)
        #expect(error([Point(0, 0), Point(1, 1e31), Point(2, 2)]) == .coordinate(1e31))
        guard case .coordinate = error([Point(0, 0), Point(1, .nan), Point(2, 2)]) else {
            Issue.record("not refused")
            return
        }
    }
}
