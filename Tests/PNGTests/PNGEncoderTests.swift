import Colours
import Testing

@testable import PNG

@Suite struct PNGEncoderTests {
    static let sizes = [(1, 1), (1, 7), (7, 1), (3, 5), (64, 64), (255, 33), (8192, 2)]

    static func noise(_ count: Int, below bound: Int = 256) -> [UInt8] {
        var generator = SplitMix(state: UInt64(count))
        return (0..<count).map { _ in UInt8(generator.below(bound)) }
    }

    static func opaque(_ rgb: [UInt8]) -> [UInt8] {
        stride(from: 0, to: rgb.count, by: 3).flatMap { rgb[$0..<$0 + 3] + [255] }
    }

    @Test(arguments: PNGEncoder.Filter.allCases, PNGEncoder.Strategy.allCases)
    func `RGB comes back as it was, whatever the filter and strategy`(
        filter: PNGEncoder.Filter, strategy: PNGEncoder.Strategy
    ) throws {
        for (width, height) in Self.sizes {
            let rgb = Self.noise(3 * width * height)
            let encoder = PNGEncoder(filter: filter, level: 6, strategy: strategy)
            let file = try encoder.encode(rgb: rgb, width: width, height: height)
            let image = try RGBAImage(png: file)
            #expect(image.width == width && image.height == height)
            #expect(image.bytes == Self.opaque(rgb))
        }
    }

    @Test(arguments: [1, 2, 3, 16, 255, 256])
    func `a palette picture comes back as its colours`(colours: Int) throws {
        let palette = (0..<colours).map { Colour(hex: UInt32($0) &* 0x9e_3779) }
        for (width, height) in Self.sizes {
            let indices = Self.noise(width * height, below: colours)
            let file = try PNGEncoder().encode(
                indices: indices, palette: palette, width: width, height: height)
            let expected = indices.flatMap { index -> [UInt8] in
                let colour = palette[Int(index)]
                return [colour.red, colour.green, colour.blue, 255]
            }
            #expect(try RGBAImage(png: file).bytes == expected)
        }
    }

    @Test func `a file holds its header, colour space, texts, pixels and end, and no time`() throws
    {
        let texts = [
            PNGEncoder.Text(keyword: "Title", text: "Two spirals"),
            PNGEncoder.Text(keyword: "Comment", text: "größer als 7 π"),
        ]
        let encoder = PNGEncoder(texts: texts)
        let file = try encoder.encode(rgb: Self.noise(300), width: 10, height: 10)
        let parts = chunks(of: file)
        #expect(parts.map(\.name) == ["IHDR", "sRGB", "tEXt", "iTXt", "IDAT", "IEND"])
        #expect(parts[1].data == [0])
        #expect(parts[2].data == Array("Title".utf8) + [0] + Array("Two spirals".utf8))
        #expect(
            parts[3].data == Array("Comment".utf8) + [0, 0, 0, 0, 0] + Array("größer als 7 π".utf8))
    }

    @Test func `the same pixels give the same bytes`() throws {
        let rgb = Self.noise(3 * 100 * 100, below: 3)
        let files = try (0..<3).map { _ in
            try PNGEncoder(level: 9).encode(rgb: rgb, width: 100, height: 100)
        }
        #expect(Set(files).count == 1)
    }

    @Test func `anything except a picture is refused`() {
        let encoder = PNGEncoder()
        #expect(throws: PNGError.empty(width: 0, height: 3)) {
            try encoder.encode(rgb: [], width: 0, height: 3)
        }
        #expect(throws: PNGError.empty(width: 3, height: -1)) {
            try encoder.encode(rgb: [], width: 3, height: -1)
        }
        #expect(throws: PNGError.tooLarge(width: 8193, height: 1)) {
            try encoder.encode(rgb: [], width: 8193, height: 1)
        }
        #expect(throws: PNGError.wrongByteCount(expected: 12, actual: 11)) {
            try encoder.encode(rgb: [UInt8](repeating: 0, count: 11), width: 2, height: 2)
        }
        #expect(throws: PNGError.wrongColourCount(0)) {
            try encoder.encode(indices: [0], palette: [], width: 1, height: 1)
        }
        #expect(throws: PNGError.wrongColourCount(257)) {
            let palette = [Colour](repeating: .black, count: 257)
            return try encoder.encode(indices: [0], palette: palette, width: 1, height: 1)
        }
        #expect(throws: PNGError.indexBeyondPalette(index: 1, colours: 1)) {
            try encoder.encode(indices: [0, 1], palette: [.black], width: 2, height: 1)
        }
    }

    @Test(arguments: ["", " a", "a ", "a  b", "ä", "a\u{7f}", String(repeating: "a", count: 80)])
    func `a keyword that PNG does not allow is refused`(keyword: String) {
        let encoder = PNGEncoder(texts: [PNGEncoder.Text(keyword: keyword, text: "x")])
        #expect(throws: PNGError.invalidText(keyword: keyword)) {
            try encoder.encode(rgb: [0, 0, 0], width: 1, height: 1)
        }
    }

    @Test func `a text with a NUL is refused, and the longest keyword is not`() throws {
        let long = String(repeating: "k", count: 79)
        var encoder = PNGEncoder(texts: [PNGEncoder.Text(keyword: long, text: "")])
        let file = try encoder.encode(rgb: [0, 0, 0], width: 1, height: 1)
        #expect(chunks(of: file).contains { $0.name == "tEXt" && $0.data.count == 80 })
        encoder.texts = [PNGEncoder.Text(keyword: "Title", text: "a\0b")]
        #expect(throws: PNGError.invalidText(keyword: "Title")) {
            try encoder.encode(rgb: [0, 0, 0], width: 1, height: 1)
        }
    }

    @Test func `running out of memory at any allocation is an error`() throws {
        let rgb = Self.noise(3 * 90 * 90)
        let encoder = PNGEncoder(texts: [PNGEncoder.Text(keyword: "Title", text: "π")])
        let whole = try encoder.encode(rgb: rgb, width: 90, height: 90)
        var failures = 0
        var limit = 0
        while true {
            do {
                let file = try encoder.encode(
                    rgb, palette: [], width: 90, height: 90, memoryLimit: limit)
                #expect(file == whole)
                break
            } catch {
                #expect(error == .outOfMemory)
                failures += 1
                limit += 512
            }
        }
        #expect(failures > 100)
    }
}
