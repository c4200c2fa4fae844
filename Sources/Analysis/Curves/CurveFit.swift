public import Curves
import Formulas
import NeuralNetworks

/// How far a curve is from its target.
public struct CurveFit: Sendable, Hashable {
    /// The largest magnitude of the error.
    public let largest: Double
    /// Where it is.
    public let place: Double
    /// The root of the mean of the squared error.
    public let rms: Double
    /// The mean of the error's magnitude.
    public let mean: Double

    /// The error of a curve at the samples of its target; the largest one also at its kinks
    /// between the first sample and the last, where `target` gives the value there.
    ///
    /// - Parameter target: a formula's value at x; nil where only samples are known.
    public init(
        of curve: NetworkCurve, to samples: CurveSamples, target: ((Double) -> Double)? = nil
    ) {
        var (largest, place, squares, sum) = (0.0, samples.x[0], 0.0, 0.0)
        let values = curve.values(at: samples.x)
        for index in values.indices {
            let error = abs(values[index] - samples.y[index])
            if error > largest { (largest, place) = (error, samples.x[index]) }
            squares += error * error
            sum += error
        }
        if let target {
            for kink in curve.kinks where samples.interval.contains(kink.x) {
                let error = abs(kink.y - target(kink.x))
                if error > largest { (largest, place) = (error, kink.x) }
            }
        }
        let count = Double(samples.count)
        (self.largest, self.place) = (largest, place)
        (rms, mean) = ((squares / count).squareRoot(), sum / count)
    }
}

extension CurveFit {
    /// The error of a curve against its data: at 20,001 even places and all kinks where there is a
    /// formula, else at the samples to learn.
    ///
    /// - Parameter reference: `data.reference`, which is the same for all networks.
    public init(of curve: NetworkCurve, to data: CurveData, reference: CurveSamples) {
        self.init(
            of: curve, to: reference, target: data.formula.map { formula in { formula.value($0) } })
    }
}
