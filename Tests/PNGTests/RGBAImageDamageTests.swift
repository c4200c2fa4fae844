import Colours
import Testing

@testable import PNG

@Suite struct RGBAImageDamageTests {
    static let small = SampleGrid(.palette, depth: 4, width: 5, height: 3, isTransparent: true)

    @Test(arguments: [false, true])
    func `a file cut at any length is refused`(interlaced: Bool) {
        let file = Self.small.file(interlaced: interlaced).bytes
        for length in 0..<file.count {
            let expected: PNGError = length == 0 ? .notPNG : .truncated
            #expect(throws: expected) { try RGBAImage(png: Array(file.prefix(length))) }
        }
    }

    @Test func `a file with any single bit turned is refused`() {
        let file = Self.small.file(interlaced: false).bytes
        for bit in 0..<8 * file.count {
            var broken = file
            broken[bit / 8] ^= 1 << UInt8(bit % 8)
            #expect(throws: PNGError.self, "bit \(bit)") { try RGBAImage(png: broken) }
        }
    }

    @Test func `random bytes in any chunk, check sums repaired, end in pixels or an error`() {
        var generator = SplitMix(state: 5)
        let grid = SampleGrid(.rgb, depth: 8, width: 9, height: 9, isTransparent: true)
        let whole = grid.file(interlaced: true).bytes
        for _ in 0..<5000 {
            var file = PNGFile.signature
            let target = generator.below(4)
            for (index, (name, data)) in chunks(of: whole).enumerated() {
                var data = data
                if index == target, !data.isEmpty {
                    data[generator.below(min(data.count, 24))] = UInt8(generator.below(256))
                }
                file += chunk(name, data)
            }
            if let image = try? RGBAImage(png: file) {
                #expect(image.bytes.count == 4 * image.width * image.height)
            }
        }
    }

    @Test(arguments: [1, 2, 4, 8])
    func `an index beyond the palette is refused`(depth: Int) {
        var grid = SampleGrid(.palette, depth: depth, width: 9, height: 3, isTransparent: false)
        let last = (1 << depth) - 1
        grid.palette = [UInt8](repeating: 9, count: 3 * last)
        grid.samples = grid.samples.map { min($0, last - 1) }
        #expect(throws: Never.self) { try RGBAImage(png: grid.file(interlaced: false).bytes) }
        grid.samples[grid.samples.count - 1] = last
        for interlaced in [false, true] {
            #expect(throws: PNGError.damaged(reason: "an index is beyond the palette")) {
                try RGBAImage(png: grid.file(interlaced: interlaced).bytes)
            }
        }
    }

    @Test(arguments: [(30_000, 30_000), (8_000, 8_000), (8_193, 1), (1, 8_193), (4_097, 4_096)])
    func `a picture beyond the limits is refused at once`(width: UInt32, height: UInt32) {
        var file = PNGFile(width: width, height: height, depth: 16, kind: .rgba)
        file.stream = zeros(100 << 20)
        #expect(throws: PNGError.tooLarge(width: Int(width), height: Int(height))) {
            try RGBAImage(png: file.bytes)
        }
    }

    @Test func `the largest size with next to no bytes is refused at once`() {
        var file = PNGFile(width: 4096, height: 4096, depth: 1, kind: .grey)
        file.stream = zeros(2)
        let seconds = ContinuousClock().measure {
            #expect(throws: PNGError.truncated) { try RGBAImage(png: file.bytes) }
        }
        #expect(seconds < .milliseconds(100))
    }

    @Test func `the largest size decodes in a moment`() throws {
        var file = PNGFile(width: 4096, height: 4096, depth: 8, kind: .grey)
        // To the byte: a longer stream is an error too.
        file.stream = stored([UInt8](repeating: 0, count: 4097 * 4096))
        let seconds = try ContinuousClock().measure {
            let image = try RGBAImage(png: file.bytes)
            #expect(image.bytes.count == 4 << 24)
        }
        // A tenth of a second on a quiet machine.
        #expect(seconds < .seconds(5))
    }

    @Test func `a file that is not a PNG is reported`() {
        for file in [[], Array("GIF89a".utf8), [UInt8](repeating: 0, count: 100)] {
            #expect(throws: PNGError.notPNG) { try RGBAImage(png: file) }
        }
    }

    /// A rule of the format and how to break it.
    struct Fault: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let apply: @Sendable (inout PNGFile) -> Void

        init(_ name: String, apply: @escaping @Sendable (inout PNGFile) -> Void) {
            testDescription = name
            self.apply = apply
        }
    }

    static let faults = [
        Fault("no width") { $0.width = 0 },
        Fault("no height") { $0.height = 0 },
        Fault("a width beyond 31 bits") { $0.width = 0x8000_0001 },
        Fault("a depth that does not exist") { $0.depth = 3 },
        Fault("a depth that the kind has not") {
            $0.kind = .rgb
            $0.depth = 4
        },
        Fault("no palette") { $0.palette = nil },
        Fault("a palette of no colours") { $0.palette = [] },
        Fault("a palette of a third of a colour") { $0.palette = [1] },
        Fault("a palette of 257 colours") { $0.palette = [UInt8](repeating: 1, count: 771) },
        Fault("more opacities than colours") { $0.transparency = [UInt8](repeating: 1, count: 17) },
        Fault("no end") { $0.hasEnd = false },
        Fault("no data") { $0.stream = [] },
        Fault("data that is not zlib's") { $0.stream = [UInt8](repeating: 255, count: 40) },
        Fault("too few rows") { $0.stream = stored([UInt8](repeating: 0, count: 8)) },
        Fault("a row too many") { $0.stream = stored([UInt8](repeating: 0, count: 16)) },
        Fault("a filter that does not exist") {
            $0.stream = stored([9] + [UInt8](repeating: 0, count: 11))
        },
        Fault("a wrong sum of the data") { $0.stream[$0.stream.count - 1] ^= 1 },
        Fault("much more data than pixels") { $0.stream = zeros(200 << 20) },
        Fault("a second header") { $0.extras = chunk("IHDR", $0.header) },
        Fault("an unknown chunk that is needed") { $0.extras = chunk("ABCD", [1]) },
        Fault("a chunk of a length beyond the file") {
            $0.extras = bigEndian(0x7fff_ffff) + Array("tEXt".utf8)
        },
        Fault("a text of more than 1 MiB") {
            $0.extras = chunk("zTXt", Array("Bomb".utf8) + [0, 0] + zeros(1 << 28))
        },
        Fault("a chunk whose name is not letters") { $0.extras = chunk("t\u{1}Xt", [1]) },
    ]

    @Test(arguments: faults)
    func `a broken file is refused within a second`(fault: Fault) {
        var file = Self.small.file(interlaced: false)
        fault.apply(&file)
        let seconds = ContinuousClock().measure {
            #expect(throws: PNGError.self) { try RGBAImage(png: file.bytes) }
        }
        #expect(seconds < .seconds(1))
    }

    @Test(arguments: [false, true])
    func `running out of memory at any allocation is an error`(interlaced: Bool) throws {
        let file = Self.small.file(interlaced: interlaced).bytes
        var failures = 0
        var limit = 0
        while true {
            do {
                let image = try RGBAImage(png: file, memoryLimit: limit)
                #expect(image.bytes == Self.small.rgba)
                break
            } catch {
                #expect(error == .outOfMemory)
                failures += 1
                limit += 64
            }
        }
        #expect(failures > 100)
    }
}
