import NeuralNetworks

/// A piecewise-linear activation as its straight pieces: on piece `p`, between hinge `p - 1` and
/// hinge `p`, it is `slopes[p] z + offsets[p]`.
struct ActivationPieces {
    let hingeCount: Int
    let hinges: SIMD2<Double>
    let slopes: SIMD4<Double>
    let offsets: SIMD4<Double>

    /// The pieces of an activation that has them; a smooth one would be taken for the identity.
    init(_ activation: Activation) {
        let places = activation.hinges ?? []
        assert(activation.isPiecewiseLinear)
        hingeCount = places.count
        hinges = SIMD2(places.first ?? 0, places.last ?? 0)
        let pieces: [(slope: Double, offset: Double)] =
            switch activation {
            case .relu: [(0, 0), (1, 0)]
            case .leakyRelu(let slope): [(slope, 0), (1, 0)]
            case .abs: [(-1, 0), (1, 0)]
            case .hardTanh: [(0, -1), (1, 0), (0, 1)]
            case .step: [(0, 0), (0, 1)]
            case .identity, .tanh, .sigmoid, .gelu, .sine: [(1, 0)]
            }
        var slopes = SIMD4<Double>.zero
        var offsets = SIMD4<Double>.zero
        for (index, piece) in pieces.enumerated() {
            slopes[index] = piece.slope
            offsets[index] = piece.offset
        }
        self.slopes = slopes
        self.offsets = offsets
    }

    /// The piece on which most of `low...high` lies; the upper one is open at a hinge.
    @inline(__always)
    func piece(low: Double, high: Double) -> Int {
        let middle = low + (high - low) / 2
        var piece = 0
        for index in 0..<hingeCount where middle > hinges[index] { piece += 1 }
        return piece
    }

    /// Whether a hinge lies inside `low...high`.
    @inline(__always)
    func isOpen(low: Double, high: Double) -> Bool {
        for index in 0..<hingeCount where low < hinges[index] && high > hinges[index] {
            return true
        }
        return false
    }

    /// The band `slope z + centre +- radius` that holds the activation on `low...high`.
    ///
    /// It is the chord, moved to the middle of the deviations at the hinges; for ReLU the zonotope
    /// relaxation of Singh et al. 2018, "Fast and effective robustness certification".
    ///
    /// A hinge has to lie inside `low...high`.
    @inline(__always)
    func band(low: Double, high: Double) -> (slope: Double, centre: Double, radius: Double) {
        guard hingeCount == 1 else { return bandOverSeveral(low: low, high: high) }
        let start = slopes.x * low + offsets.x
        let slope = (slopes.y * high + offsets.y - start) / (high - low)
        let chord = start + slope * (hinges.x - low)
        let left = slopes.x * hinges.x + offsets.x - chord
        let right = slopes.y * hinges.x + offsets.y - chord
        let above = larger(larger(left, right), 0)
        let below = -larger(larger(-left, -right), 0)
        return (slope, start - slope * low + (above + below) / 2, (above - below) / 2)
    }

    @inline(__always)
    private func larger(_ a: Double, _ b: Double) -> Double { a > b ? a : b }

    private func bandOverSeveral(
        low: Double, high: Double
    ) -> (slope: Double, centre: Double, radius: Double) {
        let first = piece(low: low, high: low)
        let last = piece(low: high, high: high)
        let start = slopes[first] * low + offsets[first]
        let end = slopes[last] * high + offsets[last]
        let slope = (end - start) / (high - low)
        var above = 0.0
        var below = 0.0
        for index in 0..<hingeCount where low < hinges[index] && hinges[index] < high {
            let chord = start + slope * (hinges[index] - low)
            // A jump deviates by both of its ends.
            for side in index...index + 1 {
                let deviation = slopes[side] * hinges[index] + offsets[side] - chord
                above = max(above, deviation)
                below = min(below, deviation)
            }
        }
        return (slope, start - slope * low + (above + below) / 2, (above - below) / 2)
    }
}
