import Colours
import Geometry
import Raster
import Testing

@testable import Figures

@Suite struct TitleTests {
    /// The rows and columns that a title of 20 pixels inks, from (10, 40).
    private static func ink(_ title: String, limit: Double) throws -> (rows: [Int], right: Int) {
        var canvas = Canvas(size: PictureSize(uncheckedWidth: 600, height: 80), colour: .white)
        try Lettering().drawTitle(
            title, on: &canvas, at: PixelPoint(10, 40), size: 20, colour: .black, limit: limit)
        let rows = (0..<80).filter { y in (0..<600).contains { canvas[$0, y] != .white } }
        let right = (0..<600).last { x in (0..<80).contains { canvas[x, $0] != .white } }
        return (rows, right ?? 0)
    }

    /// The number of runs of rows.
    private static func bands(_ rows: [Int]) -> Int {
        rows.isEmpty ? 0 : 1 + zip(rows, rows.dropFirst()).count { $1 > $0 + 1 }
    }

    @Test func `a long title has two lines, and neither is longer than the limit`() throws {
        let short = try Self.ink("moons", limit: 300)
        #expect(Self.bands(short.rows) == 1)
        // Letters without descenders, so that the lines do not touch.
        let long = try Self.ink("one more moon now or one never ever more", limit: 240)
        #expect(Self.bands(long.rows) == 2 && long.right <= 251)
        let longer = String(repeating: "over a new moon ", count: 12)
        let cut = try Self.ink(longer, limit: 300)
        #expect(Self.bands(cut.rows) == 2 && cut.right <= 311)
        let word = try Self.ink(String(repeating: "m", count: 90), limit: 300)
        #expect(Self.bands(word.rows) == 1 && word.right <= 311)
    }
}
