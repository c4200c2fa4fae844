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
    ///   - value: the function.
    public init(
        over interval: ClosedRange<Double>, residual: Double, value: (Double) -> Double
    ) {
        let x = AxisFrame(
            offset: (interval.lowerBound + interval.upperBound) / 2,
            unit: (interval.upperBound - interval.lowerBound) / 2)
        let count = Self.placeCount
        let xs = (0..<count).map { 2 * Double($0) / Double(count - 1) - 1 }
        let ys = xs.map { value(x.offset + x.unit * $0) }
        let (low, high) = (ys.min() ?? 0, ys.max() ?? 0)
        let y = AxisFrame(
            offset: (low + high) / 2, unit: high > low ? (high - low) / 2 : max(abs(high), 1))
        let places = zip(xs, ys).map { Point($0, ($1 - y.offset) / y.unit) }
        let fitter = FunctionFitter(places: places, residual: residual / y.unit)
        self.init(fitter.named(x: x, y: y), fitter: fitter, unit: y.unit)
    }

    private init(_ table: [NamedFunction], fitter: FunctionFitter, unit: Double) {
        var table = table
        let candidates = table.map {
            Selection.Candidate(numbers: $0.numbers, rms: $0.rms, isAccepted: $0.isAccepted)
        }
        for (index, isOnFront) in Selection.front(candidates).enumerated() {
            table[index].isOnFront = isOnFront
        }
        let selection = Selection(candidates, floor: fitter.floor * unit)
        self.init(
            table: table, named: selection.named, alternatives: selection.alternatives,
            residual: fitter.residual * unit, tolerance: fitter.tolerance * unit)
    }
}
