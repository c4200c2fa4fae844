import Geometry
import Testing

@testable import Constructions

@Suite struct OutlinedShapeSquaresTests {
    private let triangle = [Point(0, 0), Point(4, 0), Point(0, 3)]

    @Test func `the squares have their middles in the shape, and cover it as the grid is refined`()
        throws
    {
        let shape = try OutlinedShape(parts: [.init(Outline(triangle))])
        let window = Box(unchecked: (-1, 5, -1, 4))
        var last = Double.infinity
        for count in [6, 24, 96] {
            let squares = shape.squares(of: window, along: count)
            let side = 6 / Double(count)
            for square in squares {
                #expect(abs(square.width - side) < 1e-12 && abs(square.height - side) < 1e-12)
                #expect(shape.contains(square.centre))
            }
            let wrong = shape.areaOutside(of: squares)
            #expect(wrong > 0 && wrong < last / 3)
            last = wrong
        }
    }

    @Test func `the wrong area counts what is in one of shape and boxes only`() throws {
        // The square from 0 to 4 with a hole from 1 to 2.
        let shape = try OutlinedShape(parts: [
            .init(
                Outline([Point(0, 0), Point(4, 0), Point(4, 4), Point(0, 4)]),
                holes: [Outline([Point(1, 1), Point(2, 1), Point(2, 2), Point(1, 2)])])
        ])
        let boxes = [Box(unchecked: (0, 2, 0, 2)), Box(unchecked: (3, 5, 3, 4))]
        // Of the shape 15: inside the boxes are 3 and 1; of the boxes 4 + 2.
        #expect(shape.areaOutside(of: boxes) == (15 - 4) + (6 - 4))
    }

    @Test func `overlapping boxes count once`() throws {
        let towers = try Towers(boxes: [
            Box(unchecked: (0, 2, 0, 2)), Box(unchecked: (1, 3, 1, 3)),
            Box(unchecked: (5, 6, 0, 1)), Box(unchecked: (0, 2, 0, 2)),
        ])
        #expect(towers.area == 4 + 4 - 1 + 1)
    }
}
