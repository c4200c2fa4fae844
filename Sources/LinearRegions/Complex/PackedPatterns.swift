import Kernels

/// The activation patterns of regions, packed into one bit a unit, or two where an activation has
/// more than one hinge.
struct PackedPatterns: Sendable {
    let layout: PatternLayout
    let words: [UInt64]

    init(_ words: [UInt64], layout: PatternLayout) {
        self.layout = layout
        self.words = words
    }

    /// The number of hinges below the sum of each unit.
    subscript(region: Int) -> [UInt8] {
        let first = region * layout.wordCount
        return (0..<layout.unitCount).map { unit in
            let (place, slot) = unit.quotientAndRemainder(dividingBy: layout.unitsPerWord)
            let (group, lane) = slot.quotientAndRemainder(dividingBy: 8)
            let lanes = layout.lanes(ofGroup: group, in: words[first + place])
            return UInt8(truncatingIfNeeded: lanes >> UInt64(8 * lane))
        }
    }
}

/// How a pattern lies in words of 64 bits.
///
/// Eight units are a group, and each has a byte of its own; a word holds eight groups whose bytes
/// have one bit, or four whose bytes have two, side by side in its bytes.
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

    var groupsPerWord: Int { 8 / bitsPerUnit }
    var unitsPerWord: Int { 8 * groupsPerWord }
    var wordCount: Int { (unitCount + unitsPerWord - 1) / unitsPerWord }

    /// Appends the words of a pattern.
    func append(
        _ pattern: UnsafeBufferPointer<UInt8>, to words: inout GrowingList<UInt64>,
        instructionSet: facet_kernels_set = facet_kernels_best()
    ) {
        facet_pattern_pack(
            instructionSet, pattern.baseAddress, unitCount, Int32(bitsPerUnit),
            words.extend(by: wordCount))
    }

    /// The units of a group of a word, each in a byte of its own, the first in the lowest.
    @inline(__always)
    func lanes(ofGroup group: Int, in word: UInt64) -> UInt64 {
        let mask: UInt64 = bitsPerUnit == 1 ? 0x0101_0101_0101_0101 : 0x0303_0303_0303_0303
        return word >> UInt64(group * bitsPerUnit) & mask
    }
}
