public import Geometry
public import NeuralNetworks

/// What is measured of a network that has no linear regions, by samples of its window.
///
/// Every boundary length and class area of a smooth network that Facet reports is one of these,
/// whatever the size of its pictures.
public struct SampledStatistics: Sendable, Hashable {
    /// The length of the decision boundary, in the data's units; to 1/4096 of a step.
    public let boundaryLength: Double
    /// The area where each class wins.
    public let classAreas: [Double]

    /// The nodes along each side of the window.
    public static let nodeCount = 401

    /// Samples `window` at 401 x 401 nodes, sides included.
    public init(of network: Network, in window: Box) {
        self.init(NetworkSamples(network, in: window, nodes: Self.nodeCount), window)
    }

    /// Measures `window` by samples that reach from side to side.
    init(_ samples: NetworkSamples, _ window: Box) {
        boundaryLength = SampledBoundary(samples).length
        let (columns, rows) = (samples.columns - 1, samples.rows - 1)
        var counts = [Int](repeating: 0, count: samples.classCount)
        // The middle of each square between four nodes stands for it.
        for row in 0..<rows {
            for column in 0..<columns {
                let middle = PixelPoint(Double(column) + 0.5, Double(row) + 0.5)
                counts[samples.decision(at: middle).winner] += 1
            }
        }
        let square = window.width * window.height / Double(columns * rows)
        classAreas = counts.map { Double($0) * square }
    }
}
