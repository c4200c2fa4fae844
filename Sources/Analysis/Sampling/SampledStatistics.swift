public import Geometry
public import NeuralNetworks

/// What sampling a window shows about a network without linear regions.
public struct SampledStatistics: Sendable, Hashable {
    /// The length of the decision boundary, in the data's units; its crossings are bisected.
    public let boundaryLength: Double
    /// The area where each class wins.
    public let classAreas: [Double]

    /// Cells of the grid along each side of the window.
    private static let resolution = 400

    /// Samples `window` at 401 x 401 places.
    public init(of network: Network, in window: Box) {
        let side = Double(Self.resolution)
        let transform = PlaneTransform(
            window: window, rect: PixelRect(x: 0, y: 0, width: side, height: side))
        let grid = NetworkSamples(network, over: transform, spacing: 1)
        boundaryLength = SampledBoundary(grid).segments.reduce(0) { sum, segment in
            sum + Segment(transform.plane(segment.start), transform.plane(segment.end)).length
        }
        var counts = [Int](repeating: 0, count: network.classCount)
        // The middle of each cell of the grid stands for it.
        for row in 0..<Self.resolution {
            for column in 0..<Self.resolution {
                let middle = PixelPoint(Double(column) + 0.5, Double(row) + 0.5)
                counts[grid.decision(at: middle).winner] += 1
            }
        }
        let cell = window.width * window.height / (side * side)
        classAreas = counts.map { Double($0) * cell }
    }
}
