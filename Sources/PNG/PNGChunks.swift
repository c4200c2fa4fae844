/// The chunks of a PNG file, one after the other; ends where the file is damaged.
///
/// Check sums are not verified: libpng does that when the pixels are read.
struct PNGChunks: Sequence, IteratorProtocol {
    /// A chunk's name and where its data are in the file.
    struct Chunk {
        var name: String
        var data: Range<Int>
    }

    static let signature: [UInt8] = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

    private let file: [UInt8]
    private var offset = signature.count

    init(of file: [UInt8]) {
        self.file = file
    }

    mutating func next() -> Chunk? {
        guard offset + 12 <= file.count else { return nil }
        let length = file[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) }
        guard length <= file.count - offset - 12 else { return nil }
        let name = String(decoding: file[offset + 4..<offset + 8], as: UTF8.self)
        defer { offset += length + 12 }
        return Chunk(name: name, data: offset + 8..<offset + 8 + length)
    }
}

extension PNGChunks {
    /// The bytes of a chunk: length, name, data and the check sum of both.
    static func chunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
        let body = Array(name.utf8) + data
        return UInt32(data.count).bigEndianBytes + body
            + CyclicRedundancyCheck.of(body).bigEndianBytes
    }
}

extension FixedWidthInteger {
    /// The bytes of the number, the highest first.
    var bigEndianBytes: [UInt8] { withUnsafeBytes(of: bigEndian) { Array($0) } }
}

/// The check sum of PNG's chunks (PNG specification, annex D).
enum CyclicRedundancyCheck {
    private static let table: [UInt32] = (0..<256).map { byte in
        (0..<8).reduce(UInt32(byte)) { crc, _ in
            crc & 1 == 1 ? crc >> 1 ^ 0xedb8_8320 : crc >> 1
        }
    }

    static func of(_ bytes: [UInt8]) -> UInt32 {
        table.withUnsafeBufferPointer { table in
            // An index of 8 bits is in the table of 256.
            ~bytes.reduce(~UInt32(0)) { crc, byte in
                crc >> 8 ^ table[Int(UInt8(truncatingIfNeeded: crc) ^ byte)]
            }
        }
    }
}
