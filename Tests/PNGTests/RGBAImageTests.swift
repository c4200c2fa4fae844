import Colours
import Testing

@testable import PNG

@Suite struct RGBAImageTests {
    static let sizes = [(1, 1), (2, 1), (3, 5), (7, 3), (8, 8), (9, 2), (33, 17)]
    static let kinds = PNGFile.Kind.allCases.flatMap { kind in
        kind.depths.map { depth in (kind, depth) }
    }

    @Test(arguments: kinds, [false, true])
    func `every kind of PNG decodes to what the specification says`(
        _ kind: (PNGFile.Kind, Int), interlaced: Bool
    ) throws {
        for (width, height) in Self.sizes {
            let grid = SampleGrid(
                kind.0, depth: kind.1, width: width, height: height, isTransparent: false)
            let image = try RGBAImage(png: grid.file(interlaced: interlaced).bytes)
            #expect(image.width == width && image.height == height)
            #expect(image.bytes == grid.rgba)
        }
    }

    @Test(arguments: kinds.filter { [.grey, .rgb, .palette].contains($0.0) }, [false, true])
    func `transparency of a colour or of a palette becomes opacity`(
        _ kind: (PNGFile.Kind, Int), interlaced: Bool
    ) throws {
        for (width, height) in Self.sizes {
            let grid = SampleGrid(
                kind.0, depth: kind.1, width: width, height: height, isTransparent: true)
            let image = try RGBAImage(png: grid.file(interlaced: interlaced).bytes)
            #expect(image.bytes == grid.rgba)
        }
    }

    @Test func `all 65536 grey values of 16 bits go to the nearest of 8 bits`() throws {
        var grid = SampleGrid(.grey, depth: 16, width: 256, height: 256, isTransparent: false)
        grid.samples = Array(0..<65536)
        let image = try RGBAImage(png: grid.file(interlaced: false).bytes)
        #expect(image.bytes == grid.rgba)
    }

    @Test func `pixels are found by column and row`() throws {
        let grid = SampleGrid(.rgba, depth: 8, width: 3, height: 2, isTransparent: false)
        let image = try RGBAImage(png: grid.file(interlaced: false).bytes)
        let pixel = grid.pixel(2, 1).map(UInt8.init)
        #expect(image.colour(x: 2, y: 1) == Colour(red: pixel[0], green: pixel[1], blue: pixel[2]))
        #expect(image.alpha(x: 2, y: 1) == pixel[3])
    }

    @Test func `chunks that hold no pixels are passed over, even broken ones and bombs`() throws {
        let grid = SampleGrid(.rgb, depth: 8, width: 3, height: 2, isTransparent: false)
        var file = grid.file(interlaced: false)
        file.extras =
            chunk("gAMA", bigEndian(1)) + chunk("iCCP", [1, 2, 3]) + chunk("tEXt", [])
            + chunk("zTXt", Array("Bomb".utf8) + [0, 0] + zeros(1 << 26))
            + chunk("prVt", [UInt8](repeating: 7, count: 1_000_000))
        for _ in 0..<200 { file.extras += chunk("tEXt", Array("a".utf8) + [0, 66]) }
        let image = try RGBAImage(png: file.bytes)
        #expect(image.bytes == grid.rgba)
    }

    @Test func `bytes after the end do not matter`() throws {
        let grid = SampleGrid(.grey, depth: 8, width: 3, height: 2, isTransparent: false)
        let image = try RGBAImage(png: grid.file(interlaced: false).bytes + [1, 2, 3])
        #expect(image.bytes == grid.rgba)
    }
}
