import RealFunctions

/// What an optimizer remembers between steps.
struct OptimizerState: Sendable {
    let optimizer: Optimizer
    /// The gradient's running mean, where the optimizer has one.
    private var mean: [Panel]
    /// The running mean of the gradient's square, where the optimizer has one.
    private var square: [Panel]
    /// Adam's beta1^t and beta2^t.
    private var powers = (1.0, 1.0)

    init(_ optimizer: Optimizer, parameterPanels: Int) {
        self.optimizer = optimizer
        let zeros = [Panel](repeating: .zero, count: parameterPanels)
        switch optimizer {
        case .sgd: (mean, square) = ([], [])
        case .momentum: (mean, square) = (zeros, [])
        case .rmsProp: (mean, square) = ([], zeros)
        case .adam, .adamW: (mean, square) = (zeros, zeros)
        }
    }
}

extension OptimizerState {
    /// Writes the parameters after a step to `next`; all arrays are of one size.
    ///
    /// - Returns: whether they are all finite.
    mutating func step(
        from parameters: [Panel], gradient: [Panel], rate: Double, into next: inout [Panel]
    ) -> Bool {
        advancePowers()
        return parameters.withUnsafeBase { parameters in
            gradient.withUnsafeBase { gradient in
                let count = next.count
                return next.withUnsafeMutableBase { next in
                    update(
                        OptimizerPass.Operands(
                            parameters: parameters, gradient: gradient, next: next, count: count),
                        rate: rate)
                }
            }
        }
    }

    private mutating func advancePowers() {
        switch optimizer {
        case .adam(let beta1, let beta2, _), .adamW(let beta1, let beta2, _, _):
            powers = (powers.0 * beta1, powers.1 * beta2)
        case .sgd, .momentum, .rmsProp: break
        }
    }

    private mutating func update(_ operands: OptimizerPass.Operands, rate: Double) -> Bool {
        switch optimizer {
        case .sgd:
            return OptimizerPass.sgd(operands, rate: Float(rate))
        case .momentum(let beta, let nesterov):
            return mean.withUnsafeMutableBase {
                OptimizerPass.momentum(
                    operands, $0, rate: Float(rate), beta: Float(beta), nesterov: nesterov)
            }
        case .rmsProp(let decay, let epsilon):
            return square.withUnsafeMutableBase {
                OptimizerPass.rmsProp(
                    operands, $0, rate: Float(rate), decay: decay, epsilon: Self.floored(epsilon))
            }
        case .adam(let beta1, let beta2, let epsilon):
            return adam(operands, beta1, beta2, epsilon, rate: rate, keep: 1)
        case .adamW(let beta1, let beta2, let epsilon, let decay):
            return adam(operands, beta1, beta2, epsilon, rate: rate, keep: Float(1 - rate * decay))
        }
    }

    private mutating func adam(
        _ operands: OptimizerPass.Operands, _ beta1: Double, _ beta2: Double, _ epsilon: Double,
        rate: Double, keep: Float
    ) -> Bool {
        let step = OptimizerPass.AdamStep(
            keep: keep, rate: Float(rate / (1 - powers.0)),
            rootScale: Float(1 / (1 - powers.1).squareRoot()), epsilon: Self.floored(epsilon))
        return Self.withBoth(&mean, &square) {
            OptimizerPass.adam(operands, $0, $1, beta1: beta1, beta2: beta2, step: step)
        }
    }

    private static func withBoth<Result>(
        _ first: inout [Panel], _ second: inout [Panel],
        _ body: (UnsafeMutablePointer<Panel>, UnsafeMutablePointer<Panel>) -> Result
    ) -> Result {
        first.withUnsafeMutableBase { first in
            second.withUnsafeMutableBase { second in body(first, second) }
        }
    }

    /// Above 0 in single precision, so that a parameter without any gradient stays: 0 / epsilon.
    private static func floored(_ epsilon: Double) -> Float {
        max(Float(epsilon), .leastNormalMagnitude)
    }
}
