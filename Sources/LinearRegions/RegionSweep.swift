public import Geometry
import Kernels
public import NeuralNetworks

/// Finds every activation region of a piecewise-linear network inside a window.
///
/// The method is recursive restriction: each part of the plane carries the network restricted to
/// it, whose matrices shrink as the part does. Memory does not grow with the number of regions.
public struct RegionSweep: Sendable {
    /// Piecewise linear.
    public let network: Network
    /// The part of the plane that is looked at, in the data's units.
    public let window: Box

    /// A sweep over the regions of `network` in `window`; nil for a network with a smooth
    /// activation, which has no linear regions.
    public init?(network: Network, window: Box) {
        guard network.isPiecewiseLinear else { return nil }
        self.network = network
        self.window = window
    }

    /// Shows every region to the visitor, in an order that is always the same.
    public func visit(with visitor: inout some RegionVisitor) {
        visit(with: &visitor, instructionSet: facet_kernels_best())
    }

    /// The same by kernels of an instruction set that this machine has; all give the same bits.
    func visit(with visitor: inout some RegionVisitor, instructionSet: facet_kernels_set) {
        withUnsafeMutablePointer(to: &visitor) { visitor in
            var stream = RegionStream(visitor: visitor, frame: WindowFrame(window))
            withUnsafeMutablePointer(to: &stream) { stream in
                var search = RegionSearch(network, sink: stream, instructionSet: instructionSet)
                search.run(network, window: window)
            }
        }
    }
}
