import Kernels
import NeuralNetworks

/// A piecewise-linear activation as its straight pieces: on piece `p`, between hinge `p - 1` and
/// hinge `p`, it is `slope(p) z + offset(p)`.
typealias ActivationPieces = facet_pieces

extension ActivationPieces {
    /// The pieces of an activation that has them; a smooth one would be taken for the identity.
    init(_ activation: Activation) {
        assert(activation.isPiecewiseLinear)
        guard let pieces = activation.pieces ?? Activation.identity.pieces else {
            preconditionFailure("the identity is one straight piece")
        }
        let hinges = pieces.dropFirst().map { $0.start }
        let (second, third) = (pieces[min(1, pieces.count - 1)], pieces[pieces.count - 1])
        self.init(
            hinge_count: hinges.count, hinges: (hinges.first ?? 0, hinges.last ?? 0),
            slopes: (pieces[0].slope, second.slope, third.slope),
            offsets: (pieces[0].offset, second.offset, third.offset))
    }

    @inline(__always)
    func slope(_ piece: Int) -> Double {
        piece == 0 ? slopes.0 : piece == 1 ? slopes.1 : slopes.2
    }

    @inline(__always)
    func offset(_ piece: Int) -> Double {
        piece == 0 ? offsets.0 : piece == 1 ? offsets.1 : offsets.2
    }
}
