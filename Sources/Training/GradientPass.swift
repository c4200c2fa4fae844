import RealFunctions

/// A quarter of a panel.
///
/// Eight such sums and their operands fit into the sixteen vector registers that every machine
/// has.
private typealias Quad = SIMD4<Float>

/// The gradient of a layer's parameters over several panels of samples.
///
/// For its pointers the promises of `DensePass` hold.
struct GradientPass {
    /// The first panel's error signals of the units, and its inputs.
    let signals: PanelRows
    let inputs: PanelRows
    let panels: Int
    /// From a panel to the next one.
    let stride: Int

    /// Adds `signals[unit] . inputs[input]` over the samples to each weight's gradient, and the
    /// sum of `signals[unit]` to each bias's.
    func add(
        toWeights weights: UnsafeMutablePointer<Float>, biases: UnsafeMutablePointer<Float>,
        inputCount: Int, unitCount: Int
    ) {
        let (pairedUnits, pairedInputs) = (unitCount & ~1, inputCount & ~3)
        for unit in Swift.stride(from: 0, to: pairedUnits, by: 2) {
            for input in Swift.stride(from: 0, to: pairedInputs, by: 4) {
                let place = weights + (unit &* inputCount &+ input)
                let (first, second) = block(unit: unit, input: input)
                Self.add(first, to: place)
                Self.add(second, to: place + inputCount)
            }
        }
        for unit in 0..<unitCount {
            biases[unit] += sum(unit: unit)
            for input in (unit < pairedUnits ? pairedInputs : 0)..<inputCount {
                weights[unit &* inputCount &+ input] += product(unit: unit, input: input)
            }
        }
    }

    /// The products of two units with four inputs each.
    @inline(__always)
    private func block(unit: Int, input: Int) -> (Quad, Quad) {
        var s = UnsafeRawPointer(signals + unit).assumingMemoryBound(to: Quad.self)
        var x = UnsafeRawPointer(inputs + input).assumingMemoryBound(to: Quad.self)
        var first = (Quad.zero, Quad.zero, Quad.zero, Quad.zero)
        var second = first
        for _ in 0..<panels {
            for quad in 0..<4 {
                let (s0, s1) = (s[quad], s[4 &+ quad])
                let (x0, x1) = (x[quad], x[4 &+ quad])
                first.0 += s0 * x0
                second.0 += s1 * x0
                first.1 += s0 * x1
                second.1 += s1 * x1
                let (x2, x3) = (x[8 &+ quad], x[12 &+ quad])
                first.2 += s0 * x2
                second.2 += s1 * x2
                first.3 += s0 * x3
                second.3 += s1 * x3
            }
            s += 4 &* stride
            x += 4 &* stride
        }
        return (Self.sums(first), Self.sums(second))
    }

    @inline(__always)
    private func product(unit: Int, input: Int) -> Float {
        var sum = Panel.zero
        for panel in 0..<panels {
            sum += signals[panel &* stride &+ unit] * inputs[panel &* stride &+ input]
        }
        return sum.treeSum
    }

    @inline(__always)
    private func sum(unit: Int) -> Float {
        var sum = Panel.zero
        for panel in 0..<panels { sum += signals[panel &* stride &+ unit] }
        return sum.treeSum
    }

    @inline(__always)
    private static func add(_ quad: Quad, to numbers: UnsafeMutablePointer<Float>) {
        let raw = UnsafeMutableRawPointer(numbers)
        raw.storeBytes(of: raw.loadUnaligned(as: Quad.self) + quad, as: Quad.self)
    }

    /// The sum of each of the four.
    @inline(__always)
    private static func sums(_ quads: (Quad, Quad, Quad, Quad)) -> Quad {
        pairSums(pairSums(quads.0, quads.1), pairSums(quads.2, quads.3))
    }

    @inline(__always)
    private static func pairSums(_ first: Quad, _ second: Quad) -> Quad {
        let both = SIMD8(lowHalf: first, highHalf: second)
        return both.evenHalf + both.oddHalf
    }
}
