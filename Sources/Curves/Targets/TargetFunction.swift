import Formulas
import Geometry

/// A function that is to be approximated, and the places where errors are measured.
///
/// A formula is measured at 20,001 even places of its interval. Samples are measured where they
/// are, and joined by straight lines.
public struct TargetFunction: Sendable, Hashable {
    /// The values at the places where errors are measured.
    public let samples: CurveSamples
    private let formula: Formula?
    private let line: PiecewiseLine

    /// The number of places where a formula is measured.
    public static let measuredCount = 20_001

    /// A formula over its interval, without its noise.
    ///
    /// - Throws: if the formula has no finite value at one of the places.
    public init(_ curve: FormulaCurve) throws(CurveError) {
        samples = try curve.evenSamples(count: Self.measuredCount)
        formula = curve.formula
        line = PiecewiseLine(unchecked: samples.points)
    }

    /// Samples whose formula is not known.
    public init(_ samples: CurveSamples) {
        self.samples = samples
        formula = nil
        line = PiecewiseLine(unchecked: samples.points)
    }
}

extension TargetFunction {
    /// The value at any place of the interval.
    public func value(at x: Double) -> Double { formula?.value(x) ?? line.value(at: x) }

    /// The ends of `count` pieces of equal width.
    func evenEnds(_ count: Int) -> [Double] {
        let (start, end) = (samples.x[0], samples.x[samples.count - 1])
        return (0...count).map { index in
            index == count ? end : start + (end - start) * (Double(index) / Double(count))
        }
    }

    /// The maximum number of units that are tried for an error.
    public static let unitLimit = 20_000
}
