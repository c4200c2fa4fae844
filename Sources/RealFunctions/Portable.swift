/// Elementary functions made of IEEE additions, products, divisions and square roots alone, so
/// that they give the same bits on every machine.
///
/// The system's own differ in their last bits between machines with and without fused
/// multiply-add. Relative errors here are a few units in the last place (`PortableTests`
/// compares with the system's).
public enum Portable {}

extension Portable {
    private static let ln2High = 0x1.62e42fefa38p-1
    private static let ln2Low = 0x1.ef35793c7673p-45

    /// e to the power `x`, by reduction to |r| <= ln 2 / 2 and the Taylor polynomial of degree 13.
    public static func exp(_ x: Double) -> Double {
        guard x < 709.79 else { return x.isNaN ? x : .infinity }
        guard x > -745.2 else { return 0 }
        let k = (x * 1.4426950408889634).rounded()
        let r = (x - k * ln2High) - k * ln2Low
        var sum = 1.0
        for n in stride(from: 13.0, to: 0, by: -1) { sum = 1 + sum * r / n }
        // Two factors, since 2^k itself may overflow or be subnormal.
        let half = (k / 2).rounded(.down)
        return sum * powerOfTwo(half) * powerOfTwo(k - half)
    }

    /// e to the power `x`, minus 1, without cancellation near 0.
    public static func expMinusOne(_ x: Double) -> Double {
        guard abs(x) < 0.5 else { return exp(x) - 1 }
        var sum = 1.0
        for n in stride(from: 17.0, to: 1, by: -1) { sum = 1 + sum * x / n }
        return sum * x
    }

    private static func powerOfTwo(_ exponent: Double) -> Double {
        Double(sign: .plus, exponent: Int(exponent), significand: 1)
    }

    /// The natural logarithm, by 2 artanh((m - 1) / (m + 1)) with m in [sqrt(1/2), sqrt 2).
    public static func log(_ x: Double) -> Double {
        guard x > 0 else { return x == 0 ? -.infinity : .nan }
        guard x.isFinite else { return x }
        var exponent = Double(x.exponent)
        var m = x.significand
        if m > 1.4142135623730951 {
            m /= 2
            exponent += 1
        }
        let s = (m - 1) / (m + 1)
        let square = s * s
        var sum = 0.0
        for n in stride(from: 23.0, through: 1, by: -2) { sum = sum * square + 1 / n }
        return exponent * ln2High + (2 * s * sum + exponent * ln2Low)
    }

    /// log(1 + x), without cancellation near 0.
    public static func logOnePlus(_ x: Double) -> Double {
        let sum = 1 + x
        guard sum != 1 else { return x }
        // Kahan's correction: (sum - 1) is what of x survived the addition.
        return sum == .infinity ? sum : log(sum) * (x / (sum - 1))
    }
}

extension Portable {
    // pi/2 in three parts, the first two short enough that multiples of them are exact.
    private static let halfPi = (0x1.921fb54400000p0, 0x1.0b4611a600000p-34, 0x1.3198a2e037073p-69)

    /// The sine; beyond 1e5 the period is taken as twice the Double nearest to pi.
    public static func sin(_ x: Double) -> Double { sinQuadrant(x, shift: 0) }

    /// The cosine; beyond 1e5 the period is taken as twice the Double nearest to pi.
    public static func cos(_ x: Double) -> Double { sinQuadrant(x, shift: 1) }

    /// The tangent; beyond 1e5 the period is taken as twice the Double nearest to pi.
    public static func tan(_ x: Double) -> Double { sin(x) / cos(x) }

    /// sin(x + shift pi/2), by reduction to |r| <= pi/4 and Taylor polynomials.
    private static func sinQuadrant(_ x: Double, shift: Int) -> Double {
        guard x.isFinite else { return .nan }
        let near = abs(x) < 1e5 ? x : x.remainder(dividingBy: 2 * .pi)
        let k = (near * 0.6366197723675814).rounded()
        let r = ((near - k * halfPi.0) - k * halfPi.1) - k * halfPi.2
        let quadrant = (Int(k) + shift) & 3
        let square = r * r
        var sum = 1.0
        let degree = quadrant & 1 == 0 ? 19.0 : 18.0
        for n in stride(from: degree, to: 1, by: -2) { sum = 1 - sum * square / (n * (n - 1)) }
        let value = quadrant & 1 == 0 ? r * sum : sum
        return quadrant < 2 ? value : -value
    }

