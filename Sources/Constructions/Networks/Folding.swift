public import NeuralNetworks

/// A network of ReLUs that folds the unit square onto itself, layer by layer, and cuts the result
/// by lines.
///
/// With width n = 2k each folding layer maps each axis by a zigzag of k pieces onto 0...1:
/// relu(k x) - relu(2k x - 2) + relu(2k x - 4) - ... The last hidden layer has the n lines
/// -2 c x + y - 1/2 + c + c^2 with c = (2i - n + 1) / (2n), of which each two cross inside the
/// square at places of their own. A network of L hidden layers has as many regions as Montufar et
/// al. prove (2014, arXiv 1402.1869): k^(2(L - 1)) times 1 + n + n(n - 1)/2.
public struct Folding: Sendable, Hashable {
    /// The units per hidden layer, an even number.
    public let width: Int
    /// The hidden layers.
    public let depth: Int

    /// The widths.
    public static let widths = 2...64
    /// The depths.
    public static let depths = 1...16

    /// A folding network of `depth` hidden layers with `width` units each.
    public init(width: Int, depth: Int) throws(ConstructionError) {
        try ConstructionError.check(width, .width, within: Self.widths)
        try ConstructionError.check(depth, .depth, within: Self.depths)
        guard width.isMultiple(of: 2) else { throw .foldingWidth(width) }
        self.width = width
        self.depth = depth
    }

    /// The number of activation regions in the unit square; nil if it is above 2^63.
    public var regionCount: Int? {
        var count = 1 + width + width * (width - 1) / 2
        for _ in stride(from: 1, to: depth, by: 1) {
            let (product, overflows) = count.multipliedReportingOverflow(
                by: width / 2 * (width / 2))
            guard !overflows else { return nil }
            count = product
        }
        return count
    }

    /// All layers.
    public var network: Network {
        // The coordinates as sums of the inputs of the next layer.
        var (x, y) = ([1.0, 0], [0, 1.0])
        var layers: [DenseLayer] = []
        for _ in stride(from: 1, to: depth, by: 1) {
            layers.append(folds(x, y))
            let signs = (0..<width / 2).map { $0.isMultiple(of: 2) ? 1.0 : -1 }
            let zeros = [Double](repeating: 0, count: width / 2)
            (x, y) = (signs + zeros, zeros + signs)
        }
        layers.append(lines(x, y))
        layers.append(
            DenseLayer(
                unchecked: (0..<width).map { 1 + 0.137 * Double($0) }, biases: [-1],
                inputCount: width, activation: .identity))
        return Network(unchecked: layers)
    }

    /// The layer of relu(k x), relu(2k x - 2), relu(2k x - 4), ..., and the same of y.
    private func folds(_ x: [Double], _ y: [Double]) -> DenseLayer {
        let pieces = width / 2
        var (weights, biases): ([Double], [Double]) = ([], [])
        for coordinate in [x, y] {
            for piece in 0..<pieces {
                let slope = Double(piece == 0 ? pieces : 2 * pieces)
                weights += coordinate.map { slope * $0 }
                biases.append(-2 * Double(piece))
            }
        }
        return DenseLayer(
            unchecked: weights, biases: biases, inputCount: x.count, activation: .relu)
    }

    /// The layer of lines, tangents of a parabola.
    private func lines(_ x: [Double], _ y: [Double]) -> DenseLayer {
        var (weights, biases): ([Double], [Double]) = ([], [])
        for line in 0..<width {
            let c = Double(2 * line - width + 1) / Double(2 * width)
            weights += zip(x, y).map { -2 * c * $0 + $1 }
            biases.append(-0.5 + c + c * c)
        }
        return DenseLayer(
            unchecked: weights, biases: biases, inputCount: x.count, activation: .relu)
    }
}
