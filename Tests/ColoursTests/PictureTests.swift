import Colours
import Testing

@Suite struct PictureTests {
    static let palette = (0..<7).map { Colour(hex: UInt32($0) &* 0x2f_6b35) }

    /// A picture whose pixel at (x, y) is `index(x, y)`.
    static func picture(
        _ width: Int, _ height: Int, _ index: (_ x: Int, _ y: Int) -> Int
    ) -> Picture {
        let bytes = (0..<width * height).map { UInt8(index($0 % width, $0 / width)) }
        return Picture(
            uncheckedWidth: width, height: height, form: .indexed(palette: palette), bytes: bytes)
    }

    @Test func `the changed area is the box around all changed pixels`() {
        let (width, height) = (5, 4)
        let before = Self.picture(width, height) { x, y in (x + y) % 3 }
        // Every pair of pixels changes once.
        for first in 0..<width * height {
            for second in first..<width * height {
                let after = Self.picture(width, height) { x, y in
                    [first, second].contains(y * width + x) ? 6 : (x + y) % 3
                }
                let (x, y) = (
                    [first % width, second % width].sorted(),
                    [first / width, second / width].sorted()
                )
                let box = PixelArea(
                    x: x[0], y: y[0], width: x[1] - x[0] + 1, height: y[1] - y[0] + 1)
                #expect(after.changedArea(since: before) == box)
                #expect(after.rgb.changedArea(since: before.rgb) == box)
            }
        }
        #expect(before.changedArea(since: before) == nil)
    }

    @Test func `a part has the pixels of its place`() {
        let whole = Self.picture(6, 5) { x, y in (2 * x + 3 * y) % 7 }
        let part = whole.cropped(to: PixelArea(x: 2, y: 1, width: 3, height: 4))
        #expect(part == Self.picture(3, 4) { x, y in (2 * (x + 2) + 3 * (y + 1)) % 7 })
        #expect(part.rgb == whole.rgb.cropped(to: PixelArea(x: 2, y: 1, width: 3, height: 4)))
        #expect(whole.cropped(to: whole.area) == whole)
    }

    @Test func `indices become their colours`() {
        let picture = Self.picture(7, 1) { x, _ in x }
        #expect(picture.rgb.bytes == Self.palette.flatMap { [$0.red, $0.green, $0.blue] })
        #expect(picture.rgb.rgb == picture.rgb)
    }
}
