import Analysis
import Curves
import Formulas
import Geometry
import Naming

/// What a curve is compared with, and the window that shows it.
struct CurveTarget: Sendable {
    /// Nil for a network of which only its own curve is known.
    let data: CurveData?
    /// `data.reference`.
    let reference: CurveSamples?
    /// The known function that the network is like, where the picture compares it with that.
    let named: NamedFunction?
    /// The interval, and the target's range with 10 % more on both sides.
    let window: Box
    /// Whether the samples lie on one line, as those of a formula without noise do.
    let samplesAreLine: Bool

    init(_ data: CurveData, over interval: ClosedRange<Double>) {
        let reference = data.reference
        self.init(
            data: data, reference: reference, over: interval,
            ranges: [reference, data.training, data.test].compactMap { $0?.range })
    }

    /// No target, or a known function: the window is that of the curve itself and of the samples.
    init(
        alone curve: NetworkCurve, like named: NamedFunction? = nil, samples data: CurveData? = nil
    ) {
        let values = curve.vertices().map { $0.y }
        let low = values.reduce(values[0]) { min($0, $1) }
        let reference = named.flatMap { $0.samples(in: curve.interval) }
        self.init(
            data: data, reference: reference, like: reference == nil ? nil : named,
            over: curve.interval,
            ranges: [low...values.reduce(low) { max($0, $1) }]
                + [reference, data?.training, data?.test].compactMap { $0?.range })
    }

    private init(
        data: CurveData?, reference: CurveSamples?, like named: NamedFunction? = nil,
        over interval: ClosedRange<Double>, ranges: [ClosedRange<Double>]
    ) {
        self.data = data
        self.reference = reference
        samplesAreLine = data?.training.isLine == true
        self.named = named
        let (low, high) = (interval.lowerBound, interval.upperBound)
        let ends =
            ranges
            .flatMap { [Point(low, $0.lowerBound), Point(high, $0.upperBound)] }
        let box = Box(around: ends, margin: 0.1)
        window =
            Box(x0: low, x1: high, y0: box?.minY ?? 0, y1: box?.maxY ?? 1)
            ?? Box(unchecked: (0, 1, 0, 1))
    }

    /// The line that the network is compared with, if there is one: that of a known function, that
    /// of the formula, or of samples that lie so close to their neighbours' line that they are one.
    var line: CurveSamples? {
        named != nil || data?.formula != nil || reference?.isLine == true ? reference : nil
    }

    /// The network's value minus the target's at a place where both are known.
    func error(of value: Double, at x: Double) -> Double {
        if let named { return value - named.value(at: x) }
        if let formula = data?.formula { return value - formula.value(x) }
        guard let reference, let index = reference.x.firstIndex(of: x) else { return 0 }
        return value - reference.y[index]
    }
}

extension NamedFunction {
    private static let placeCount = 2001

    /// The function's values at even places of the part of an interval where it is like the curve.
    fileprivate func samples(in wanted: ClosedRange<Double>) -> CurveSamples? {
        let low = max(interval.lowerBound, wanted.lowerBound)
        let high = min(interval.upperBound, wanted.upperBound)
        guard low < high else { return nil }
        let x = (0..<Self.placeCount).map { index in
            index == Self.placeCount - 1
                ? high : low + (high - low) * Double(index) / Double(Self.placeCount - 1)
        }
        return CurveSamples(unchecked: x, x.map { value(at: $0) })
    }
}

extension CurveSamples {
    /// Whether samples are a line rather than scattered points: on average they are within 1 % of
    /// the range from the line between their neighbours.
    fileprivate var isLine: Bool {
        guard count >= 30 else { return false }
        var sum = 0.0
        for index in 1..<count - 1 {
            let share = (x[index] - x[index - 1]) / (x[index + 1] - x[index - 1])
            sum += abs(y[index] - y[index - 1] - share * (y[index + 1] - y[index - 1]))
        }
        return sum <= 0.01 * Double(count - 2) * (range.upperBound - range.lowerBound)
    }
}
