import Geometry
import RealFunctions

/// A form of a curve in the plane, F(x, y) = 0.
public enum CurveForm: Sendable, Hashable {
    /// A straight line.
    case line
    /// A line along each axis.
    case axes
    /// A circle.
    case circle
    /// y = f(x), or x = f(y) if it is sideways.
    case function(FunctionForm, isSideways: Bool)
    /// (x - c) (y - a) = b: a hyperbola whose asymptotes run along the axes.
    case reciprocal
    /// A parabola in any direction.
    case parabola
    /// Two straight lines.
    case twoLines
    /// theta = k r + phase around a centre, and the arm opposite to it.
    case archimedeanSpiral
    /// theta = k ln r + phase around a centre, and the arm opposite to it.
    case logarithmicSpiral
    /// An ellipse in any direction.
    case ellipse
    /// A hyperbola in any direction.
    case hyperbola
}

extension CurveForm {
    /// All forms that are tried, in the order in which they are listed.
    public static let all: [CurveForm] = [
        .line, .axes, .circle,
        .function(.absolute, isSideways: false), .function(.absolute, isSideways: true),
        .function(.exponential, isSideways: false), .function(.exponential, isSideways: true),
        .reciprocal,
        .function(.polynomial(degree: 2), isSideways: false),
        .function(.polynomial(degree: 2), isSideways: true),
        .parabola,
        .function(.polynomial(degree: 3), isSideways: false),
        .function(.polynomial(degree: 3), isSideways: true),
        .function(.sine, isSideways: false), .function(.sine, isSideways: true),
        .function(.logistic, isSideways: false), .function(.logistic, isSideways: true),
        .twoLines, .archimedeanSpiral, .logarithmicSpiral,
        .function(.polynomial(degree: 4), isSideways: false),
        .function(.polynomial(degree: 4), isSideways: true),
        .ellipse, .hyperbola,
        .function(.polynomial(degree: 5), isSideways: false),
        .function(.polynomial(degree: 5), isSideways: true),
    ]

    /// How many numbers it has.
    public var count: Int {
        switch self {
        case .line, .axes: 2
        case .circle, .reciprocal: 3
        case .function(let form, _): form.count
        case .parabola, .twoLines, .archimedeanSpiral, .logarithmicSpiral: 4
        case .ellipse, .hyperbola: 5
        }
    }
}

/// A form with its parameters: F and its gradient, ready to be computed at many places.
struct FormFunction {
    let form: CurveForm
    let parameters: Parameters
    /// The cosine and the sine of the angles among the parameters; an ellipse's inverse axes.
    private let constants: SIMD4<Double>

    init(_ form: CurveForm, _ parameters: Parameters) {
        self.form = form
        self.parameters = parameters
        let p = parameters
        switch form {
        case .line, .parabola:
            constants = [Portable.cos(p[0]), Portable.sin(p[0]), 0, 0]
        case .twoLines:
            constants = [
                Portable.cos(p[0]), Portable.sin(p[0]), Portable.cos(p[2]), Portable.sin(p[2]),
            ]
        case .ellipse, .hyperbola:
            constants = [
                Portable.cos(p[4]), Portable.sin(p[4]), Portable.exp(-2 * p[2]),
                Portable.exp(-2 * p[3]),
            ]
        default: constants = .zero
        }
    }

    /// F and its gradient.
    struct Value {
        var value: Double
        var dx: Double
        var dy: Double

        /// The distance to F = 0 in first order, F / |grad F|.
        var distance: Double { value / (dx * dx + dy * dy + 1e-24).squareRoot() }
    }

    func callAsFunction(_ x: Double, _ y: Double) -> Value {
        let p = parameters
        let k = constants
        switch form {
        case .line:
            return Value(value: k[0] * x + k[1] * y - p[1], dx: k[0], dy: k[1])
        case .axes:
            return Value(value: (x - p[0]) * (y - p[1]), dx: y - p[1], dy: x - p[0])
        case .circle:
            let (dx, dy) = (x - p[0], y - p[1])
            let distance = max((dx * dx + dy * dy).squareRoot(), 1e-12)
            return Value(value: distance - p[2], dx: dx / distance, dy: dy / distance)
        case .function(let form, let isSideways):
            if isSideways {
                let (value, slope) = form.value(at: y, p)
                return Value(value: x - value, dx: 1, dy: -slope)
            }
            let (value, slope) = form.value(at: x, p)
            return Value(value: y - value, dx: -slope, dy: 1)
        case .reciprocal:
            return Value(value: (x - p[0]) * (y - p[1]) - p[2], dx: y - p[1], dy: x - p[0])
        case .parabola:
            let along = k[0] * x + k[1] * y
            let across = k[0] * y - k[1] * x
            let slope = p[2] + 2 * p[3] * along
            return Value(
                value: across - (p[1] + (p[2] + p[3] * along) * along),
                dx: -k[1] - slope * k[0], dy: k[0] - slope * k[1])
        case .twoLines:
            let first = k[0] * x + k[1] * y - p[1]
            let second = k[2] * x + k[3] * y - p[3]
            return Value(
                value: first * second, dx: k[0] * second + k[2] * first,
                dy: k[1] * second + k[3] * first)
        case .archimedeanSpiral, .logarithmicSpiral: return spiral(x, y)
        case .ellipse, .hyperbola: return conic(x, y)
        }
    }

    /// r sin(theta - turn), which needs no angle: y cos turn - x sin turn.
    private func spiral(_ x: Double, _ y: Double) -> Value {
        let p = parameters
        let (dx, dy) = (x - p[0], y - p[1])
        let radius = max((dx * dx + dy * dy).squareRoot(), 1e-9)
        let isEven = form == .archimedeanSpiral
        let turn = p[3] + p[2] * (isEven ? radius : Portable.log(radius))
        let (sine, cosine) = Portable.sineAndCosine(turn)
        let rate = (dy * sine + dx * cosine) * p[2] / (isEven ? radius : radius * radius)
        return Value(
            value: dy * cosine - dx * sine, dx: -sine - rate * dx, dy: cosine - rate * dy)
    }

    private func conic(_ x: Double, _ y: Double) -> Value {
        let k = constants
        let (dx, dy) = (x - parameters[0], y - parameters[1])
        let along = k[0] * dx + k[1] * dy
        let across = k[0] * dy - k[1] * dx
        let isEllipse = form == .ellipse
        let square = k[2] * along * along + (isEllipse ? k[3] : -k[3]) * across * across
        // The root makes the first order good far from an ellipse, too.
        let root = isEllipse ? max(square.squareRoot(), 1e-12) : 0.5
        let slopes = (k[2] * along / root, (isEllipse ? k[3] : -k[3]) * across / root)
        return Value(
            value: isEllipse ? root - 1 : square - 1,
            dx: k[0] * slopes.0 - k[1] * slopes.1, dy: k[1] * slopes.0 + k[0] * slopes.1)
    }
}
