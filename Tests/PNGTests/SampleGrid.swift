import Colours
import PNG

/// Samples of any depth, with their packing into a PNG's rows and their meaning by the
/// specification: the slow twin of the decoder.
struct SampleGrid {
    var width: Int
    var height: Int
    var kind: PNGFile.Kind
    var depth: Int
    /// `kind.channels` a pixel.
    var samples: [Int]
    /// Of tRNS: the clear sample values, or for a palette the opacities.
    var transparency: [Int]?
    var palette: [UInt8] = []

    func pixel(_ x: Int, _ y: Int) -> [Int] {
        let start = (y * width + x) * kind.channels
        return Array(samples[start..<start + kind.channels])
    }

    func file(interlaced: Bool) -> PNGFile {
        var file = PNGFile(width: UInt32(width), height: UInt32(height))
        file.depth = depth
        file.kind = kind
        file.interlaced = interlaced
        if kind == .palette { file.palette = palette }
        file.transparency = transparency.map { values in
            kind == .palette
                ? values.map(UInt8.init) : values.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }
        }
        // Start and step of the columns and rows of Adam7's passes (8.2 of the specification).
        let passes =
            interlaced
            ? [
                (0, 8, 0, 8), (4, 8, 0, 8), (0, 4, 4, 8), (2, 4, 0, 4), (0, 2, 2, 4), (1, 2, 0, 2),
                (0, 1, 1, 2),
            ] : [(0, 1, 0, 1)]
        file.stream = stored(
            passes.flatMap { x0, xStep, y0, yStep in
                stride(from: y0, to: height, by: yStep).flatMap { y in
                    packedRow(stride(from: x0, to: width, by: xStep).flatMap { pixel($0, y) })
                }
            })
        return file
    }

    /// A row with its filter byte; a pass without columns has no rows either.
    private func packedRow(_ row: [Int]) -> [UInt8] {
        guard !row.isEmpty else { return [] }
        if depth == 16 { return [0] + row.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] } }
        var bytes = [UInt8](repeating: 0, count: (row.count * depth + 7) / 8)
        for (index, sample) in row.enumerated() {
            let bit = index * depth
            bytes[bit / 8] |= UInt8(sample << (8 - depth - bit % 8))
        }
        return [0] + bytes
    }

    /// The pixels as the specification has them, in RGBA8.
    var rgba: [UInt8] {
        (0..<height).flatMap { y in (0..<width).flatMap { x in meaning(pixel(x, y)) } }
    }

    private func meaning(_ pixel: [Int]) -> [UInt8] {
        if kind == .palette {
            let index = pixel[0]
            let alpha = transparency.flatMap { index < $0.count ? UInt8($0[index]) : nil } ?? 255
            return palette[3 * index..<3 * index + 3] + [alpha]
        }
        let full = Double(1 << depth - 1)
        let bytes = pixel.map { UInt8((Double($0) / full * 255).rounded()) }
        let alpha: UInt8 = pixel == transparency ? 0 : 255
        switch kind {
        case .grey: return [bytes[0], bytes[0], bytes[0], alpha]
        case .rgb: return bytes + [alpha]
        case .greyAlpha: return [bytes[0], bytes[0], bytes[0], bytes[1]]
        case .rgba, .palette: return bytes
        }
    }
}

extension SampleGrid {
    /// Random samples; with `isTransparent` a tRNS chunk that some pixel meets.
    init(_ kind: PNGFile.Kind, depth: Int, width: Int, height: Int, isTransparent: Bool) {
        var generator = SplitMix(state: UInt64(width * 31 + height * 7 + depth))
        self.init(width: width, height: height, kind: kind, depth: depth, samples: [])
        let colours = kind == .palette ? min(1 << depth, 200) : 1 << depth
        samples = (0..<width * height * kind.channels).map { _ in generator.below(colours) }
        if kind == .palette { palette = (0..<3 * colours).map { _ in UInt8(generator.below(256)) } }
        guard isTransparent else { return }
        transparency =
            kind == .palette
            ? (0..<(colours + 1) / 2).map { _ in generator.below(256) }
            : Array(samples.suffix(kind.channels))
    }
}

/// Steele, Lea and Flood's generator, for test data.
struct SplitMix {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var z = state
        z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
        z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
        return z ^ (z >> 31)
    }

    mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }
}
