/// The vertical axis of a curve's errors, as far below 0 as above.
///
/// Over a film the axis must not follow the errors, which fall by far: by their square roots, a
/// hundredth of the first error is still a tenth as high.
struct ErrorScale: Sendable {
    /// Of the heights.
    let range: RoundRange
    /// Whether heights are the square roots of errors, with the ends 1 and -1.
    let isRoot: Bool
    /// The error at the upper end.
    private let end: Double

    /// An axis that reaches at least to a magnitude.
    init(magnitude: Double, isRoot: Bool) {
        let linear = RoundRange(magnitude: magnitude)
        self.isRoot = isRoot
        end = linear.high
        range = isRoot ? RoundRange(magnitude: 1) : linear
    }

    /// The height of an error.
    func height(_ error: Double) -> Double {
        guard isRoot else { return error }
        let root = (abs(error) / end).squareRoot()
        return error < 0 ? -root : root
    }

    /// The errors that have numbers: 0, the ends, and what is half as high.
    var ticks: [Double] {
        isRoot ? [-end, -end / 4, 0, end / 4, end] : range.ticks
    }
}
