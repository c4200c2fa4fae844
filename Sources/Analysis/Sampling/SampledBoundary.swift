package import Geometry
package import NeuralNetworks

/// The decision boundary of a network that is sampled on a grid: marching squares over the
/// winners, with the crossings of the grid's edges found by bisection.
package struct SampledBoundary: Sendable {
    /// In the plane.
    package private(set) var segments: [Segment] = []

    /// The boundary between the nodes of `samples`.
    package init(_ samples: NetworkSamples) {
        let winners = (0..<samples.rows).map { row in
            (0..<samples.columns).map { samples.winner(column: $0, row: row) }
        }
        var above = Self.crossings(samples, row: 0, winners)
        for row in 0..<samples.rows - 1 {
            let below = Self.crossings(samples, row: row + 1, winners)
            var left = Self.verticalCrossing(samples, column: 0, row: row, winners)
            for column in 0..<samples.columns - 1 {
                let right = Self.verticalCrossing(samples, column: column + 1, row: row, winners)
                join(
                    [above[column], right, below[column], left],
                    isSaddle: winners[row][column] == winners[row + 1][column + 1], samples)
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

    private static func crossings(
        _ samples: NetworkSamples, row: Int, _ winners: [[Int]]
    ) -> [PixelPoint?] {
        (0..<samples.columns - 1).map { column in
            let pair = (winners[row][column], winners[row][column + 1])
            guard pair.0 != pair.1 else { return nil }
            return samples.crossing(
                from: samples.pixel(column: column, row: row),
                to: samples.pixel(column: column + 1, row: row), winners: pair)
        }
    }

    private static func verticalCrossing(
        _ samples: NetworkSamples, column: Int, row: Int, _ winners: [[Int]]
    ) -> PixelPoint? {
        let pair = (winners[row][column], winners[row + 1][column])
        guard pair.0 != pair.1 else { return nil }
        return samples.crossing(
            from: samples.pixel(column: column, row: row),
            to: samples.pixel(column: column, row: row + 1), winners: pair)
    }
}
