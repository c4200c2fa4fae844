import RealFunctions

/// The optimizers' arithmetic on whole arrays.
///
/// For its pointers the promises of `DensePass` hold: all arrays of a call have `count` panels.
enum OptimizerPass {
    typealias Numbers = UnsafePointer<Panel>
    typealias MutableNumbers = UnsafeMutablePointer<Panel>

    /// The parameters before and after the step, and the gradient.
    struct Operands {
        let parameters: Numbers
        let gradient: Numbers
        let next: MutableNumbers
        let count: Int
    }

    static func sgd(_ operands: Operands, rate: Float) -> Bool {
        map(operands) { _, p, g in p - g * rate }
    }

    static func momentum(
        _ operands: Operands, _ mean: MutableNumbers, rate: Float, beta: Float, nesterov: Bool
    ) -> Bool {
        map(operands) { index, p, g in
            let m = mean[index] * beta + g
            mean[index] = m
            return p - (nesterov ? g + m * beta : m) * rate
        }
    }

    static func rmsProp(
        _ operands: Operands, _ square: MutableNumbers, rate: Float, decay: Double, epsilon: Float
    ) -> Bool {
        let (keep, take) = (Float(decay), Float(1 - decay))
        return map(operands) { index, p, g in
            let v = square[index] * keep + g * g * take
            square[index] = v
            return p - g / (v.squareRoot() + epsilon) * rate
        }
    }

    /// The numbers that are the same for all parameters in a step of Adam.
    struct AdamStep {
        /// 1 - rate x decay; 1 where nothing decays.
        var keep: Float
        /// The rate, divided by 1 - beta1^t.
        var rate: Float
        /// 1 / sqrt(1 - beta2^t).
        var rootScale: Float
        var epsilon: Float
    }

    static func adam(
        _ operands: Operands, _ mean: MutableNumbers, _ square: MutableNumbers,
        beta1: Double, beta2: Double, step: AdamStep
    ) -> Bool {
        // 1 - beta is formed in Double: in Float, 1 - 0.999 would be wrong by 5e-5 of its value.
        let (keep1, take1) = (Float(beta1), Float(1 - beta1))
        let (keep2, take2) = (Float(beta2), Float(1 - beta2))
        return map(operands) { index, p, g in
            let m = mean[index] * keep1 + g * take1
            let v = square[index] * keep2 + g * g * take2
            mean[index] = m
            square[index] = v
            let root = v.squareRoot() * step.rootScale + step.epsilon
            return p * step.keep - m / root * step.rate
        }
    }

    /// Writes what `function` makes of each panel; says whether all of it is finite.
    @inline(__always)
    private static func map(
        _ operands: Operands, _ function: (Int, Panel, Panel) -> Panel
    ) -> Bool {
        // 0 x a number is not a number exactly where that is infinite or none.
        var zeros = Panel.zero
        for index in 0..<operands.count {
            let next = function(index, operands.parameters[index], operands.gradient[index])
            operands.next[index] = next
            zeros += next * 0
        }
        return zeros.treeSum == 0
    }
}
