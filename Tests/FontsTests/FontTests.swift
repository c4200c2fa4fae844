import Colours
import Geometry
import Raster
import Testing

@testable import Fonts

@Suite struct FontTests {
    let font: Font

    init() throws { font = try Font() }

    static let sizes = [9.0, 11, 12.5, 24, 100]

    @Test(arguments: sizes)
    func `a text is as wide as its glyphs' advances`(size: Double) {
        // No pair of these has kerning in DejaVu Sans.
        let text = "nohmu019"
        let sum = text.map { font.measure(String($0), size: size).width }.reduce(0, +)
        #expect(abs(font.measure(text, size: size).width - sum) < 1e-9)
        #expect(font.measure("", size: size).width == 0)
    }

    @Test func `widths grow with the size in proportion, with no whole pixels in between`() {
        let unit = font.measure("Two spirals", size: 1024).width / 1024
        for size in [8.0, 11, 11.25, 13, 40] {
            #expect(abs(font.measure("Two spirals", size: size).width - unit * size) < 0.25)
        }
    }

    @Test func `pairs that the font kerns are closer`() {
        let apart = font.measure("A", size: 100).width + font.measure("V", size: 100).width
        #expect(font.measure("AV", size: 100).width < apart - 2)
    }

    @Test func `a line's height covers its letters`() throws {
        // 0.729 em is 29.2, which light hinting takes to a whole number.
        let metrics = font.measure("Ég", size: 40)
        #expect(metrics.capHeight == 30)
        #expect(metrics.ascent > metrics.capHeight && metrics.descent > 5)
        #expect(metrics.ascent + metrics.descent < 60)
    }

    @Test func `a character that the font does not have is a box`() throws {
        let font = try Font(path: FontSearch().path(of: .regular))
        let box = font.line("\u{10fffd}", size: 20).items[0].glyph
        for text in ["漢", "\u{7}", "\n"] {
            let glyph = font.line(text, size: 20).items[0].glyph
            #expect(glyph.stencil.rows == box.stencil.rows && glyph.stencil.width > 5)
        }
    }

    @Test(arguments: [Double.nan, .infinity, -.infinity, -3, 0, 1e300])
    func `no size or place is out of range`(number: Double) throws {
        var canvas = Canvas(size: PictureSize(uncheckedWidth: 20, height: 20))
        let style = TextStyle(font, size: number, colour: .black, anchor: .middle)
        canvas.draw("ab", at: PixelPoint(10, 10), style)
        canvas.draw("ab", at: PixelPoint(number, 10), TextStyle(font, size: 9, colour: .black))
        canvas.draw("ab", at: PixelPoint(10, number), TextStyle(font, size: 9, colour: .black))
        #expect(font.measure("ab", size: number).width > 0)
    }

    @Test func `many threads may write with one font, and all write the same`() async {
        let font = font
        let pictures = await withTaskGroup(of: [UInt8].self) { group in
            for _ in 0..<8 {
                group.addTask {
                    var canvas = Canvas(size: PictureSize(uncheckedWidth: 300, height: 60))
                    for size in stride(from: 9.0, to: 30, by: 1) {
                        canvas.draw(
                            "Two spirals \(size)", at: PixelPoint(size, size + 20),
                            TextStyle(font, size: size, colour: .black))
                    }
                    return canvas.pixels
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(pictures.count == 8 && Set(pictures).count == 1)
        #expect(pictures[0].contains(0))
    }
}
