import Kernels
import Randomness
import Testing

@testable import LinearRegions

/// Packed patterns against the bytes that they are made of.
struct PackedPatternsTests {
    /// As many units as fill words and groups, and some more or less.
    static let unitCounts = [0, 1, 7, 8, 9, 31, 32, 33, 63, 64, 65, 100, 128, 130]

    private func patterns(unitCount: Int, hingeCount: Int) -> [[UInt8]] {
        var generator = SeededGenerator(seed: UInt64(unitCount), stream: .weights)
        return (0..<5).map { _ in
            (0..<unitCount).map { _ in UInt8.random(in: 0...UInt8(hingeCount), using: &generator) }
        }
    }

    private func words(
        _ patterns: [[UInt8]], _ layout: PatternLayout, _ set: facet_kernels_set
    ) -> [UInt64] {
        var words = GrowingList<UInt64>()
        for pattern in patterns {
            pattern.withUnsafeBufferPointer { layout.append($0, to: &words, instructionSet: set) }
        }
        return Array(words.values)
    }

    @Test(arguments: unitCounts, [1, 2])
    func `packed values are read back`(unitCount: Int, hingeCount: Int) {
        let patterns = patterns(unitCount: unitCount, hingeCount: hingeCount)
        let layout = PatternLayout(unitCount: unitCount, hingeCount: hingeCount)
        let packed = PackedPatterns(words(patterns, layout, facet_kernels_best()), layout: layout)
        for (region, pattern) in patterns.enumerated() {
            #expect(packed[region] == pattern)
            var digits = [UInt8](repeating: 0, count: unitCount + 7)
            packed.writeDigits(of: region, to: &digits)
            #expect(digits.prefix(unitCount).elementsEqual(pattern.map { $0 + 48 }))
            for (other, otherPattern) in patterns.enumerated() {
                var found: [Int] = []
                packed.forEachDifference(region, other) { found.append($0) }
                #expect(found == (0..<unitCount).filter { pattern[$0] != otherPattern[$0] })
            }
        }
    }

    @Test(arguments: unitCounts, [1, 2])
    func `all instruction sets give the same words`(unitCount: Int, hingeCount: Int) {
        let patterns = patterns(unitCount: unitCount, hingeCount: hingeCount)
        let layout = PatternLayout(unitCount: unitCount, hingeCount: hingeCount)
        let expected = words(patterns, layout, FACET_KERNELS_BASELINE)
        #expect(expected.count == patterns.count * layout.wordCount)
        for set in [FACET_KERNELS_AVX2, FACET_KERNELS_AVX512] where facet_kernels_supports(set) {
            #expect(words(patterns, layout, set) == expected)
        }
    }
}
