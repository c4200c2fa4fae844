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
}
