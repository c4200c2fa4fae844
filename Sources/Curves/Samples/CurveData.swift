public import Formulas
import Randomness

/// The samples that a network learns, those that are held out, and what they are of.
public struct CurveData: Sendable, Hashable {
    /// The samples to learn.
    public var training: CurveSamples
    /// The samples that are held out; nil if there are none.
    public var test: CurveSamples?
    /// What the samples are of; nil where only samples are known.
    public var formula: Formula?
    /// The first x of all samples and the last.
    public var interval: ClosedRange<Double>
    /// The number of rows of a table that were left out, since they lack a value.
    public var skippedRows = 0

    /// Samples, some of them held out.
    ///
    /// The first and the last sample are always learnt, so that nothing is tested beyond what was
    /// learnt.
    ///
    /// - Parameters:
    ///   - testShare: the share of the others that is held out, at random by `seed`.
    ///   - formula: what the samples are of, if that is known.
    public init(
        _ samples: CurveSamples, testShare: Double = 0, seed: UInt64 = 0, formula: Formula? = nil
    ) {
        var inner = Array(1..<max(1, samples.count - 1))
        var generator = SeededGenerator(seed: seed, stream: .split)
        generator.shuffle(&inner)
        let held = inner.prefix(Int((testShare * Double(inner.count)).rounded())).sorted()
        let isHeld = Set(held)
        let learnt = (0..<samples.count).filter { !isHeld.contains($0) }
        training = samples.samples(at: learnt)
        test = held.isEmpty ? nil : samples.samples(at: held)
        self.formula = formula
        interval = samples.interval
    }

    /// The number of even places at which a formula is compared with a network.
    public static let placeCount = 20_001

    /// What a network is compared with: the formula's values at 20,001 even places, or the samples
    /// to learn where there is no formula.
    public var reference: CurveSamples {
        guard let formula else { return training }
        let (low, high) = (interval.lowerBound, interval.upperBound)
        let x = (0..<Self.placeCount).map { index in
            index == Self.placeCount - 1
                ? high : low + (high - low) * Double(index) / Double(Self.placeCount - 1)
        }
        return CurveSamples(unchecked: x, x.map { formula.value($0) })
    }
}

extension CurveSamples {
    fileprivate func samples(at indices: [Int]) -> CurveSamples {
        CurveSamples(unchecked: indices.map { x[$0] }, indices.map { y[$0] })
    }
}
