extension PackedPatterns {
    /// Calls `body` for each unit that is in different pieces in two regions, in rising order.
    func forEachDifference(_ region: Int, _ other: Int, _ body: (_ unit: Int) -> Void) {
        let count = layout.wordCount
        for place in 0..<count {
            var difference = words[region * count + place] ^ words[other * count + place]
            while difference != 0 {
                let slot = difference.trailingZeroBitCount / layout.bitsPerUnit
                body(place * layout.unitsPerWord + slot)
                difference &= ~(layout.mask << UInt64(slot * layout.bitsPerUnit))
            }
        }
    }

    /// Writes the number of hinges below the sum of each unit as ASCII digits; there is room for
    /// 7 more of them than there are units.
    func writeDigits(of region: Int, to digits: inout [UInt8]) {
        assert(digits.count >= layout.unitCount + 7)
        let unitsPerByte = 8 / layout.bitsPerUnit
        digits.withUnsafeMutableBytes { digits in
            var unit = 0
            for place in region * layout.wordCount..<(region + 1) * layout.wordCount {
                var word = words[place]
                let end = min(unit + layout.unitsPerWord, layout.unitCount)
                while unit < end {
                    let lanes = lanes(UInt8(truncatingIfNeeded: word))
                    digits.storeBytes(
                        of: (Self.zeros | lanes).littleEndian, toByteOffset: unit,
                        as: UInt64.self)
                    word >>= 8
                    unit += unitsPerByte
                }
                unit = end
            }
        }
    }

    /// The digit 0 in each byte.
    private static let zeros: UInt64 = 0x3030_3030_3030_3030

    /// The units of a byte of the list, each in a byte of its own, the first in the lowest.
    @inline(__always)
    private func lanes(_ byte: UInt8) -> UInt64 {
        if layout.bitsPerUnit == 1 {
            // Bit i stays in byte i, and is moved to its end.
            let copies = UInt64(byte) &* 0x0101_0101_0101_0101 & 0x8040_2010_0804_0201
            return (copies &+ 0x7f7f_7f7f_7f7f_7f7f) >> 7 & 0x0101_0101_0101_0101
        }
        let bits = UInt64(byte)
        return bits & 3 | (bits & 12) << 6 | (bits & 48) << 12 | (bits & 192) << 18
    }
}
