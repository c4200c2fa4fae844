public import Geometry
public import NeuralNetworks

/// The function that a network with one input and one output draws over an interval: its straight
/// pieces and the kinks between them.
///
/// Exact up to rounding where all activations are made of straight pieces; a smooth network has no
/// pieces.
public struct NetworkCurve: Sendable, Hashable {
    /// What draws the curve.
    public let network: Network
    /// The first x and the last.
    public let interval: ClosedRange<Double>
    /// From left to right; none for a smooth network.
    public let pieces: [Piece]
    /// Between the pieces, from left to right.
    public let kinks: [Kink]
    /// The units with no kink in the interval, whose share there is one straight
    /// line.
    public let outside: [UnitName]

    /// A part of the interval on which the function is `slope` x + `intercept`.
    public struct Piece: Sendable, Hashable {
        /// Where it begins.
        public var start: Double
        /// Where it ends.
        public var end: Double
        /// The slope.
        public var slope: Double
        /// The value of the line at x = 0.
        public var intercept: Double
        /// For each hidden unit the index of the piece of its activation: 0 where a ReLU is
        /// inactive, 1 where it is active.
        public var pattern: [UInt8]

        /// The value at an x of the piece.
        public func value(at x: Double) -> Double { slope * x + intercept }
    }

    /// A place where two pieces meet.
    public struct Kink: Sendable, Hashable {
        /// The place.
        public var x: Double
        /// The value of the network there.
        public var y: Double
        /// By how much the slope rises there.
        public var turn: Double
        /// By how much the value rises there; 0 unless a step unit jumps.
        public var jump: Double
        /// The units that have a kink there.
        public var units: [UnitName]
    }

    /// The curve of a network with one input and one output over an interval.
    ///
    /// Complexity: the number of pieces times the number of weights.
    public init(_ network: Network, over interval: ClosedRange<Double>) {
        precondition(network.inputCount == 1 && network.outputCount == 1, "not a curve")
        let division =
            network.isPiecewiseLinear ? CurveDivision(of: network, over: interval) : nil
        self.init(network, over: interval, division)
    }

    /// A curve of parts that the caller answers for.
    init(
        unchecked network: Network, over interval: ClosedRange<Double>, pieces: [Piece],
        kinks: [Kink], outside: [UnitName]
    ) {
        self.network = network
        self.interval = interval
        self.pieces = pieces
        self.kinks = kinks
        self.outside = outside
    }

    private init(
        _ network: Network, over interval: ClosedRange<Double>, _ division: CurveDivision?
    ) {
        self.network = network
        self.interval = interval
        guard let division else {
            (pieces, kinks, outside) = ([], [], [])
            return
        }
        pieces = division.pieces
        let names = network.hiddenUnits
        kinks = zip(pieces, pieces.dropFirst()).map { left, right in
            let x = right.start
            let jump = right.value(at: x) - left.value(at: x)
            return Kink(
                x: x, y: network.value(at: x), turn: right.slope - left.slope,
                jump: network.isContinuous ? 0 : jump,
                units: names.indices.filter { left.pattern[$0] != right.pattern[$0] }
                    .map { names[$0] })
        }
        let bent = Set(kinks.flatMap { $0.units })
        outside = names.filter { !bent.contains($0) }
    }
}

extension NetworkCurve {
    /// The curve of a network over an interval, or nil if it has more pieces than a limit.
    ///
    /// A deep network may double their number with each layer.
    public init?(_ network: Network, over interval: ClosedRange<Double>, limit: Int) {
        precondition(network.inputCount == 1 && network.outputCount == 1, "not a curve")
        guard network.isPiecewiseLinear else {
            self.init(network, over: interval, nil)
            return
        }
        let division = CurveDivision(of: network, over: interval, limit: limit)
        guard !division.isCutShort else { return nil }
        self.init(network, over: interval, division)
    }
}

extension NetworkCurve {
    /// The corners of the curve and its ends, with both values where it jumps; of a smooth network
    /// its values at that many even places.
    public func vertices(smoothCount: Int = 1001) -> [Point] {
        guard let first = pieces.first, let last = pieces.last else {
            let (low, width) = (interval.lowerBound, interval.upperBound - interval.lowerBound)
            return (0..<smoothCount).map { index in
                let x = low + width * Double(index) / Double(smoothCount - 1)
                return Point(x, network.value(at: x))
            }
        }
        var vertices = [Point(first.start, first.value(at: first.start))]
        for (left, right) in zip(pieces, pieces.dropFirst()) {
            let x = right.start
            vertices.append(Point(x, left.value(at: x)))
            if !network.isContinuous { vertices.append(Point(x, right.value(at: x))) }
        }
        return vertices + [Point(last.end, last.value(at: last.end))]
    }

    /// The values of the last hidden layer's units at `x`, each times its weight in the output.
    ///
    /// With the output's bias they add up to the network's value.
    public func shares(at x: Double) -> [Double] {
        let values = network.hiddenLayers.reduce([x]) { $1.outputs($0) }
        let last = network.layers[network.layers.count - 1]
        return zip(values, last.weights).map { $0 * $1 }
    }
}
