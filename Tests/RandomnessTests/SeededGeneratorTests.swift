import Randomness
import Testing

struct SeededGeneratorTests {
    @Test func `xoshiro256++ yields the published numbers`() {
        var generator = SeededGenerator(state: [1, 2, 3, 4])
        let published: [UInt64] = [
            41_943_041, 58_720_359, 3_588_806_011_781_223, 3_591_011_842_654_386,
            9_228_616_714_210_784_205, 9_973_669_472_204_895_162, 14_011_001_112_246_962_877,
            12_406_186_145_184_390_807, 15_849_039_046_786_891_736, 10_450_023_813_501_588_000,
        ]
        #expect(published.map { _ in generator.next() } == published)
    }

    /// SplitMix64, written down from its description in Java's `SplittableRandom`.
    private struct Reference {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9e37_79b9_7f4a_7c15
            let first = (state ^ state >> 30) &* 0xbf58_476d_1ce4_e5b9
            let second = (first ^ first >> 27) &* 0x94d0_49bb_1331_11eb
            return second ^ second >> 31
        }
    }

    @Test func `seeds are spread by SplitMix64`() {
        var published = Reference(state: 1_234_567)
        #expect(published.next() == 6_457_827_717_110_365_317)
        #expect(published.next() == 3_203_168_211_198_807_973)
        #expect(published.next() == 9_817_491_932_198_370_423)

        var first = Reference(state: 7)
        var second = Reference(state: first.next() ^ (3 << 32 | 6))
        let state = SIMD4(second.next(), second.next(), second.next(), second.next())
        #expect(
            SeededGenerator(seed: 7, stream: .split, index: 5) == SeededGenerator(state: state))
    }

    @Test func `every stream and index of a seed is another sequence`() {
        var firsts: Set<UInt64> = []
        for seed in [0, 1, 2, UInt64.max] {
            for stream in SeededGenerator.Stream.allCases {
                for index in [0, 1, 2, 1000] as [UInt64] {
                    var generator = SeededGenerator(seed: seed, stream: stream, index: index)
                    firsts.insert(generator.next())
                }
            }
        }
        #expect(firsts.count == 4 * SeededGenerator.Stream.allCases.count * 4)
    }

    @Test func `a copy repeats the sequence`() {
        var generator = SeededGenerator(seed: 3, stream: .batches)
        _ = generator.next()
        var copy = generator
        #expect((0..<100).map { _ in generator.next() } == (0..<100).map { _ in copy.next() })
    }

    @Test func `every bit is set half of the time`() {
        var generator = SeededGenerator(seed: 4, stream: .noise)
        var counts = [Int](repeating: 0, count: 64)
        for _ in 0..<40_000 {
            let bits = generator.next()
            for bit in 0..<64 where bits >> bit & 1 == 1 { counts[bit] += 1 }
        }
        // Five standard deviations of a fair coin.
        #expect(counts.allSatisfy { abs($0 - 20_000) < 500 })
    }
}
