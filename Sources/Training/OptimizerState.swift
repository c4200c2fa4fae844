import Kernels

/// An optimizer on its way: its rule, and what the next step's numbers depend on.
struct OptimizerState: Sendable {
    private let optimizer: Optimizer
    /// Adam's beta1^t and beta2^t.
    private var powers = (1.0, 1.0)

    init(_ optimizer: Optimizer) {
        self.optimizer = optimizer
    }
}

extension OptimizerState {
    /// The numbers of the next step.
    mutating func update(rate: Double) -> facet_kernels_update {
        var update = facet_kernels_update()
        update.rate = Float(rate)
        update.keep = 1
        switch optimizer {
        case .sgd, .levenbergMarquardt:
            update.rule = FACET_KERNELS_SGD
        case .momentum(let beta, let nesterov):
            update.rule = nesterov ? FACET_KERNELS_NESTEROV : FACET_KERNELS_MOMENTUM
            update.keep1 = Float(beta)
        case .rmsProp(let decay, let epsilon):
            update.rule = FACET_KERNELS_RMS_PROP
            // 1 - decay is formed in Double: in Float, 1 - 0.999 would be wrong by 5e-5.
            (update.keep2, update.take2) = (Float(decay), Float(1 - decay))
            update.epsilon = Self.floored(epsilon, scale: 1)
        case .adam(let beta1, let beta2, let epsilon):
            adam(beta1, beta2, epsilon, rate: rate, &update)
        case .adamW(let beta1, let beta2, let epsilon, let decay):
            adam(beta1, beta2, epsilon, rate: rate, &update)
            update.keep = Float(1 - rate * decay)
        }
        return update
    }

    private mutating func adam(
        _ beta1: Double, _ beta2: Double, _ epsilon: Double, rate: Double,
        _ update: inout facet_kernels_update
    ) {
        powers = (powers.0 * beta1, powers.1 * beta2)
        update.rule = FACET_KERNELS_ADAM
        update.rate = Float(rate / (1 - powers.0))
        update.root_scale = Float(1 / (1 - powers.1).squareRoot())
        (update.keep1, update.take1) = (Float(beta1), Float(1 - beta1))
        (update.keep2, update.take2) = (Float(beta2), Float(1 - beta2))
        update.epsilon = Self.floored(epsilon, scale: update.root_scale)
    }

    /// At least the scaled root of the squares that the kernels take for 0, so that a parameter
    /// whose gradients are so small, or 0, moves no further than one with larger ones.
    private static func floored(_ epsilon: Double, scale: Float) -> Float {
        max(Float(epsilon), scale * Float.leastNormalMagnitude.squareRoot())
    }
}
