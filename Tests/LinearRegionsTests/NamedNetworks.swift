import Geometry
import NeuralNetworks

extension Box {
    /// The square [-half, half] x [-half, half].
    static func square(_ half: Double) -> Box {
        Box(unchecked: (x0: -half, x1: half, y0: -half, y1: half))
    }
    static let unit = Box(unchecked: (x0: 0, x1: 1, y0: 0, y1: 1))
}

extension DenseLayer {
    /// A layer of units, each written as its weights and then its bias.
    init(rows: [[Double]], activation: Activation = .relu) {
        self.init(
            unchecked: rows.flatMap { $0.dropLast() }, biases: rows.map { $0[$0.count - 1] },
            inputCount: rows[0].count - 1, activation: activation)
    }
}

extension Network {
    /// Hidden layers of units, each written as its weights and then its bias, and the logits.
    init(hidden: [[[Double]]], logits: [[Double]], activation: Activation = .relu) {
        self.init(
            unchecked: hidden.map { DenseLayer(rows: $0, activation: activation) }
                + [DenseLayer(rows: logits, activation: .identity)])
    }

    /// One hidden layer; the logit is 1 throughout.
    init(lines: [[Double]]) {
        self.init(hidden: [lines], logits: [[Double](repeating: 0, count: lines.count) + [1]])
    }

    /// The network of whole weights from -9 to 9 that a linear congruential generator yields
    /// unit by unit, weights first.
    init(integerSeed: UInt64, shape: [Int], activation: Activation = .relu) {
        var state = integerSeed
        func next() -> Double {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Double((state >> 33) % 19) - 9
        }
        let layers = zip(shape, shape.dropFirst()).map { inputs, units in
            (0..<units).map { _ in (0...inputs).map { _ in next() } }
        }
        self.init(
            hidden: Array(layers.dropLast()), logits: layers[layers.count - 1],
            activation: activation)
    }

    /// relu(x + y), relu(x + y - 1): positive between two parallel lines.
    static let xor = Network(hidden: [[[1, 1, 0], [1, 1, -1]]], logits: [[1, -2, -0.5]])

    /// The function 1 - |x| - |y|.
    static let diamond = Network(
        hidden: [[[1, 0, 0], [-1, 0, 0], [0, 1, 0], [0, -1, 0]]], logits: [[-1, -1, -1, -1, 1]])

    /// Three units around a triangle on which none is active.
    static func threeUnits(outputBias: Double) -> Network {
        Network(
            hidden: [[[1.2, 1, -0.51], [0.31, -1.5, -0.68], [-1.4, 0.56, -0.51]]],
            logits: [[-1.6, -1.7, -1.6, outputBias]])
    }

    /// The tent map of x, `depth` times: 2 min(t, 1 - t) = 2 relu(t) - 4 relu(t - 1/2) on [0, 1].
    static func tent(depth: Int) -> Network {
        let first: [[Double]] = [[1, 0, 0], [1, 0, -0.5]]
        let further: [[Double]] = [[2, -4, 0], [2, -4, -0.5]]
        return Network(
            hidden: [first] + (1..<depth).map { _ in further }, logits: [[2, -4, -0.5]])
    }

    /// Layers that fold the unit square onto itself units/2 times along each axis, `depth - 1` of
    /// them, and a last layer of lines in general position.
    ///
    /// From Montufar and others 2014, arXiv 1402.1869.
    static func folding(units: Int, depth: Int) -> Network {
        let folds = units / 2
        // fold(t) = p t - 2 relu(p t - 1) + 2 relu(p t - 2) - ...
        let row = (0..<folds).map { $0 == 0 ? 1.0 : $0 % 2 == 1 ? -2 : 2 }
        let none = [Double](repeating: 0, count: folds)
        func composed(_ x: Double, _ y: Double, _ bias: Double) -> [Double] {
            row.map { $0 * x } + row.map { $0 * y } + [bias]
        }
        let scale = Double(folds)
        var layers: [[[Double]]] = []
        for layer in 0..<depth - 1 {
            let (x, y) =
                layer == 0
                ? ([scale, 0], [0, scale])
                : ((row + none).map { $0 * scale }, (none + row).map { $0 * scale })
            layers.append(
                (0..<folds).map { x + [-Double($0)] } + (0..<folds).map { y + [-Double($0)] })
        }
        layers.append(
            tangents(count: units).map { depth == 1 ? $0 : composed($0[0], $0[1], $0[2]) })
        return Network(hidden: layers, logits: [[Double](repeating: 1, count: units) + [0]])
    }

    /// Tangents of a small circle in the unit square's middle: all meet in pairs, inside the
    /// square, and never three in a point.
    static func tangents(count: Int) -> [[Double]] {
        let radius = 0.3 / Double(count)
        return (0..<count).map { index in
            let turns = (Double(index) + 0.3) / Double(count)
            // Points of the unit circle with the rational parametrisation of half of it.
            let t = 2 * turns - 1
            let (a, b) = ((1 - t * t) / (1 + t * t), 2 * t / (1 + t * t))
            return [a, b, -(a + b) / 2 - radius]
        }
    }
}
