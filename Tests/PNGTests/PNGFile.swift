/// A PNG file put together chunk by chunk, only by the specification (no library), so that it
/// can be of any kind and break any rule.
struct PNGFile {
    static let signature: [UInt8] = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

    /// The kinds of pixel, with the number that IHDR has for them.
    enum Kind: UInt8, CaseIterable {
        case grey = 0
        case rgb = 2
        case palette = 3
        case greyAlpha = 4
        case rgba = 6

        var channels: Int {
            switch self {
            case .grey, .palette: 1
            case .rgb: 3
            case .greyAlpha: 2
            case .rgba: 4
            }
        }

        var depths: [Int] {
            switch self {
            case .grey: [1, 2, 4, 8, 16]
            case .palette: [1, 2, 4, 8]
            case .rgb, .greyAlpha, .rgba: [8, 16]
            }
        }
    }

    var width: UInt32
    var height: UInt32
    var depth = 8
    var kind = Kind.rgb
    var interlaced = false
    /// PLTE's bytes, and those of tRNS.
    var palette: [UInt8]?
    var transparency: [UInt8]?
    /// Whole chunks to stand before IDAT.
    var extras: [UInt8] = []
    /// The zlib stream.
    var stream: [UInt8] = []
    var hasEnd = true

    var header: [UInt8] {
        let interlace: UInt8 = interlaced ? 1 : 0
        return bigEndian(width) + bigEndian(height)
            + [UInt8(depth), kind.rawValue, 0, 0, interlace]
    }

    var bytes: [UInt8] {
        var file = Self.signature + chunk("IHDR", header)
        if let palette { file += chunk("PLTE", palette) }
        if let transparency { file += chunk("tRNS", transparency) }
        file += extras + chunk("IDAT", stream)
        return hasEnd ? file + chunk("IEND", []) : file
    }
}

func bigEndian(_ value: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
}

/// A chunk: length, name, data and check sum.
func chunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
    let body = Array(name.utf8) + data
    return bigEndian(UInt32(data.count)) + body + bigEndian(crc32(body))
}

/// The chunks of a file as names and data; nothing is checked.
func chunks(of file: [UInt8]) -> [(name: String, data: [UInt8])] {
    var chunks: [(String, [UInt8])] = []
    var offset = 8
    while offset + 12 <= file.count {
        let length = file[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) }
        let name = String(decoding: file[offset + 4..<offset + 8], as: UTF8.self)
        chunks.append((name, Array(file[offset + 8..<offset + 8 + length])))
        offset += length + 12
    }
    return chunks
}

func crc32(_ bytes: [UInt8]) -> UInt32 {
    var crc = ~UInt32(0)
    for byte in bytes {
        crc ^= UInt32(byte)
        for _ in 0..<8 { crc = crc & 1 == 1 ? (crc >> 1) ^ 0xedb8_8320 : crc >> 1 }
    }
    return ~crc
}

func adler32(_ bytes: [UInt8]) -> UInt32 {
    let sums = bytes.reduce((low: UInt32(1), high: UInt32(0))) { sums, byte in
        let low = (sums.low + UInt32(byte)) % 65521
        return (low, (sums.high + low) % 65521)
    }
    return sums.high << 16 | sums.low
}

/// A zlib stream of stored blocks.
func stored(_ bytes: [UInt8]) -> [UInt8] {
    var stream: [UInt8] = [0x78, 0x01]
    var rest = bytes[...]
    repeat {
        let block = rest.prefix(65535)
        rest = rest.dropFirst(block.count)
        let count = UInt16(block.count)
        stream.append(rest.isEmpty ? 1 : 0)
        for word in [count, ~count] {
            stream += [UInt8(truncatingIfNeeded: word), UInt8(truncatingIfNeeded: word >> 8)]
        }
        stream += block
    } while !rest.isEmpty
    return stream + bigEndian(adler32(bytes))
}

/// A zlib stream of at least `count` zeros (up to 257 more) in 13 bits for each 258 of them:
/// a literal 0, then copies of length 258 (code 11000101) from distance 1 (code 00000).
func zeros(_ count: Int) -> [UInt8] {
    var stream: [UInt8] = [0x78, 0x01]
    var pending: UInt64 = 0
    var bits = 0
    func put(_ code: UInt64, _ length: Int) {
        pending |= code << UInt64(bits)
        bits += length
        while bits >= 8 {
            stream.append(UInt8(truncatingIfNeeded: pending))
            pending >>= 8
            bits -= 8
        }
    }
    let copies = (count - 1 + 257) / 258
    put(0b011, 3)  // last block, fixed codes
    put(0b0000_1100, 8)  // literal 0 is 00110000, written from its upper bit
    for _ in 0..<copies { put(0b0_0000_1010_0011, 13) }
    put(0, 7)  // end of block
    if bits > 0 { put(0, 8 - bits) }
    let total = UInt32(1 + 258 * copies)
    return stream + bigEndian(total % 65521 << 16 | 1)
}
