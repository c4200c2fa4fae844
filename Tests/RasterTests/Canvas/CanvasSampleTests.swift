import Colours
import Geometry
import Raster
import Testing

@Suite struct CanvasSampleTests {
    private static let scale = ToneScale(
        runs: [[.black, .white], [Colour(hex: 0x640000), Colour(hex: 0x640000)]], half: nil)

    private static func canvas(_ plane: FloatPlane) -> Canvas {
        var canvas = Canvas(
            size: PictureSize(uncheckedWidth: 4, height: 3), colour: Colour(hex: 0x0000c8))
        canvas.paint(plane, scale, samples: 4, clear: 9)
        return canvas
    }

    @Test func `a pixel has the mean of its samples`() throws {
        var plane = FloatPlane(PixelBounds(x: 0, y: 0, width: 16, height: 12), label: 9)
        // Pixel (1, 1): half white, a quarter black, a quarter the ground.
        let white = ConvexPolygon(Box(unchecked: (4, 8, 4, 6)))
        let black = ConvexPolygon(Box(unchecked: (4, 6, 6, 8)))
        let places = PlaneTransform(
            window: Box(unchecked: (0, 16, 0, 12)),
            rect: PixelRect(x: 0, y: 0, width: 16, height: 12))
        plane.fill(white, through: places, with: AffineForm(0, 0, 1))
        plane.fill(black, through: places, with: AffineForm(0, 0, 0))
        let canvas = Self.canvas(plane)
        #expect(canvas[1, 1] == Colour(red: 128, green: 128, blue: 178))
        #expect(canvas[0, 0] == Colour(hex: 0x0000c8))
    }

    @Test func `a band of the picture leaves the rest unchanged, and labels have their own tones`()
        throws
    {
        let plane = FloatPlane(
            PixelBounds(x: 4, y: 8, width: 8, height: 4), repeating: 0.3, label: 1)
        let canvas = Self.canvas(plane)
        for y in 0..<3 {
            for x in 0..<4 {
                let isInside = y == 2 && (1...2).contains(x)
                #expect(canvas[x, y] == Colour(hex: isInside ? 0x640000 : 0x0000c8))
            }
        }
    }
}
