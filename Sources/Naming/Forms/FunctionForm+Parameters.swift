import RealFunctions

/// The coordinates along an axis that a form was fitted in: data = offset + unit * fitted.
struct AxisFrame: Sendable, Hashable {
    var offset: Double
    var unit: Double
}

extension FunctionForm {
    /// The same function with the signs that people expect: frequencies, widths above 0.
    func canonical(_ p: Parameters) -> Parameters {
        var p = p
        switch self {
        case .sine where p[0] < 0: (p[0], p[2]) = (-p[0], -p[2])
        case .dampedSine where p[1] < 0: (p[1], p[3]) = (-p[1], -p[3])
        case .logistic where p[1] < 0: (p[1], p[2], p[3]) = (-p[1], p[2] + p[3], -p[3])
        case .bump where p[1] < 0: p[1] = -p[1]
        default: break
        }
        return p
    }

    /// The numbers of the formula in the data's units, in the order of `symbols`.
    func numbers(_ p: Parameters, x: AxisFrame, y: AxisFrame) -> [Double] {
        let shift = x.offset + x.unit * p[0]
        switch self {
        case .polynomial(let degree):
            return polynomial(p, degree: degree, x: x, y: y)
        case .absolute:
            return [y.offset + y.unit * p[1], y.unit * p[2] / x.unit, shift]
        case .exponential:
            let rate = p[0] / x.unit
            let height = y.unit * p[2] / p[0]
            return [
                y.offset + y.unit * p[1] - height, height * Portable.exp(-rate * x.offset), rate,
            ]
        case .logarithm:
            return [
                y.offset + y.unit * (p[1] - p[2] * Portable.log(x.unit)), y.unit * p[2], shift,
            ]
        case .reciprocal:
            return [y.offset + y.unit * p[1], y.unit * p[2] * x.unit, shift]
        case .squareRoot:
            return [y.offset + y.unit * p[1], y.unit * p[2] / x.unit.squareRoot(), shift]
        case .sine:
            return [y.offset + y.unit * p[1], y.unit * amplitude(p[2], p[3]), p[0] / x.unit]
                + [Portable.atan2(p[3], p[2]) - p[0] * x.offset / x.unit]
        case .logistic:
            return [y.offset + y.unit * p[2], y.unit * p[3], shift, p[1] / x.unit]
        case .bump:
            return [y.offset + y.unit * p[2], y.unit * p[3], shift, 1 / (p[1] / x.unit)]
        case .dampedSine:
            let decay = p[0] / x.unit
            return [
                y.offset + y.unit * p[2],
                y.unit * amplitude(p[3], p[4]) * Portable.exp(decay * x.offset), decay,
                p[1] / x.unit, Portable.atan2(p[4], p[3]) - p[1] * x.offset / x.unit,
            ]
        }
    }

    private func amplitude(_ sine: Double, _ cosine: Double) -> Double {
        (sine * sine + cosine * cosine).squareRoot()
    }

    /// The coefficients after (x - offset) / unit is put in, by Horner's rule.
    private func polynomial(
        _ p: Parameters, degree: Int, x: AxisFrame, y: AxisFrame
    ) -> [Double] {
        var sum = [Double](repeating: 0, count: degree + 1)
        for power in (0...degree).reversed() {
            var next = [Double](repeating: 0, count: degree + 1)
            for index in 0...degree {
                next[index] -= sum[index] * x.offset / x.unit
                if index < degree { next[index + 1] += sum[index] / x.unit }
            }
            next[0] += y.unit * p[power]
            sum = next
        }
        sum[0] += y.offset
        return sum
    }

    /// The names of the numbers.
    public var symbols: [String] {
        Array(["a", "b", "c", "d", "e", "f"].prefix(count))
    }

    /// What has to be added to a number so that it means the same; 0 for most.
    var periods: [Double] {
        var periods = [Double](repeating: 0, count: count)
        if self == .sine { periods[3] = 2 * .pi }
        if self == .dampedSine { periods[4] = 2 * .pi }
        return periods
    }

    /// The name of the form.
    public var name: String {
        switch self {
        case .polynomial(let degree):
            ["constant line", "line", "parabola", "cubic", "quartic", "quintic"][degree]
        case .absolute: "absolute value"
        case .exponential: "exponential"
        case .logarithm: "logarithm"
        case .reciprocal: "hyperbola"
        case .squareRoot: "square root"
        case .sine: "sine"
        case .logistic: "logistic function"
        case .bump: "Gaussian bump"
        case .dampedSine: "damped sine"
        }
    }

    /// The name with what tells it from its relatives.
    public var title: String {
        switch self {
        case .logarithm(rises: false), .squareRoot(rises: false): "mirrored " + name
        default: name
        }
    }

    /// The name with its article.
    public var phrase: String { name.withArticle }
}
