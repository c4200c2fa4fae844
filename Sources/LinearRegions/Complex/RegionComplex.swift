public import Geometry
public import NeuralNetworks

/// All activation regions of a network in a window, with the vertices and edges that they share.
public struct RegionComplex: Sendable {
    /// Piecewise linear.
    public let network: Network
    /// The window: a part of the plane, in the data's units.
    public let window: Box
    /// Its faces are the activation regions, and an edge's tag is the code of its `EdgeOrigin`.
    public let complex: PlanarComplex
    /// For each region one for each output.
    let logits: [AffineForm]
    let patterns: PackedPatterns

    init(
        unchecked network: Network, window: Box, complex: PlanarComplex, logits: [AffineForm],
        patterns: PackedPatterns
    ) {
        self.network = network
        self.window = window
        self.complex = complex
        self.logits = logits
        self.patterns = patterns
    }
}

extension RegionComplex {
    /// The maximum number of regions whose sides 31 bits number.
    static let largestCount = 1 << 26

    /// The regions of `network` in `window`; nil for a network with a smooth activation, which
    /// has none.
    ///
    /// - Throws: if there are more than `limit`, or than `largestCount`.
    public init?(of network: Network, in window: Box, limit: Int) throws(RegionLimitError) {
        guard network.isPiecewiseLinear else { return nil }
        let limit = min(limit, Self.largestCount)
        var recorder = RegionRecorder(network, window: window, limit: limit)
        withUnsafeMutablePointer(to: &recorder) { recorder in
            var search = RegionSearch(network, sink: recorder)
            search.run(network, window: window)
        }
        guard !recorder.isFull else { throw RegionLimitError(limit: limit) }
        let (complex, logits, patterns) = recorder.recorded()
        self.init(
            unchecked: network, window: window, complex: complex, logits: logits,
            patterns: patterns)
    }

    /// The regions of `network` in `window`, as many as there are; nil for a network with a smooth
    /// activation, and for more than `largestCount` regions.
    public init?(of network: Network, in window: Box) {
        guard
            let complex = try? RegionComplex(of: network, in: window, limit: Self.largestCount)
        else { return nil }
        self = complex
    }

    /// The number of activation regions.
    public var regionCount: Int { complex.faceCount }

    /// The network's outputs on a region, as functions of the plane.
    public func logits(of region: Int) -> ArraySlice<AffineForm> {
        let count = network.outputCount
        return logits[region * count..<(region + 1) * count]
    }

    /// For each hidden unit the number of hinges of its activation that lie below its sum on the
    /// region: for ReLU 1 where it is active and 0 elsewhere.
    public func pattern(of region: Int) -> [UInt8] { patterns[region] }
}
