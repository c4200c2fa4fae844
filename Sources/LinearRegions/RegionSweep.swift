public import Geometry
public import NeuralNetworks

/// Finds every activation region of a piecewise-linear network inside a window.
public struct RegionSweep {
    public let network: Network
    public let window: Box

    /// A sweep over the regions of `network` in `window`; nil for a network with a smooth
    /// activation, which has no linear regions.
    public init?(network: Network, window: Box) {
        guard network.isPiecewiseLinear else { return nil }
        self.network = network
        self.window = window
    }

    /// Shows every region to the visitor.
    public func visit(with visitor: inout some RegionVisitor) {
    }
}

/// What an exact sweep of a window tells of a network.
public struct RegionStatistics: Sendable, Hashable {
    /// The number of activation regions.
    public var activationRegions = 0
    /// The area where each class wins; a tied area counts to the class of the lowest index.
    public var classAreas: [Double] = []
    /// The area on which the largest logits are equal throughout (one logit: is 0).
    public var tieArea = 0.0
    /// The decision boundary's length, the number of its straight pieces (one per region).
    public var boundaryLength = 0.0
    public var boundarySegments = 0

    /// Sweeps `window`; nil for a network with a smooth activation.
    public init?(of network: Network, in window: Box) {
        return nil
    }
}
