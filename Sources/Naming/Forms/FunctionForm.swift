import RealFunctions

/// A form of a function y = f(x): a sum of fixed functions, some of which have a shape.
///
/// Its parameters are first the shape's numbers, then the factors of the sum.
public enum FunctionForm: Sendable, Hashable {
    /// 1, x, x^2, ... up to a degree of at most 5.
    case polynomial(degree: Int)
    /// 1, |x - c|.
    case absolute
    /// 1, (e^(c x) - 1) / c.
    case exponential
    /// 1, ln(x - c), or ln(c - x) if it does not rise.
    case logarithm(rises: Bool)
    /// 1, 1 / (x - c).
    case reciprocal
    /// 1, sqrt(x - c), or sqrt(c - x) if it does not rise; 0 beyond c.
    case squareRoot(rises: Bool)
    /// 1, sin(c x), cos(c x).
    case sine
    /// 1, 1 / (1 + e^(-w (x - c))).
    case logistic
    /// 1, e^(-(w (x - c))^2 / 2).
    case bump
    /// 1, e^(-k x) sin(c x), e^(-k x) cos(c x).
    case dampedSine
}

extension FunctionForm {
    /// How many parameters are the shape's.
    var shapeCount: Int {
        switch self {
        case .polynomial: 0
        case .absolute, .exponential, .logarithm, .reciprocal, .squareRoot, .sine: 1
        case .logistic, .bump, .dampedSine: 2
        }
    }

    /// How many functions are added.
    var factorCount: Int {
        switch self {
        case .polynomial(let degree): degree + 1
        case .sine, .dampedSine: 3
        default: 2
        }
    }

    /// Whether it has the same value everywhere.
    var isConstant: Bool { self == .polynomial(degree: 0) }

    /// How many parameters there are.
    var count: Int { shapeCount + factorCount }

    /// The value and the slope at `x`.
    func value(at x: Double, _ p: Parameters) -> (value: Double, slope: Double) {
        switch self {
        case .polynomial(let degree):
            var (value, slope) = (0.0, 0.0)
            for power in (0...degree).reversed() {
                slope = slope * x + value
                value = value * x + p[power]
            }
            return (value, slope)
        case .absolute:
            return (p[1] + p[2] * abs(x - p[0]), x < p[0] ? -p[2] : p[2])
        case .exponential:
            let rate = abs(p[0]) < 1e-9 ? 1e-9 : p[0]
            let grown = Portable.expMinusOne(rate * x)
            return (p[1] + p[2] * grown / rate, p[2] * (grown + 1))
        case .logarithm(let rises):
            let distance = rises ? x - p[0] : p[0] - x
            // Beyond the pole it stays as it is.
            guard distance > 1e-12 else { return (p[1] + p[2] * Portable.log(1e-12), 0) }
            return (p[1] + p[2] * Portable.log(distance), (rises ? p[2] : -p[2]) / distance)
        case .reciprocal:
            let inverse = 1 / (x - p[0])
            return (p[1] + p[2] * inverse, -p[2] * inverse * inverse)
        case .squareRoot(let rises):
            let root = max(rises ? x - p[0] : p[0] - x, 0).squareRoot()
            let slope = root > 0 ? p[2] / (2 * root) : 0
            return (p[1] + p[2] * root, rises ? slope : -slope)
        default:
            return smoothValue(at: x, p)
        }
    }

    private func smoothValue(at x: Double, _ p: Parameters) -> (value: Double, slope: Double) {
        switch self {
        case .sine:
            let (sine, cosine) = Portable.sineAndCosine(p[0] * x)
            return (
                p[1] + p[2] * sine + p[3] * cosine, p[0] * (p[2] * cosine - p[3] * sine)
            )
        case .logistic:
            let share = Portable.sigmoid(p[1] * (x - p[0]))
            return (p[2] + p[3] * share, p[3] * p[1] * share * (1 - share))
        case .bump:
            let distance = p[1] * (x - p[0])
            let height = p[3] * Portable.exp(-distance * distance / 2)
            return (p[2] + height, -height * distance * p[1])
        default:
            let decay = Portable.exp(-p[0] * x)
            let (sine, cosine) = Portable.sineAndCosine(p[1] * x)
            let wave = decay * (p[3] * sine + p[4] * cosine)
            return (p[2] + wave, decay * p[1] * (p[3] * cosine - p[4] * sine) - p[0] * wave)
        }
    }
}
