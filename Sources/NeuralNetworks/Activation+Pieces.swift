extension Activation {
    /// A straight piece of a piecewise-linear activation: there it is `slope` z + `offset`.
    public struct Piece: Sendable, Hashable {
        /// Where the piece begins; it ends where the next one begins.
        public var start: Double
        /// The slope.
        public var slope: Double
        /// The value that the line has at z = 0.
        public var offset: Double

        init(from start: Double = -.infinity, slope: Double, offset: Double = 0) {
            self.start = start
            self.slope = slope
            self.offset = offset
        }
    }

    /// The straight pieces of a piecewise-linear activation, from left to right, at most three;
    /// nil for a smooth activation, whose linear regions do not exist.
    public var pieces: [Piece]? {
        switch self {
        case .relu: [Piece(slope: 0), Piece(from: 0, slope: 1)]
        case .leakyRelu(let slope): [Piece(slope: slope), Piece(from: 0, slope: 1)]
        case .abs: [Piece(slope: -1), Piece(from: 0, slope: 1)]
        case .hardTanh:
            [
                Piece(slope: 0, offset: -1), Piece(from: -1, slope: 1),
                Piece(from: 1, slope: 0, offset: 1),
            ]
        case .identity: [Piece(slope: 1)]
        case .step: [Piece(slope: 0), Piece(from: 0, slope: 0, offset: 1)]
        case .tanh, .sigmoid, .gelu, .sine: nil
        }
    }

    /// The places where a piecewise-linear activation has a kink or a jump, in rising order; nil
    /// for a smooth activation.
    public var hinges: [Double]? { pieces.map { $0.dropFirst().map { $0.start } } }

    /// Whether the plane falls into linear regions, which can be found exactly.
    public var isPiecewiseLinear: Bool { pieces != nil }
}
