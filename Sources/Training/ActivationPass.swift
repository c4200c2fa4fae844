import NeuralNetworks
import RealFunctions

/// Activations of panels of samples.
///
/// For its pointers the promises of `DensePass` hold.
enum ActivationPass {
    /// Replaces each sum by the activation's value there, and writes the activation's slope.
    ///
    /// The slope of a step is 0: the layers before it learn nothing.
    static func apply(
        _ activation: Activation, to values: MutablePanelRows, slopes: MutablePanelRows, count: Int
    ) {
        switch activation {
        case .relu: map(values, slopes, count, relu)
        case .leakyRelu(let slope):
            let slope = Float(slope)
            map(values, slopes, count) { leakyRelu($0, slope: slope) }
        case .abs: map(values, slopes, count, abs)
        case .hardTanh: map(values, slopes, count, hardTanh)
        case .tanh: map(values, slopes, count) { Portable.tanhAndSlope($0) }
        case .sigmoid: map(values, slopes, count) { Portable.sigmoidAndSlope($0) }
        case .gelu: map(values, slopes, count, gelu)
        case .sine: map(values, slopes, count) { Portable.sineAndCosine($0) }
        case .identity: map(values, slopes, count) { ($0, Panel(repeating: 1)) }
        case .step:
            map(values, slopes, count) { (Panel.zero.replacing(with: 1, where: $0 .> 0), .zero) }
        }
    }

    @inline(__always)
    private static func map(
        _ values: MutablePanelRows, _ slopes: MutablePanelRows, _ count: Int,
        _ function: (Panel) -> (Panel, Panel)
    ) {
        for index in 0..<count { (values[index], slopes[index]) = function(values[index]) }
    }

    @inline(__always)
    private static func relu(_ z: Panel) -> (Panel, Panel) {
        let isLow = z .<= 0
        return (
            z.replacing(with: 0, where: isLow),
            Panel(repeating: 1).replacing(with: 0, where: isLow)
        )
    }

    @inline(__always)
    private static func leakyRelu(_ z: Panel, slope: Float) -> (Panel, Panel) {
        let isLow = z .<= 0
        return (
            z.replacing(with: z * slope, where: isLow),
            Panel(repeating: 1).replacing(with: slope, where: isLow)
        )
    }

    @inline(__always)
    private static func abs(_ z: Panel) -> (Panel, Panel) {
        let slope = Panel.zero.replacing(with: 1, where: z .> 0).replacing(with: -1, where: z .< 0)
        return (z.magnitudes, slope)
    }

    @inline(__always)
    private static func hardTanh(_ z: Panel) -> (Panel, Panel) {
        let (isLow, isHigh) = (z .<= -1, z .>= 1)
        return (
            z.replacing(with: -1, where: isLow).replacing(with: 1, where: isHigh),
            Panel(repeating: 1).replacing(with: 0, where: isLow .| isHigh)
        )
    }

    @inline(__always)
    private static func gelu(_ z: Panel) -> (Panel, Panel) {
        let (distribution, density) = Portable.normalDistributionAndDensity(z)
        return (z * distribution, distribution + z * density)
    }
}
