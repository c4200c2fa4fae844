public import Geometry
public import NeuralNetworks

/// A network's logits at the nodes of a grid over a window.
public struct NetworkSamples: Sendable {
    /// The nodes of a row.
    public let columns: Int
    /// The nodes of a column.
    public let rows: Int
    /// One logit stands for two: 0 and itself.
    public let classCount: Int
    /// Class by class, row by row from the top.
    var values: [Double]
    /// The first node of the first row.
    let origin: PixelPoint
    let spacing: Double
    private let transform: PlaneTransform
    /// What is sampled.
    let network: Network

    /// How exactly the network is evaluated at the nodes.
    public enum Precision: Sendable, Hashable {
        /// Smooth activations in single precision (about 1e-7), sixteen nodes at a time.
        case single
        /// Everything in double precision.
        case double
    }

    /// Samples `network` at every `spacing` pixels of a picture's rectangle, sides included.
    public init(_ network: Network, over transform: PlaneTransform, spacing: Double) {
        self.init(
            network, transform, origin: PixelPoint(transform.rect.x, transform.rect.y),
            spacing: spacing,
            columns: Int((transform.rect.width / spacing).rounded(.up)) + 1,
            rows: Int((transform.rect.height / spacing).rounded(.up)) + 1, .single)
    }

    /// Samples `network` at the middles of the pixels of a picture's rectangle.
    public init(_ network: Network, pixelsOf transform: PlaneTransform, _ precision: Precision) {
        let rect = transform.rect
        self.init(
            network, transform, origin: PixelPoint(rect.x + 0.5, rect.y + 0.5), spacing: 1,
            columns: Int(rect.width), rows: Int(rect.height), precision)
    }

    /// Samples `network` at `nodes` x `nodes` places of a window, sides included.
    ///
    /// Here the picture, in whose pixels some answers are, has steps of the grid as pixels.
    public init(
        _ network: Network, in window: Box, nodes: Int, _ precision: Precision = .single
    ) {
        let transform = PlaneTransform(window: window, squares: nodes - 1)
        self.init(
            network, transform, origin: PixelPoint(0, 0), spacing: 1, columns: nodes, rows: nodes,
            precision)
    }

    /// Samples `network` at the middles of `parts` x `parts` equal parts of a window.
    public init(
        _ network: Network, in window: Box, parts: Int, _ precision: Precision = .single
    ) {
        self.init(
            network, pixelsOf: PlaneTransform(window: window, squares: parts), precision)
    }

    private init(
        _ network: Network, _ transform: PlaneTransform, origin: PixelPoint, spacing: Double,
        columns: Int, rows: Int, _ precision: Precision
    ) {
        self.network = network
        self.transform = transform
        self.origin = origin
        self.spacing = spacing
        self.columns = columns
        self.rows = rows
        classCount = network.classCount
        values = Array(repeating: 0, count: columns * rows * classCount)
        switch precision {
        case .single: sampleQuickly()
        case .double: sampleExactly()
        }
    }

    private mutating func sampleQuickly() {
        let (columns, rows, outputCount) = (columns, rows, network.outputCount)
        let firstClass = classCount - outputCount
        var evaluator = NetworkEvaluator(network)
        let lanes = NetworkEvaluator.Lanes.scalarCount
        let starts = Array(stride(from: 0, to: columns, by: lanes))
        let abscissas = starts.map { start in
            var x = NetworkEvaluator.Lanes.zero
            for lane in 0..<lanes {
                x[lane] = point(column: min(start + lane, columns - 1), row: 0).x
            }
            return x
        }
        for row in 0..<rows {
            let y = NetworkEvaluator.Lanes(repeating: point(column: 0, row: row).y)
            for (start, x) in zip(starts, abscissas) {
                let count = min(lanes, columns - start)
                evaluator.logits(x: x, y: y) { logits in
                    for output in 0..<outputCount {
                        let target = ((firstClass + output) * rows + row) * columns + start
                        let logits = logits[output]
                        for lane in 0..<count { values[target + lane] = logits[lane] }
                    }
                }
            }
        }
    }

    private mutating func sampleExactly() {
        let nodeCount = columns * rows
        let firstClass = classCount - network.outputCount
        for node in 0..<nodeCount {
            let logits = network.logits(at: point(column: node % columns, row: node / columns))
            for (output, logit) in logits.enumerated() {
                values[(firstClass + output) * nodeCount + node] = logit
            }
        }
    }
}

extension NetworkSamples {
    /// The place of a node in the picture.
    public func pixel(column: Int, row: Int) -> PixelPoint {
        PixelPoint(origin.x + Double(column) * spacing, origin.y + Double(row) * spacing)
    }

    /// The place of a node in the plane.
    public func point(column: Int, row: Int) -> Point {
        transform.plane(pixel(column: column, row: row))
    }

    /// The logit of a class at a node.
    public func value(_ index: Int, column: Int, row: Int) -> Double {
        values[(index * rows + row) * columns + column]
    }

    /// The class that wins at a node.
    public func winner(column: Int, row: Int) -> Int {
        var best = 0
        for index in 1..<classCount
        where value(index, column: column, row: row) > value(best, column: column, row: row) {
            best = index
        }
        return best
    }

    /// The classes whose logits are the outputs of the network: without the first if there is one
    /// output.
    public var outputs: Range<Int> { classCount - network.outputCount..<classCount }

    /// The point of the plane at a place in the picture.
    public func plane(_ pixel: PixelPoint) -> Point { transform.plane(pixel) }
}

extension PlaneTransform {
    /// Lays a window over a picture of `squares` x `squares` pixels.
    fileprivate init(window: Box, squares: Int) {
        self.init(
            window: window,
            rect: PixelRect(x: 0, y: 0, width: Double(squares), height: Double(squares)))
    }
}
