import Colours
import Geometry
import Raster
import Testing

@testable import Fonts

@Suite struct CanvasTextTests {
    let font: Font

    init() throws { font = try Font() }

    func written(
        _ text: String, at place: PixelPoint, size: Double = 13,
        anchor: TextStyle.Anchor = .start, direction: TextStyle.Direction = .rightwards
    ) throws -> Canvas {
        var canvas = Canvas(size: PictureSize(uncheckedWidth: 160, height: 160))
        canvas.draw(
            text, at: place,
            TextStyle(font, size: size, colour: .black, anchor: anchor, direction: direction))
        return canvas
    }

    /// The columns and rows that have ink.
    func inkBounds(_ canvas: Canvas) -> PixelBounds {
        var (left, top, right, bottom) = (Int.max, Int.max, 0, 0)
        for y in 0..<canvas.height {
            for x in 0..<canvas.width where canvas[x, y] != .white {
                (left, top) = (min(left, x), min(top, y))
                (right, bottom) = (max(right, x + 1), max(bottom, y + 1))
            }
        }
        return PixelBounds(x: left, y: top, width: right - left, height: bottom - top)
    }

    @Test func `letters are on the baseline and start at the place`() throws {
        let ink = inkBounds(try written("HxH", at: PixelPoint(20, 100), size: 20))
        #expect(ink.maxY == 100)
        #expect((20...23).contains(ink.minX))
        #expect(Double(ink.height) == font.measure("H", size: 20).capHeight)
    }

    @Test func `the anchor says which part of the text is at the place`() throws {
        let width = font.measure("HooH", size: 13).width
        let start = inkBounds(try written("HooH", at: PixelPoint(80 - width, 50)))
        let middle = inkBounds(
            try written("HooH", at: PixelPoint(80 - width / 2, 50), anchor: .middle))
        let end = inkBounds(try written("HooH", at: PixelPoint(80, 50), anchor: .end))
        #expect(start == end && middle == end)
        #expect((77...80).contains(end.maxX))
    }

    @Test(arguments: TextStyle.Anchor.allCases)
    func `text that runs upwards is the same text turned a quarter`(
        anchor: TextStyle.Anchor
    ) throws {
        let level = try written("Loss, y", at: PixelPoint(75.3, 80), anchor: anchor)
        // (x, y) goes to (y, 160 - x).
        let upright = try written(
            "Loss, y", at: PixelPoint(80, 160 - 75.3), anchor: anchor, direction: .upwards)
        var turned = Canvas(size: PictureSize(uncheckedWidth: 160, height: 160))
        for y in 0..<160 { for x in 0..<160 { turned[y, 159 - x] = level[x, y] } }
        #expect(upright.pixels == turned.pixels)
        #expect(level.pixels.contains { $0 < 60 })
    }

    @Test func `a quarter of a pixel moves the letters, and a whole one moves the picture`() throws
    {
        let letter = try written("m", at: PixelPoint(20, 50))
        let near = try written("m", at: PixelPoint(20.1, 50.4))
        let quarter = try written("m", at: PixelPoint(20.25, 50))
        #expect(near == letter && quarter != letter)
        let here = try written("moons", at: PixelPoint(20, 50))
        let next = try written("moons", at: PixelPoint(21, 51))
        var moved = Canvas(size: PictureSize(uncheckedWidth: 160, height: 160))
        for y in 0..<159 { for x in 0..<159 { moved[x + 1, y + 1] = here[x, y] } }
        #expect(next.pixels == moved.pixels)
    }

    @Test func `text stays within the clip`() throws {
        var canvas = Canvas(size: PictureSize(uncheckedWidth: 60, height: 30))
        canvas.clip = PixelBounds(x: 10, y: 12, width: 20, height: 6)
        let style = TextStyle(font, size: 20, colour: .black, anchor: .middle)
        canvas.draw("MMMMMMMMMMM", at: PixelPoint(30, 22), style)
        let ink = inkBounds(canvas)
        #expect(!ink.isEmpty && ink.intersection(canvas.clip) == ink)
    }
}
