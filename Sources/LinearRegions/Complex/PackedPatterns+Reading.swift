extension PackedPatterns {
    /// Calls `body` for each unit that is in different pieces in two regions, in rising order.
    func forEachDifference(_ region: Int, _ other: Int, _ body: (_ unit: Int) -> Void) {
        let count = layout.wordCount
        for place in 0..<count {
            let difference = words[region * count + place] ^ words[other * count + place]
            guard difference != 0 else { continue }
            for group in 0..<layout.groupsPerWord {
                var lanes = layout.lanes(ofGroup: group, in: difference)
                while lanes != 0 {
                    let lane = lanes.trailingZeroBitCount / 8
                    body(place * layout.unitsPerWord + 8 * group + lane)
                    lanes &= ~(0xff << UInt64(8 * lane))
                }
            }
        }
    }

    /// Writes the number of hinges below the sum of each unit as ASCII digits; there is room for
    /// 7 more of them than there are units.
    func writeDigits(of region: Int, to digits: inout [UInt8]) {
        assert(digits.count >= layout.unitCount + 7)
        digits.withUnsafeMutableBytes { digits in
            for unit in stride(from: 0, to: layout.unitCount, by: 8) {
                let (place, slot) = unit.quotientAndRemainder(dividingBy: layout.unitsPerWord)
                let word = words[region * layout.wordCount + place]
                let lanes = layout.lanes(ofGroup: slot / 8, in: word)
                digits.storeBytes(
                    of: (Self.zeros | lanes).littleEndian, toByteOffset: unit, as: UInt64.self)
            }
        }
    }

    /// The digit 0 in each byte.
    private static let zeros: UInt64 = 0x3030_3030_3030_3030
}
