import Curves
import Geometry
import NeuralNetworks
import Points

/// The samples of a curve in double precision and normalised, as training sees them.
struct CurveNumbers: Sendable {
    let x: [Double]
    let y: [Double]

    /// The samples in the units of `normalisation`.
    init(_ samples: CurveSamples, in normalisation: Normalisation) {
        let (scale, origin) = (normalisation.scale, normalisation.origin)
        x = samples.x.map { scale.dx * ($0 - origin.x) }
        y = samples.y.map { scale.dy * ($0 - origin.y) }
    }

    func squaredError(of network: Network) -> Double {
        var pass = CurvePass(network)
        var sum = 0.0
        for (x, y) in zip(x, y) {
            let error = pass.value(at: x) - y
            sum += error * error
        }
        return sum
    }
}

extension Normalisation {
    /// The scaling of a curve: x to -1...1, y to the mean 0 and the deviation 1 (divisor n).
    ///
    /// A coordinate that varies by less than 1e-30 keeps its scale.
    init(ofCurve samples: CurveSamples) {
        let (low, high) = (samples.x[0], samples.x[samples.x.count - 1])
        let count = Double(samples.y.count)
        let mean = samples.y.reduce(0) { $0 + $1 / count }
        let variance = samples.y.reduce(0) { $0 + ($1 - mean) * ($1 - mean) / count }
        func scale(_ extent: Double, to length: Double) -> Double {
            extent < 1e-30 ? 1 : length / extent
        }
        self.init(
            scale: Vector(scale(high - low, to: 2), scale(variance.squareRoot(), to: 1)),
            origin: Point(low + (high - low) / 2, mean))
    }
}
