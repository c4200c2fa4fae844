import Geometry
import RealFunctions

/// A conic a x^2 + b x y + c y^2 + d x + e y + f = 0.
struct Conic {
    var coefficients: [Double]

    /// The conic with the least sum of F^2 over the sum of |grad F|^2 (Taubin 1991,
    /// doi:10.1109/34.103273), by inverse iteration; nil if the places do not fix one.
    static func taubin(_ places: [Point]) -> Conic? {
        var values = [Double](repeating: 0, count: 36)
        var slopes = values
        for place in places {
            let (x, y) = (place.x, place.y)
            let terms = [x * x, x * y, y * y, x, y, 1]
            let dx = [2 * x, y, 0, 1, 0, 0]
            let dy = [0, x, 2 * y, 0, 1, 0]
            for i in 0..<6 {
                for j in 0..<6 {
                    values[6 * i + j] += terms[i] * terms[j]
                    slopes[6 * i + j] += dx[i] * dx[j] + dy[i] * dy[j]
                }
            }
        }
        for i in 0..<6 { values[7 * i] *= 1 + 1e-10 }
        guard let factor = CholeskyFactor(values, count: 6, tolerance: 1e-15) else { return nil }
        var conic: [Double] = [1, 0.3, 0.7, 0.1, -0.2, -0.5]
        for _ in 0..<40 {
            let right = (0..<6).map { i in
                (0..<6).reduce(0) { $0 + slopes[6 * i + $1] * conic[$1] }
            }
            let next = factor.solve(right)
            let length = next.reduce(0) { $0 + $1 * $1 }.squareRoot()
            guard length > 0, length.isFinite else { return nil }
            conic = next.map { $0 / length }
        }
        return Conic(coefficients: conic)
    }

    /// Centre, logarithms of the half axes and direction of the first; nil if it is no ellipse or
    /// hyperbola as asked.
    func parameters(as form: CurveForm) -> Parameters? {
        let (a, b, c) = (coefficients[0], coefficients[1], coefficients[2])
        let (d, e, f) = (coefficients[3], coefficients[4], coefficients[5])
        let determinant = 4 * a * c - b * b
        guard determinant != 0 else { return nil }
        let centre = Point((b * e - 2 * c * d) / determinant, (b * d - 2 * a * e) / determinant)
        let rest = f + (d * centre.x + e * centre.y) / 2
        let angle = Portable.atan2(b, a - c) / 2
        let (cosine, sine) = (Portable.cos(angle), Portable.sin(angle))
        let first = -(a * cosine * cosine + b * cosine * sine + c * sine * sine) / rest
        let second = -(a * sine * sine - b * cosine * sine + c * cosine * cosine) / rest
        let isHyperbola = form == .hyperbola
        guard first.isFinite, second.isFinite, first * second != 0,
            (first * second < 0) == isHyperbola, isHyperbola || first > 0
        else { return nil }
        let logarithms = (-Portable.log(abs(first)) / 2, -Portable.log(abs(second)) / 2)
        if first > 0 {
            return [centre.x, centre.y, logarithms.0, logarithms.1, angle, 0, 0, 0]
        }
        return [centre.x, centre.y, logarithms.1, logarithms.0, angle + .pi / 2, 0, 0, 0]
    }
}
