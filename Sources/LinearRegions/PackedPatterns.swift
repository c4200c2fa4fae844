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
}
