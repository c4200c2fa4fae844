public import Geometry
import Kernels
public import NeuralNetworks

/// Finds every activation region of a piecewise-linear network inside a window.
///
/// The method is recursive restriction: each part of the plane carries the network restricted to
/// it, whose matrices shrink as the part does. Memory does not grow with the number of regions.
public struct RegionTraversal: Sendable {
    /// Piecewise linear.
    public let network: Network
    /// The window: a part of the plane, in the data's units.
    public let window: Box
    /// The position of a distant viewer of the window, as a direction in the data's
    /// units; nil: the order does not matter.
    ///
    /// Regions then come far ones first: none comes after one that it lies behind. (The splits are
    /// a binary space partition; Fuchs, Kedem and Naylor 1980, "On visible surface generation by a
    /// priori tree structures".)
    public let eye: Vector?

    /// A traversal over the regions of `network` in `window`; nil for a network with a smooth
    /// activation, which has no linear regions.
    public init?(network: Network, window: Box, eye: Vector? = nil) {
        guard network.isPiecewiseLinear else { return nil }
        self.network = network
        self.window = window
        self.eye = eye
    }

    /// Shows every region to the visitor, in an order that is always the same.
    public func visit(with visitor: inout some RegionVisitor) {
        visit(with: &visitor, instructionSet: facet_kernels_best())
    }

    /// The same by kernels of an instruction set that this machine has; all give the same bits.
    func visit(with visitor: inout some RegionVisitor, instructionSet: facet_kernels_set) {
        withUnsafeMutablePointer(to: &visitor) { visitor in
            var stream = RegionStream(visitor: visitor, frame: WindowFrame(window))
            // The product with a gradient in window coordinates has the sign that it has here.
            let eye = eye.map { Vector($0.dx / window.width, $0.dy / window.height) }
            withUnsafeMutablePointer(to: &stream) { stream in
                var search = RegionSearch(
                    network, eye: eye ?? Vector(0, 0), sink: stream, instructionSet: instructionSet)
                search.run(network, window: window)
            }
        }
    }
}
