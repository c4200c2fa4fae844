import Colours
import Randomness
import Raster
import Testing

@Suite struct CanvasPictureTests {
    @Test func `each pixel has the colour that is nearest of all, to half a step`() throws {
        var dice = SeededGenerator(seed: 3, stream: .points)
        func colour() -> Colour { Colour(hex: UInt32(truncatingIfNeeded: dice.next() >> 20)) }
        let palette = (0..<200).map { _ in colour() }
        var canvas = Canvas(size: PictureSize(uncheckedWidth: 60, height: 40))
        for y in 0..<40 { for x in 0..<60 { canvas[x, y] = colour() } }
        let picture = try #require(canvas.indexed(palette, tolerance: 442))
        #expect(
            picture.width == 60 && picture.height == 40
                && picture.form == .indexed(palette: palette))
        for y in 0..<40 {
            for x in 0..<60 {
                let chosen = palette[Int(picture.bytes[y * 60 + x])]
                let least = palette.map { Self.distance(canvas[x, y], $0) }.min() ?? 0
                // The cube's middle is at most sqrt(3) from the pixel: twice that for two colours.
                #expect(Self.distance(canvas[x, y], chosen) <= least + 2 * 3.0.squareRoot())
            }
        }
    }

    @Test func `a pixel farther than the tolerance from all colours refuses the picture`() throws {
        var canvas = Canvas(size: PictureSize(uncheckedWidth: 9, height: 9), colour: .white)
        let palette = [Colour.black, .white]
        #expect(canvas.indexed(palette, tolerance: 0)?.bytes == Array(repeating: 1, count: 81))
        canvas[8, 8] = Colour(red: 255, green: 255, blue: 215)
        #expect(canvas.indexed(palette, tolerance: 38) == nil)
        #expect(canvas.indexed(palette, tolerance: 42)?.bytes.last == 1)
    }

    private static func distance(_ a: Colour, _ b: Colour) -> Double {
        let red = Double(a.red) - Double(b.red)
        let green = Double(a.green) - Double(b.green)
        let blue = Double(a.blue) - Double(b.blue)
        return (red * red + green * green + blue * blue).squareRoot()
    }
}
