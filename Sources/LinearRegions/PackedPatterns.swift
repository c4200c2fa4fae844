/// The activation patterns of regions, packed into one bit a unit, or two where an activation has
/// more than one hinge.
struct PackedPatterns: Sendable {
    private let layout: PatternLayout
    private let words: [UInt64]

    init(_ words: [UInt64], layout: PatternLayout) {
        self.layout = layout
        self.words = words
    }

    /// The number of hinges below the sum of each unit.
    subscript(region: Int) -> [UInt8] {
        let first = region * layout.wordCount
        return (0..<layout.unitCount).map { unit in
            let word = words[first + unit / layout.unitsPerWord]
            let shift = unit % layout.unitsPerWord * layout.bitsPerUnit
            return UInt8(truncatingIfNeeded: word >> UInt64(shift) & layout.mask)
        }
    }
}

/// How a pattern lies in words of 64 bits.
struct PatternLayout: Sendable {
    let unitCount: Int
    /// 1 or 2.
    let bitsPerUnit: Int

    /// For units with at most this many hinges each.
    init(unitCount: Int, hingeCount: Int) {
        assert(hingeCount < 4)
        self.unitCount = unitCount
        bitsPerUnit = hingeCount > 1 ? 2 : 1
    }

    var unitsPerWord: Int { 64 / bitsPerUnit }
    var wordCount: Int { (unitCount + unitsPerWord - 1) / unitsPerWord }
    var mask: UInt64 { bitsPerUnit == 1 ? 1 : 3 }

    /// Appends the words of a pattern.
    func append(_ pattern: UnsafeBufferPointer<UInt8>, to words: inout [UInt64]) {
        guard let start = pattern.baseAddress else { return }
        var first = 0
        while first < unitCount {
            let last = min(first &+ unitsPerWord, unitCount)
            var word: UInt64 = 0
            var unit = first
            while unit < last {
                // Eight units at a time, or one by one where fewer are left.
                let count = last &- unit >= 8 ? 8 : 1
                let part = count == 8 ? packed(start + unit) : UInt64(start[unit])
                word |= part << UInt64((unit &- first) &* bitsPerUnit)
                unit &+= count
            }
            words.append(word)
            first = last
        }
    }

    /// Eight bytes, of which only the lowest `bitsPerUnit` bits are used, side by side.
    @inline(__always)
    private func packed(_ bytes: UnsafePointer<UInt8>) -> UInt64 {
        // In bounds: the caller has eight bytes left.
        var bits = UInt64(
            littleEndian: UnsafeRawPointer(bytes).loadUnaligned(as: UInt64.self))
        if bitsPerUnit == 1 {
            // Moves bit 8 i to bit 56 + i, for all i at once.
            return (bits &* 0x0102_0408_1020_4080) >> 56
        }
        bits = (bits | bits >> 6) & 0x000f_000f_000f_000f
        bits = (bits | bits >> 12) & 0x0000_00ff_0000_00ff
        return (bits | bits >> 24) & 0xffff
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
