package import Geometry
package import LinearRegions
package import NeuralNetworks

/// What samples show about a network with a smooth activation; none of it is exact.
package struct SampledAnalysis: Sendable, Hashable {
    /// The length of the boundary and the areas of the classes.
    package let statistics: SampledStatistics
    /// The largest singular value of the Jacobian, from differences of neighbouring samples in the
    /// middles of 512 x 512 equal parts of the window.
    package let steepest: Double
    /// The least and the greatest value of each output among 257 x 257 nodes.
    package let outputRanges: [OutputRange]

    private static let rangeNodes = 257
    private static let partCount = 512

    /// Samples `window`.
    package init(_ network: Network, window: Box) {
        statistics = SampledStatistics(of: network, in: window)
        outputRanges = Self.ranges(of: network, in: window)
        let parts = Double(Self.partCount)
        steepest = Self.steepest(
            NetworkSamples(network, in: window, parts: Self.partCount),
            step: Vector(window.width / parts, window.height / parts))
    }

    private static func ranges(of network: Network, in window: Box) -> [OutputRange] {
        let samples = NetworkSamples(network, in: window, nodes: rangeNodes, .double)
        let last = Double(rangeNodes - 1)
        return samples.outputs.map { output in
            var range = OutputRange()
            for row in 0..<samples.rows {
                let y = window.maxY - Double(row) / last * window.height
                for column in 0..<samples.columns {
                    let x = window.minX + Double(column) / last * window.width
                    range.include(
                        samples.value(output, column: column, row: row), at: Point(x, y))
                }
            }
            return range
        }
    }

    private static func steepest(_ samples: NetworkSamples, step: Vector) -> Double {
        var steepest = 0.0
        for row in 1..<samples.rows - 1 {
            for column in 1..<samples.columns - 1 {
                var (xx, xy, yy) = (0.0, 0.0, 0.0)
                for output in samples.outputs {
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
