import Kernels
import RealFunctions
import Testing

/// Activations and slopes against the functions of Double at the same places.
@Suite struct ActivationTests {
    static let sets = [FACET_KERNELS_BASELINE, FACET_KERNELS_AVX2, FACET_KERNELS_AVX512].filter {
        facet_kernels_supports($0)
    }

    /// Half a unit in the last place, relative to the number, is at most this.
    private static let rounding = 0x1p-24

    /// 16,000 numbers that rise evenly from `low` to `high`.
    private static func numbers(_ low: Double, _ high: Double) -> [Float] {
        (0..<16_000).map { Float(low + (high - low) * Double($0) / 15_999) }
    }

    /// 16,000 numbers of either sign and of all magnitudes from 1e-38 to `high`.
    private static func magnitudes(_ high: Double) -> [Float] {
        numbers(-87, Portable.log(high)).enumerated().map { index, power in
            Float(Portable.exp(Double(power))) * (index.isMultiple(of: 2) ? 1 : -1)
        }
    }

    /// The values and slopes at a multiple of 16 places.
    private static func outputs(
        _ activation: facet_kernels_activation, leak: Float = 0, at places: [Float],
        _ set: facet_kernels_set
    ) -> (values: [Float], slopes: [Float]) {
        let count = places.count
        let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: 8 * count, alignment: 64)
        defer { memory.deallocate() }
        let numbers = memory.bindMemory(to: Float.self)
        _ = numbers.initialize(from: places + places)
        let values = numbers.baseAddress!
        facet_kernels_activate(set, activation, leak, values, values + count, count)
        return (Array(numbers[..<count]), Array(numbers[count...]))
    }

    /// The largest error relative to `scale`, which is the reference's magnitude if not given.
    private static func worst(
        _ values: [Float], at places: [Float], _ reference: (Double) -> Double,
        scale: ((Double) -> Double)? = nil
    ) -> Double {
        zip(values, places).reduce(0) { worst, pair in
            let x = Double(pair.1)
            let error =
                abs(Double(pair.0) - reference(x)) / (scale?(x) ?? abs(reference(x)))
            return error > worst || error.isNaN ? error : worst
        }
    }

    @Test(arguments: sets)
    func `the hyperbolic tangent and its slope are right at any magnitude`(
        set: facet_kernels_set
    ) {
        let places = Self.numbers(-12, 12) + Self.magnitudes(12)
        let (values, slopes) = Self.outputs(FACET_KERNELS_TANH, at: places, set)
        #expect(Self.worst(values, at: places) { Portable.tanh($0) } < 4 * Self.rounding)
        let slope = Self.worst(slopes, at: places) {
            4 * Portable.sigmoid(2 * $0) * Portable.sigmoid(-2 * $0)
        }
        #expect(slope < 8 * Self.rounding)
    }

    @Test(arguments: sets)
    func `the logistic function and its slope are right at any magnitude`(
        set: facet_kernels_set
    ) {
        let places = Self.numbers(-80, 80) + Self.magnitudes(80)
        let (values, slopes) = Self.outputs(FACET_KERNELS_SIGMOID, at: places, set)
        #expect(Self.worst(values, at: places) { Portable.sigmoid($0) } < 5 * Self.rounding)
        let slope = Self.worst(slopes, at: places) {
            Portable.sigmoid($0) * Portable.sigmoid(-$0)
        }
        #expect(slope < 6 * Self.rounding)
    }

    @Test(arguments: sets, [4.0, 1000, 50_900, 1e9])
    func `sine and cosine are right to 2 roundings of 1`(set: facet_kernels_set, limit: Double) {
        let places = Self.numbers(-limit, limit)
        let (values, slopes) = Self.outputs(FACET_KERNELS_SINE, at: places, set)
        let sine = Self.worst(values, at: places, { Portable.sin($0) }, scale: { _ in 1 })
        let cosine = Self.worst(slopes, at: places, { Portable.cos($0) }, scale: { _ in 1 })
        #expect(max(sine, cosine) < 2 * Self.rounding)
    }

    @Test(arguments: sets)
    func `the sine keeps its digits near 0`(set: facet_kernels_set) {
        let places = Self.magnitudes(0.7)
        let (values, _) = Self.outputs(FACET_KERNELS_SINE, at: places, set)
        #expect(Self.worst(values, at: places) { Portable.sin($0) } < 3 * Self.rounding)
    }

    @Test(arguments: sets)
    func `GELU keeps its digits in both tails`(set: facet_kernels_set) {
        // Just the rounding of x^2 / 2 moves the tail by that many roundings.
        let places = Self.numbers(-12, 12) + Self.magnitudes(5)
        let (values, slopes) = Self.outputs(FACET_KERNELS_GELU, at: places, set)
        let value = Self.worst(
            values, at: places, { $0 * Portable.normalDistribution($0) },
            scale: { abs($0) * Portable.normalDistribution($0) * (10 + max(0, -$0) * max(0, -$0)) })
        #expect(value < Self.rounding)
        let slope = Self.worst(
            slopes, at: places,
            { Portable.normalDistribution($0) + $0 * Portable.normalDensity($0) },
            scale: {
                (Portable.normalDistribution($0) + abs($0) * Portable.normalDensity($0))
                    * (10 + $0 * $0)
            })
        #expect(slope < Self.rounding)
    }

    @Test(arguments: sets)
    func `piecewise-linear activations are exact, at their kinks too`(set: facet_kernels_set) {
        let places: [Float] = [
            -2, -1, -0.5, -0.0, 0, 0x1p-149, -0x1p-149, 0.5, 1, 2, 1e30, -1e30, 3, -3, 0.75, -0.75,
        ]
        func check(
            _ activation: facet_kernels_activation, _ value: (Float) -> Float,
            _ slope: (Float) -> Float
        ) {
            let (values, slopes) = Self.outputs(activation, leak: 0.25, at: places, set)
            let expected = (values: places.map(value), slopes: places.map(slope))
            #expect(values == expected.values && slopes == expected.slopes)
        }
        check(FACET_KERNELS_RELU, { max($0, 0) }, { $0 > 0 ? 1 : 0 })
        check(FACET_KERNELS_LEAKY_RELU, { $0 > 0 ? $0 : $0 / 4 }, { $0 > 0 ? 1 : 0.25 })
        check(FACET_KERNELS_ABS, { abs($0) }, { $0 > 0 ? 1 : $0 < 0 ? -1 : 0 })
        check(FACET_KERNELS_HARD_TANH, { min(max($0, -1), 1) }, { abs($0) < 1 ? 1 : 0 })
        check(FACET_KERNELS_IDENTITY, { $0 }, { _ in 1 })
        check(FACET_KERNELS_STEP, { $0 > 0 ? 1 : 0 }, { _ in 0 })
    }

    @Test(arguments: sets)
    func `a value that is not a number stays so`(set: facet_kernels_set) {
        let places = [Float](repeating: .nan, count: 16)
        for activation in [
            FACET_KERNELS_RELU, FACET_KERNELS_LEAKY_RELU, FACET_KERNELS_ABS,
            FACET_KERNELS_HARD_TANH, FACET_KERNELS_TANH, FACET_KERNELS_SIGMOID,
            FACET_KERNELS_GELU, FACET_KERNELS_SINE, FACET_KERNELS_IDENTITY,
        ] {
            let values = Self.outputs(activation, at: places, set).values
            #expect(values.allSatisfy { $0.isNaN })
        }
        let infinite = [Float](repeating: .infinity, count: 16)
        let sines = Self.outputs(FACET_KERNELS_SINE, at: infinite, set).values
        #expect(sines.allSatisfy { $0.isNaN })
    }

    @Test(
        .enabled(
            if: facet_kernels_supports(FACET_KERNELS_AVX512),
            "the instruction set AVX-512 is missing"))
    func `AVX2 and AVX-512 give the same bits`() {
        let places = Self.numbers(-12, 12) + Self.magnitudes(3e38)
        for activation in [
            FACET_KERNELS_TANH, FACET_KERNELS_SIGMOID, FACET_KERNELS_GELU, FACET_KERNELS_SINE,
        ] {
            let narrow = Self.outputs(activation, at: places, FACET_KERNELS_AVX2)
            let wide = Self.outputs(activation, at: places, FACET_KERNELS_AVX512)
            #expect(narrow.values == wide.values && narrow.slopes == wide.slopes)
        }
    }
}
