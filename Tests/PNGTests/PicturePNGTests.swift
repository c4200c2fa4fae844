import Colours
import Testing

@testable import PNG

@Suite struct PicturePNGTests {
    @Test(arguments: [1, 2, 4, 8])
    func `a palette picture of any depth is decoded to its indices`(_ depth: Int) throws {
        var file = PNGFile(width: 8, height: 2)
        (file.kind, file.depth) = (.palette, depth)
        file.palette = [1, 2, 3, 4, 5, 6]
        // One filter byte per row, then alternating indices 0 and 1 from the highest bits.
        let mask = (1 << depth) - 1
        var row: [UInt8] = []
        for start in stride(from: 0, to: 8, by: 8 / depth) {
            row.append(
                (0..<8 / depth).reduce(UInt8(0)) { byte, place in
                    byte << UInt8(depth & 7) | UInt8((start + place) % 2 & mask)
                })
        }
        file.stream = stored([0] + row + [0] + row)
        let picture = try Picture(png: file.bytes)
        #expect(
            picture.form
                == .indexed(palette: [Colour(hex: 0x010203), Colour(hex: 0x040506)]))
        #expect(picture.bytes == (0..<16).map { UInt8($0 % 2) })
        #expect(try PNGHead(of: file.bytes).form == picture.form)
    }

    @Test func `an index beyond the palette is an error, as is a file that ends early`() throws {
        var file = PNGFile(width: 2, height: 1)
        (file.kind, file.palette) = (.palette, [1, 2, 3])
        file.stream = stored([0, 0, 1])
        #expect(throws: PNGError.damaged(reason: "an index is beyond the palette")) {
            try Picture(png: file.bytes)
        }
        #expect(throws: PNGError.self) { try Picture(png: Array(file.bytes.dropLast(20))) }
        #expect(throws: PNGError.notPNG) { try PNGHead(of: [1, 2, 3]) }
    }

    @Test func `a palette with opacity, and every other kind, is decoded to RGB`() throws {
        var file = PNGFile(width: 2, height: 1)
        (file.kind, file.palette, file.transparency) = (.palette, [1, 2, 3, 4, 5, 6], [255, 9])
        file.stream = stored([0, 0, 1])
        let picture = try Picture(png: file.bytes)
        #expect(picture.form == .rgb && picture.bytes == [1, 2, 3, 4, 5, 6])
        file = PNGFile(width: 2, height: 1)
        file.kind = .grey
        file.stream = stored([0, 7, 200])
        #expect(try Picture(png: file.bytes).bytes == [7, 7, 7, 200, 200, 200])
    }
}
