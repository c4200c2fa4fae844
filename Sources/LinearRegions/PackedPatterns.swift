/// The activation patterns of regions, packed into one bit a unit, or two where an activation has
/// more than one hinge.
struct PackedPatterns: Sendable {
    let unitCount: Int
    private let bitsPerUnit: Int
    private var bytes: [UInt8] = []

    /// No patterns, of units with at most this many hinges each.
    init(unitCount: Int, hingeCount: Int) {
        assert(hingeCount < 4)
        self.unitCount = unitCount
        bitsPerUnit = hingeCount > 1 ? 2 : 1
    }

    private var unitsPerByte: Int { 8 / bitsPerUnit }
    private var byteCount: Int { (unitCount + unitsPerByte - 1) / unitsPerByte }

    mutating func append(_ pattern: UnsafeBufferPointer<UInt8>) {
        var unit = 0
        while unit < unitCount {
            var byte: UInt8 = 0
            for place in 0..<min(unitsPerByte, unitCount - unit) {
                byte |= pattern[unit + place] << UInt8(place * bitsPerUnit)
            }
            bytes.append(byte)
            unit += unitsPerByte
        }
    }

    /// The number of hinges below the sum of each unit.
    subscript(region: Int) -> [UInt8] {
        let first = region * byteCount
        let mask: UInt8 = bitsPerUnit == 1 ? 1 : 3
        return (0..<unitCount).map { unit in
            let shift = UInt8(unit % unitsPerByte * bitsPerUnit)
            return bytes[first + unit / unitsPerByte] >> shift & mask
        }
    }

    /// Calls `body` for each unit that is in different pieces in two regions, in rising order.
    func forEachDifference(_ region: Int, _ other: Int, _ body: (_ unit: Int) -> Void) {
        let mask: UInt8 = bitsPerUnit == 1 ? 1 : 3
        for place in 0..<byteCount {
            let difference = bytes[region * byteCount + place] ^ bytes[other * byteCount + place]
            guard difference != 0 else { continue }
            for slot in 0..<unitsPerByte
            where difference >> UInt8(slot * bitsPerUnit) & mask != 0 {
                body(place * unitsPerByte + slot)
            }
        }
    }

    /// Writes the number of hinges below the sum of each unit as ASCII digits; there is room for
    /// 7 more of them than there are units.
    func writeDigits(of region: Int, to digits: inout [UInt8]) {
        assert(digits.count >= unitCount + 7)
        digits.withUnsafeMutableBytes { digits in
            var unit = 0
            for place in region * byteCount..<(region + 1) * byteCount {
                digits.storeBytes(
                    of: (Self.zeros | lanes(bytes[place])).littleEndian, toByteOffset: unit,
                    as: UInt64.self)
                unit += unitsPerByte
            }
        }
    }

    /// The digit 0 in each byte.
    private static let zeros: UInt64 = 0x3030_3030_3030_3030

    /// The units of a byte of the list, each in a byte of its own, the first in the lowest.
    @inline(__always)
    private func lanes(_ byte: UInt8) -> UInt64 {
        if bitsPerUnit == 1 {
            // Bit i stays in byte i, and is moved to its end.
            let copies = UInt64(byte) &* 0x0101_0101_0101_0101 & 0x8040_2010_0804_0201
            return (copies &+ 0x7f7f_7f7f_7f7f_7f7f) >> 7 & 0x0101_0101_0101_0101
        }
        let bits = UInt64(byte)
        return bits & 3 | (bits & 12) << 6 | (bits & 48) << 12 | (bits & 192) << 18
    }
}
