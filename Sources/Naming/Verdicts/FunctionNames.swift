import Geometry

/// The functions that a learned function of one number is like, by the rule for boundaries with
/// differences in y in place of distances.
public struct FunctionNames: Sendable, Hashable {
    /// The forms, those with fewer numbers first, then the nearer ones first.
    public let table: [NamedFunction]
    /// The form that is named, as an index of `table`; nil: no simple form.
    public let named: Int?
    /// The forms that the function cannot be told apart from, as indices of `table`.
    public let alternatives: [Int]
    /// The root mean square of the differences to the samples.
    public let residual: Double
    /// The largest root mean square with which a form is accepted.
    public let tolerance: Double
    /// The range of the function's values and of the samples: the larger one.
    public let range: Double
}

extension FunctionNames {
    /// The number of even places at which forms are compared.
    public static let placeCount = 400

    /// Names a function.
    ///
    /// - Parameters:
    ///   - interval: where it is looked at.
    ///   - residual: the root mean square of its differences to the samples that it was trained
    ///     with.
    ///   - samples: the range of the samples' y; nil where there are none.
    ///   - value: the function.
    public init(
        over interval: ClosedRange<Double>, residual: Double,
        samples: ClosedRange<Double>? = nil, value: (Double) -> Double
    ) {
        let x = AxisFrame(
            offset: (interval.lowerBound + interval.upperBound) / 2,
            unit: (interval.upperBound - interval.lowerBound) / 2)
        let count = Self.placeCount
        let xs = (0..<count).map { 2 * Double($0) / Double(count - 1) - 1 }
        let ys = xs.map { value(x.offset + x.unit * $0) }
        let (low, high) = (ys.min() ?? 0, ys.max() ?? 0)
        let rounding = Self.rounding * max(abs(low), abs(high))
        let unit = max((high - low) / 2, rounding / FunctionFitter.share)
        let y = AxisFrame(offset: (low + high) / 2, unit: unit > 0 ? unit : 1)
        let isConstant = (high - low) / 2 <= rounding
        let places = zip(xs, ys).map { Point($0, isConstant ? 0 : ($1 - y.offset) / y.unit) }
        let fitter = FunctionFitter(places: places, residual: residual / y.unit)
        self.init(
            isConstant ? fitter.constant(x: x, y: y) : fitter.named(x: x, y: y), fitter: fitter,
            unit: y.unit, range: max(high - low, samples.map { $0.upperBound - $0.lowerBound } ?? 0)
        )
    }

    /// The share of the largest value by which values may differ through rounding alone.
    private static let rounding = 1e-12

    private init(
        _ table: [NamedFunction], fitter: FunctionFitter, unit: Double, range: Double
    ) {
        var table = table
        let candidates = table.map {
            Selection.Candidate(numbers: $0.numbers, rms: $0.rms, isAccepted: $0.isAccepted)
        }
        for (index, isOnFront) in Selection.front(candidates).enumerated() {
            table[index].isOnFront = isOnFront
        }
        let selection = Selection(candidates, floor: fitter.floor * unit)
        // A line is no other answer than a line without slope.
        let isConstant = selection.named.map { table[$0].form.isConstant } ?? false
        self.init(
            table: table, named: selection.named,
            alternatives: isConstant ? [] : selection.alternatives,
            residual: fitter.residual * unit, tolerance: fitter.tolerance * unit, range: range)
    }
}
