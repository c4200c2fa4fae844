import NeuralNetworks

/// Activation patterns as text: a digit for each hidden unit, a bar between layers.
///
/// The digit is the number of hinges below the unit's sum: for ReLU 1 where it is active. The bytes
/// of one pattern take the place of those before, so that nothing is allocated.
public struct PatternText {
    /// The text of the last region that was written, in ASCII.
    public private(set) var bytes: [UInt8]
    private let patterns: PackedPatterns
    private let widths: [Int]
    private var digits: [UInt8]

    /// The patterns of these regions; no text yet.
    public init(_ regions: RegionComplex) {
        patterns = regions.patterns
        widths = regions.network.hiddenLayers.map { $0.unitCount }
        bytes = [UInt8](
            repeating: UInt8(ascii: "|"),
            count: patterns.layout.unitCount + max(widths.count - 1, 0))
        // Digits are written eight at a time.
        digits = [UInt8](repeating: 0, count: patterns.layout.unitCount + 8)
    }
}

extension PatternText {
    /// Writes the pattern of a region.
    public mutating func write(_ region: Int) {
        patterns.writeDigits(of: region, to: &digits)
        var (unit, place) = (0, 0)
        for width in widths {
            for offset in 0..<width { bytes[place + offset] = digits[unit + offset] }
            unit += width
            place += width + 1
        }
    }
}

extension RegionComplex {
    /// The pattern of a region as text: a digit for each hidden unit, a bar between layers.
    public func patternText(of region: Int) -> String {
        var text = PatternText(self)
        text.write(region)
        return String(decoding: text.bytes, as: UTF8.self)
    }
}
