import RealFunctions

/// The gradient of l1 sum |w| + l2 / 2 sum w^2 over all weights, biases not among them.
struct Penalty: Sendable {
    let l1: Float
    let l2: Float

    init(l1: Double, l2: Double) {
        self.l1 = Float(l1)
        self.l2 = Float(l2)
    }

    /// Adds the penalty's gradient at `parameters`; at 0 the slope of |w| counts as 0.
    func add(to gradient: inout [Panel], at parameters: [Panel], layout: ParameterLayout) {
        guard l1 != 0 || l2 != 0 else { return }
        for layer in layout.layers {
            let last = layer.biases - 1
            for panel in layer.weights / Panel.scalarCount...last / Panel.scalarCount {
                let w = parameters[panel]
                let sign = Panel.zero.replacing(with: l1, where: w .> 0)
                    .replacing(with: -l1, where: w .< 0)
                let lanes = Self.lanes(panel, from: layer.weights, to: last)
                gradient[panel] += Panel.zero.replacing(with: w * l2 + sign, where: lanes)
            }
        }
    }

    /// The lanes of a panel whose numbers stand at `first...last` in the flat array.
    private static func lanes(
        _ panel: Int, from first: Int, to last: Int
    ) -> SIMDMask<SIMD16<Int32>> {
        let start = panel * Panel.scalarCount
        // Clamped to one lane outside the panel, so that they fit any number of bits.
        let low = Int32(max(first - start, 0))
        let high = Int32(min(last - start, Panel.scalarCount - 1))
        return (laneNumbers .>= low) .& (laneNumbers .<= high)
    }

    private static let laneNumbers = SIMD16<Int32>(
        0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15)
}
