import Geometry
import Randomness
import RealFunctions
import Testing

@testable import Naming

@Suite struct CurveFormTests {
    /// Parameters in the range that fits have.
    private static func parameters(
        of form: CurveForm, using generator: inout SeededGenerator
    ) -> Parameters {
        var parameters = Parameters.zero
        for index in 0..<form.count { parameters[index] = 0.3 + 0.6 * generator.unit() }
        return parameters
    }

    @Test(arguments: CurveForm.all)
    func `gradients agree with differences`(form: CurveForm) {
        var generator = SeededGenerator(seed: 5, stream: .points)
        for _ in 0..<40 {
            let function = FormFunction(form, Self.parameters(of: form, using: &generator))
            let (x, y) = (1 + generator.unit(), -2 + generator.unit())
            let h = 1e-6
            let value = function(x, y)
            let dx = (function(x + h, y).value - function(x - h, y).value) / (2 * h)
            let dy = (function(x, y + h).value - function(x, y - h).value) / (2 * h)
            #expect(abs(value.dx - dx) < 1e-6 * (1 + abs(dx)))
            #expect(abs(value.dy - dy) < 1e-6 * (1 + abs(dy)))
        }
    }

    private static let functions: [FunctionForm] = [
        .polynomial(degree: 5), .absolute, .exponential, .logarithm(rises: true),
        .logarithm(rises: false), .reciprocal, .squareRoot(rises: true),
        .squareRoot(rises: false), .sine, .logistic, .bump, .dampedSine,
    ]

    @Test(arguments: functions)
    func `slopes agree with differences`(form: FunctionForm) {
        for place in [-0.9, -0.4, 0.15, 0.55] {
            let parameters: Parameters = [0.3, 1.4, 0.7, -0.6, 0.9, 0.2, 0, 0]
            let h = 1e-6
            let slope = form.value(at: place, parameters).slope
            let difference =
                (form.value(at: place + h, parameters).value
                    - form.value(at: place - h, parameters).value) / (2 * h)
            #expect(abs(slope - difference) < 1e-5 * (1 + abs(slope)))
        }
    }

    /// The formula's numbers in the data's units mean the same curve as the fit's parameters.
    @Test(arguments: functions)
    func `numbers are those of the formula in the data's units`(form: FunctionForm) {
        let fitted: Parameters = [0.3, 1.4, 0.7, -0.6, 0.9, 0.2, 0, 0]
        let (x, y) = (AxisFrame(offset: 40, unit: 5), AxisFrame(offset: -7, unit: 0.5))
        let n = form.numbers(fitted, x: x, y: y)
        for place in [-0.95, -0.5, 0.1, 0.8] {
            let data = x.offset + x.unit * place
            let expected = y.offset + y.unit * form.value(at: place, fitted).value
            let shift = n.count > 2 ? data - n[2] : 0
            let value =
                switch form {
                case .polynomial: n.reversed().reduce(0) { $0 * data + $1 }
                case .absolute: n[0] + n[1] * abs(shift)
                case .exponential: n[0] + n[1] * Portable.exp(n[2] * data)
                case .logarithm(let rises):
                    n[0] + n[1] * Portable.log(max(rises ? shift : -shift, 5e-12))
                case .reciprocal: n[0] + n[1] / shift
                case .squareRoot(let rises):
                    n[0] + n[1] * max(rises ? shift : -shift, 0).squareRoot()
                case .sine: n[0] + n[1] * Portable.sin(n[2] * data + n[3])
                case .logistic: n[0] + n[1] / (1 + Portable.exp(-n[3] * shift))
                case .bump: n[0] + n[1] * Portable.exp(-shift * shift / (2 * n[3] * n[3]))
                case .dampedSine:
                    n[0] + n[1] * Portable.exp(-n[2] * data) * Portable.sin(n[3] * data + n[4])
                }
            #expect(abs(value - expected) < 1e-6 * (1 + abs(expected)), "at \(data)")
        }
    }

    @Test(arguments: CurveForm.all)
    func `the canonical parameters mean the same curve`(form: CurveForm) {
        var generator = SeededGenerator(seed: 8, stream: .points)
        for _ in 0..<20 {
            var parameters = Parameters.zero
            for index in 0..<form.count { parameters[index] = 4 * generator.unit() - 2 }
            let canonical = form.canonical(parameters)
            for _ in 0..<10 {
                let (x, y) = (2 * generator.unit() - 1, 2 * generator.unit() - 1)
                let one = FormFunction(form, parameters)(x, y).distance
                let two = FormFunction(form, canonical)(x, y).distance
                // A circle of radius -r is none; the sides may be exchanged.
                guard form != .circle, one.isFinite else { continue }
                #expect(abs(abs(one) - abs(two)) < 1e-9 * (1 + abs(one)))
            }
        }
    }
}