    /// The sine and the cosine, in a tenth of the time of both alone: inverse factorials in place
    /// of divisions, so that their last bits differ from those of `sin` and `cos`.
    public static func sineAndCosine(_ x: Double) -> (sine: Double, cosine: Double) {
        guard x.isFinite else { return (.nan, .nan) }
        let near = abs(x) < 1e5 ? x : x.remainder(dividingBy: 2 * .pi)
        let k = (near * 0.6366197723675814).rounded()
        let r = ((near - k * halfPi.0) - k * halfPi.1) - k * halfPi.2
        let square = r * r
        var sine = 1 / 121_645_100_408_832_000.0
        sine = 1 / 355_687_428_096_000.0 - sine * square
        sine = 1 / 1_307_674_368_000.0 - sine * square
        sine = 1 / 6_227_020_800.0 - sine * square
        sine = 1 / 39_916_800.0 - sine * square
        sine = 1 / 362_880.0 - sine * square
        sine = 1 / 5_040.0 - sine * square
        sine = 1 / 120.0 - sine * square
        sine = 1 / 6.0 - sine * square
        sine = r - r * square * sine
        return turned(sine, cosine(square), quarters: Int(k) & 3)
    }

    /// The cosine of a small angle of which the square is given, by its series.
    private static func cosine(_ square: Double) -> Double {
        var cosine = 1 / 6_402_373_705_728_000.0
        cosine = 1 / 20_922_789_888_000.0 - cosine * square
        cosine = 1 / 87_178_291_200.0 - cosine * square
        cosine = 1 / 479_001_600.0 - cosine * square
        cosine = 1 / 3_628_800.0 - cosine * square
        cosine = 1 / 40_320.0 - cosine * square
        cosine = 1 / 720.0 - cosine * square
        cosine = 1 / 24.0 - cosine * square
        return 1 - square * (0.5 - cosine * square)
    }

    private static func turned(
        _ sine: Double, _ cosine: Double, quarters: Int
    ) -> (sine: Double, cosine: Double) {
        switch quarters {
        case 0: (sine, cosine)
        case 1: (cosine, -sine)
        case 2: (-sine, -cosine)
        default: (-cosine, sine)
        }
    }

    /// The angle of the direction (`x`, `y`) from the x axis, from -pi to pi; 0 for no direction.
    ///
    /// The tangent is halved twice, atan t = 2 atan(t / (1 + sqrt(1 + t^2))), then its series is
    /// short.
    public static func atan2(_ y: Double, _ x: Double) -> Double {
        let (low, high) = (min(abs(x), abs(y)), max(abs(x), abs(y)))
        guard high > 0 else { return 0 }
        var tangent = low / high
        for _ in 0..<2 { tangent /= 1 + (1 + tangent * tangent).squareRoot() }
        let square = tangent * tangent
        var sum = 0.0
        for n in stride(from: 25.0, through: 1, by: -2) { sum = 1 / n - sum * square }
        let eighth = 4 * tangent * sum
        let quarter = abs(x) >= abs(y) ? eighth : .pi / 2 - eighth
        let half = x >= 0 ? quarter : .pi - quarter
        return y < 0 ? -half : half
    }

    /// The hyperbolic tangent.
    public static func tanh(_ x: Double) -> Double {
        guard abs(x) < 22 else { return x.isNaN ? x : (x < 0 ? -1 : 1) }
        let e = expMinusOne(2 * abs(x))
        let value = e / (e + 2)
        return x < 0 ? -value : value
    }

    /// The logistic function 1 / (1 + e^-x).
    public static func sigmoid(_ x: Double) -> Double {
        let e = exp(-abs(x))
        return x < 0 ? e / (1 + e) : 1 / (1 + e)
    }

    /// The distribution function of the standard normal distribution.
    ///
    /// Below 3.2 standard deviations by the series of positive terms
    /// phi(x) (x + x^3/3 + x^5/(3 5) + ...), above by Laplace's continued fraction for the tail
    /// (Abramowitz & Stegun 26.2.11 and 26.2.14).
    public static func normalDistribution(_ x: Double) -> Double {
        let z = abs(x)
        guard z < 38.6 else { return x.isNaN ? x : (x < 0 ? 0 : 1) }
        let density = normalDensity(z)
        var tail: Double
        if z < 3.2 {
            var term = z
            var sum = z
            var n = 3.0
            while term > sum * 1e-17 {
                term *= z * z / n
                sum += term
                n += 2
            }
            tail = 0.5 - density * sum
        } else {
            var fraction = z
            for n in stride(from: 80.0, to: 0, by: -1) { fraction = z + n / fraction }
            tail = density / fraction
        }
        return x < 0 ? tail : 1 - tail
    }

    /// The density of the standard normal distribution.
    public static func normalDensity(_ x: Double) -> Double {
        0.3989422804014327 * exp(-x * x / 2)
    }
}
