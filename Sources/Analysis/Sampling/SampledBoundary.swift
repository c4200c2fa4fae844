package import Geometry
package import NeuralNetworks

/// The decision boundary of a network that is sampled on a grid: marching squares over the
/// winners, with the crossings of the grid's edges found to 1/4096 of a step (`SignChange`).
package struct SampledBoundary: Sendable {
    /// In the plane.
    package private(set) var segments: [Segment] = []

    /// The boundary between the nodes of `samples`.
    package init(_ samples: NetworkSamples) {
        var crossings = EdgeCrossings(samples)
        var above = crossings.row(0)
        for row in 0..<samples.rows - 1 {
            let below = crossings.row(row + 1)
            var left = crossings.vertical(column: 0, row: row)
            for column in 0..<samples.columns - 1 {
                let right = crossings.vertical(column: column + 1, row: row)
                if left != nil || right != nil || above[column] != nil || below[column] != nil {
                    join(
                        [above[column], right, below[column], left],
                        isSaddle: crossings.isSaddle(column: column, row: row), samples)
                }
                left = right
            }
            above = below
        }
    }

    /// The boundary as it is measured: between 401 x 401 nodes over the window.
    package init(of network: Network, in window: Box) {
        self.init(NetworkSamples(network, in: window, nodes: SampledStatistics.nodeCount))
    }

    /// The sum of the lengths of all segments.
    package var length: Double { segments.reduce(0) { $0 + $1.length } }

    /// Joins the crossings of the four edges of a square, which go around it.
    private mutating func join(
        _ crossings: [PixelPoint?], isSaddle: Bool, _ samples: NetworkSamples
    ) {
        let found = crossings.compactMap { $0 }
        func add(_ start: PixelPoint, _ end: PixelPoint) {
            segments.append(Segment(samples.plane(start), samples.plane(end)))
        }
        switch found.count {
        case 2: add(found[0], found[1])
        case 4 where isSaddle:
            // The upper left and lower right corners belong together, across the middle.
            add(found[0], found[1])
            add(found[2], found[3])
        case 3, 4:
            let count = Double(found.count)
            let middle = PixelPoint(
                found.reduce(0) { $0 + $1.x } / count, found.reduce(0) { $0 + $1.y } / count)
            for point in found { add(point, middle) }
        default: break
        }
    }
}
