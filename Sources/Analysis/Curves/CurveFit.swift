public import Curves
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

    /// The number of even places where a curve is compared with a formula.
    public static let placeCount = 20_001

    /// The error of a curve at the samples of its target; the largest one also at its kinks, where
    /// `target` gives the value there.
    ///
    /// - Parameter target: a formula's value at x; nil where only samples are known.
    public init(
        of curve: NetworkCurve, to samples: CurveSamples, target: ((Double) -> Double)? = nil
    ) {
        var (largest, place, squares, sum) = (0.0, samples.x[0], 0.0, 0.0)
        for (x, y) in zip(samples.x, samples.y) {
            let error = abs(curve.network.value(at: x) - y)
            if error > largest { (largest, place) = (error, x) }
            squares += error * error
            sum += error
        }
        if let target {
            for kink in curve.kinks {
                let error = abs(kink.y - target(kink.x))
                if error > largest { (largest, place) = (error, kink.x) }
            }
        }
        let count = Double(samples.count)
        (self.largest, self.place) = (largest, place)
        (rms, mean) = ((squares / count).squareRoot(), sum / count)
    }
}
