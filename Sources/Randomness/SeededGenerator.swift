/// The project's one source of randomness: xoshiro256++ 1.0 of Blackman and Vigna (2019,
/// https://prng.di.unimi.it), seeded through SplitMix64, so that a seed means the same forever.
///
/// Independent uses of one seed take different streams: a further draw in one of them then
/// changes nothing in the others.
public struct SeededGenerator: RandomNumberGenerator, Sendable, Hashable {
    /// What a stream of random numbers is used for.
    public enum Stream: UInt64, Sendable, CaseIterable {
        case points = 1
        case noise = 2
        case split = 3
        case weights = 4
        case batches = 5
        case markers = 6
    }

    private var s0: UInt64
    private var s1: UInt64
    private var s2: UInt64
    private var s3: UInt64

    /// The generator of one stream of a seed; `index` distinguishes several uses in one stream.
    public init(seed: UInt64, stream: Stream, index: UInt64 = 0) {
        var mixer = SplitMix64(state: seed)
        var salted = SplitMix64(state: mixer.next() ^ (stream.rawValue << 32 | index &+ 1))
        (s0, s1, s2, s3) = (salted.next(), salted.next(), salted.next(), salted.next())
    }

    /// The generator whose four words of state are given, as in the published code.
    public init(state words: SIMD4<UInt64>) {
        precondition(words != .zero, "the all-zero state only yields zeros")
        (s0, s1, s2, s3) = (words[0], words[1], words[2], words[3])
    }

    /// The next 64 random bits.
    public mutating func next() -> UInt64 {
        let sum = s0 &+ s3
        let result = (sum << 23 | sum >> 41) &+ s0
        let shifted = s1 << 17
        s2 ^= s0
        s3 ^= s1
        s1 ^= s2
        s0 ^= s3
        s2 ^= shifted
        s3 = s3 << 45 | s3 >> 19
        return result
    }
}

/// SplitMix64 of Steele, Lea and Flood (2014), which spreads a seed over xoshiro's state.
struct SplitMix64 {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var z = state
        z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
        z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
        return z ^ (z >> 31)
    }
}
