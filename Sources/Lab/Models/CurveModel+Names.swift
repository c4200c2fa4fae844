import Curves
public import Naming
import NeuralNetworks

extension CurveModel {
    /// The names of the functions that the curve is like, in the model's window.
    ///
    /// - Parameter resolution: the root mean square that stands for that of the differences to the
    ///   samples; nil: that of the samples to learn in the window.
    /// - Throws: `LabError` without a resolution or samples that give one.
    public func names(resolution: Double? = nil) throws(LabError) -> FunctionNames {
        guard let residual = resolution ?? residual else { throw LabError(.noSamples, path: path) }
        return FunctionNames(over: interval, residual: residual, samples: samples?.range) {
            network.value(at: $0)
        }
    }

    /// The samples to learn in the window.
    private var samples: CurveSamples? { data?.part(in: interval)?.training }

    /// The root mean square of the differences to the samples to learn; nil where the window has
    /// none.
    private var residual: Double? {
        guard let samples else { return nil }
        let sum = zip(samples.x, samples.y).reduce(0) { sum, sample in
            let difference = network.value(at: sample.0) - sample.1
            return sum + difference * difference
        }
        return (sum / Double(samples.count)).squareRoot()
    }
}
