public import Curves
public import NeuralNetworks

/// What is known of a curve: its pieces, its error, and how small the error of any curve with as
/// many kinks can be.
public struct CurveAnalysis: Sendable {
    /// The pieces and the kinks in the window.
    public let curve: NetworkCurve
    /// How far it is from its data; nil without any in the window.
    public let error: Error?
    /// The best that as many kinks can do; nil without data, and for a network that is smooth or
    /// jumps.
    public let best: Best?
    /// Whether the pieces and the kinks have been checked again.
    public let isVerified: Bool

    /// The error of a curve against its data.
    public struct Error: Sendable, Hashable {
        /// The error.
        public let fit: CurveFit
        /// The number of places, apart from kinks.
        public let placeCount: Int
        /// From the first place to the last.
        public let interval: ClosedRange<Double>
        /// Whether it is against a formula and not against samples.
        public let isOfFormula: Bool
    }

    /// The least error that a continuous function of straight pieces can have.
    public struct Best: Sendable, Hashable {
        /// The maximum number of its kinks.
        public let kinks: Int
        /// Its largest error at the same places.
        public let largest: Double
    }

    /// The maximum number of pieces.
    public static let pieceLimit = 200_000

    /// The analysis of a network with one input and one output.
    ///
    /// - Parameters:
    ///   - data: what the curve is compared with, as far as it lies in the interval.
    ///   - verifies: whether the pieces and the kinks are checked again.
    /// - Throws: `AnalysisError` above `pieceLimit`, and if a check fails.
    public init(
        of network: Network, over interval: ClosedRange<Double>, data: CurveData?,
        verifies: Bool = false
    ) throws(AnalysisError) {
        guard let curve = NetworkCurve(network, over: interval, limit: Self.pieceLimit) else {
            throw .tooManyPieces(limit: Self.pieceLimit)
        }
        if verifies {
            do { try curve.checkInvariants() } catch { throw .curve(error) }
        }
        self.curve = curve
        isVerified = verifies
        guard let data = data?.part(in: interval) else {
            (error, best) = (nil, nil)
            return
        }
        let reference = data.reference
        error = Error(
            fit: CurveFit(of: curve, to: data, reference: reference),
            placeCount: reference.count, interval: reference.interval,
            isOfFormula: data.formula != nil)
        guard network.isPiecewiseLinear, network.isContinuous else {
            best = nil
            return
        }
        let kinks = curve.kinks.count { reference.interval.contains($0.x) }
        best = Best(kinks: kinks, largest: reference.bestError(kinks: kinks))
    }
}
