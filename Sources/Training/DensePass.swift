import RealFunctions

// The matrix products of a pass, on panels of samples. Everything that a batch costs is spent
// here and in `GradientPass`, `ActivationPass`, `LossPass` and `OptimizerPass`. They take plain
// pointers, so that kernels for certain instruction sets can stand in for them.
//
// What makes the pointers safe, for all functions of these files: only `NetworkPass` and
// `OptimizerState` call them, with pointers into arrays of the sizes that `ParameterLayout` gives,
// and with the counts of its layers.

/// Panels to read, one a unit or an input.
typealias PanelRows = UnsafePointer<Panel>
/// Panels to write, one a unit or an input.
typealias MutablePanelRows = UnsafeMutablePointer<Panel>

/// The products of a layer's weights with one panel of samples.
enum DensePass {
    /// The layer's sums: `sums[unit] = biases[unit] + weights[unit] . inputs`.
    static func sums(
        weights: UnsafePointer<Float>, biases: UnsafePointer<Float>, inputs: PanelRows,
        inputCount: Int, unitCount: Int, into sums: MutablePanelRows
    ) {
        var unit = 0
        var row = weights
        while unit &+ 1 < unitCount {
            (sums[unit], sums[unit &+ 1]) = products(
                row, row + inputCount, step: 1, inputs, count: inputCount,
                from: (Panel(repeating: biases[unit]), Panel(repeating: biases[unit &+ 1])))
            row += 2 &* inputCount
            unit &+= 2
        }
        guard unit < unitCount else { return }
        sums[unit] = product(
            row, step: 1, inputs, count: inputCount, from: Panel(repeating: biases[unit]))
    }

    /// The error signals of the layer before: `slopes[input] *= sum of weights[unit][input] x
    /// signals[unit]` over the units.
    static func signalsBefore(
        weights: UnsafePointer<Float>, signals: PanelRows, inputCount: Int, unitCount: Int,
        slopes: MutablePanelRows
    ) {
        var input = 0
        while input &+ 1 < inputCount {
            let (first, second) = products(
                weights + input, weights + (input &+ 1), step: inputCount, signals,
                count: unitCount, from: (.zero, .zero))
            slopes[input] *= first
            slopes[input &+ 1] *= second
            input &+= 2
        }
        guard input < inputCount else { return }
        slopes[input] *= product(
            weights + input, step: inputCount, signals, count: unitCount, from: .zero)
    }

    /// Adds the scalar products of two columns of numbers with one of panels to `from`.
    @inline(__always)
    private static func products(
        _ first: UnsafePointer<Float>, _ second: UnsafePointer<Float>, step: Int,
        _ rows: PanelRows, count: Int, from: (Panel, Panel)
    ) -> (Panel, Panel) {
        var (first, second, sums) = (first, second, from)
        for index in 0..<count {
            let panel = rows[index]
            sums.0 += panel * first.pointee
            sums.1 += panel * second.pointee
            first += step
            second += step
        }
        return sums
    }

    /// Adds the scalar product of a column of numbers with one of panels to `from`.
    @inline(__always)
    private static func product(
        _ numbers: UnsafePointer<Float>, step: Int, _ rows: PanelRows, count: Int, from: Panel
    ) -> Panel {
        var (numbers, sum) = (numbers, from)
        for index in 0..<count {
            sum += rows[index] * numbers.pointee
            numbers += step
        }
        return sum
    }
}
