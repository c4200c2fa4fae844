package import Geometry
package import NeuralNetworks

/// What samples show about a network with a smooth activation; none of it is exact.
package struct SampledAnalysis: Sendable, Hashable {
    /// The length of the boundary and the areas of the classes.
    package let statistics: SampledStatistics
    /// The largest singular value of the Jacobian, from differences of neighbouring samples.
    package let steepest: Double

    /// Samples `window` at 401 x 401 nodes.
    package init(_ network: Network, window: Box) {
        let samples = NetworkSamples(
            network, in: window, nodes: SampledStatistics.nodeCount)
        statistics = SampledStatistics(samples, window)
        steepest = Self.steepest(
            samples,
            step: Vector(
                window.width / Double(samples.columns - 1),
                window.height / Double(samples.rows - 1)))
    }

    private static func steepest(_ samples: NetworkSamples, step: Vector) -> Double {
        let outputs = samples.classCount - samples.outputCount..<samples.classCount
        var steepest = 0.0
        for row in 1..<samples.rows - 1 {
            for column in 1..<samples.columns - 1 {
                var (xx, xy, yy) = (0.0, 0.0, 0.0)
                for output in outputs {
                    let dx =
                        (samples.value(output, column: column + 1, row: row)
                            - samples.value(output, column: column - 1, row: row))
                        / (2 * step.dx)
                    let dy =
                        (samples.value(output, column: column, row: row - 1)
                            - samples.value(output, column: column, row: row + 1))
                        / (2 * step.dy)
                    (xx, xy, yy) = (xx + dx * dx, xy + dx * dy, yy + dy * dy)
                }
                let half = (xx - yy) / 2
                let root = (half * half + xy * xy).squareRoot()
                steepest = max(steepest, ((xx + yy) / 2 + root).squareRoot())
            }
        }
        return steepest
    }
}
