import Geometry
import Randomness
import Testing

@testable import Constructions

@Suite struct PixelOutlinesTests {
    private func shape(
        _ mask: [Bool], width: Int, tolerance: Double
    ) throws -> (shape: OutlinedShape, window: Box) {
        let height = mask.count / width
        let window = Box(unchecked: (10, 10 + Double(2 * width), -5, -5 + Double(height)))
        return (
            try OutlinedShape(
                pixels: mask, width: width, height: height, tolerance: tolerance, window: window),
            window
        )
    }

    @Test(arguments: 0..<30)
    func `without tolerance the shape is that of the pixels, which may meet in corners`(
        _ seed: Int
    ) throws {
        var generator = SeededGenerator(seed: UInt64(seed), stream: .points)
        let share = 0.2 + 0.02 * Double(seed)
        let mask = [true] + (1..<180).map { _ in generator.unit() < share }
        let (shape, window) = try shape(mask, width: 15, tolerance: 0)
        for (offset, isSet) in mask.enumerated() {
            let (row, column) = offset.quotientAndRemainder(dividingBy: 15)
            let middle = Point(
                window.minX + 2 * (Double(column) + 0.5), window.maxY - Double(row) - 0.5)
            #expect(shape.contains(middle) == isSet, "\(column), \(row)")
        }
        #expect(shape.area == 2 * Double(mask.count { $0 }))
        for outline in shape.outlines {
            #expect(Set(outline.corners).count == outline.corners.count)
        }
    }

    @Test func `a ring of pixels that meet in a corner is a part with a hole`() throws {
        let picture = [
            "....",
            ".##.",
            "#..#",
            ".##.",
        ]
        let mask = picture.flatMap { $0.map { $0 == "#" } }
        #expect(try shape(mask, width: 4, tolerance: 0).shape.parts.count == 4)
        let ring = ["####", "#..#", "#.#.", "###."].flatMap { $0.map { $0 == "#" } }
        let shape = try shape(ring, width: 4, tolerance: 0).shape
        #expect(shape.parts.count == 1)
        #expect(shape.parts[0].holes.count == 1)
    }

    @Test func `a disc needs few corners within a pixel, none farther than that from its edge`()
        throws
    {
        let mask = (0..<10_000).map { offset in
            let (x, y) = (Double(offset % 100) - 49.5, Double(offset / 100) - 49.5)
            return x * x + y * y < 40 * 40
        }
        let shape = try OutlinedShape(
            pixels: mask, width: 100, height: 100, tolerance: 1,
            window: Box(unchecked: (0, 100, 0, 100)))
        #expect(shape.parts.count == 1 && shape.parts[0].holes.isEmpty)
        #expect(shape.cornerCount < 25)
        for corner in shape.parts[0].outline.corners {
            #expect(abs(corner.distance(to: Point(50, 50)) - 40) < 1)
        }
        #expect(abs(shape.area - .pi * 1600) < 2 * .pi * 40)
        #expect(throws: ConstructionError.noShape) {
            try OutlinedShape(
                pixels: [false], width: 1, height: 1, tolerance: 1,
                window: Box(unchecked: (0, 1, 0, 1)))
        }
    }
}
