import Geometry
import RealFunctions
import Testing

@testable import Naming

/// The expected numbers are those of scipy.optimize.least_squares for the same 60 samples.
///
/// SciPy 1.16 with the loss "soft_l1" and tolerances of 1e-15; i counts the samples from 0.
@Suite struct RobustLeastSquaresTests {
    private static let indices = (0..<60).map(Double.init)

    private static func expect(
        _ fit: RobustLeastSquares.Fit, _ parameters: [Double], loss: Double,
        within tolerance: Double
    ) {
        for (index, parameter) in parameters.enumerated() {
            #expect(abs(fit.parameters[index] - parameter) < tolerance, "parameter \(index)")
        }
        #expect(abs(fit.loss - loss) < 1e-9 * loss)
    }

    /// x = -1 + 2 i / 59, y = 0.3 + 0.5 e^(1.7 x) + 0.05 sin(37 i), + 0.8 where i mod 17 = 5.
    @Test func `an exponential with outliers is fitted as by SciPy`() {
        let samples = Self.indices.map { i -> (x: Double, y: Double) in
            let x = -1 + 2 * i / 59
            let outlier = Int(i) % 17 == 5 ? 0.8 : 0
            return (x, 0.3 + 0.5 * Portable.exp(1.7 * x) + 0.05 * Portable.sin(37 * i) + outlier)
        }
        let fit = RobustLeastSquares(scale: 0.06).fit(
            from: [1, 0.8, 1, 0, 0, 0, 0, 0], count: 3, samples: samples.count
        ) { parameters, residuals in
            for (index, sample) in samples.enumerated() {
                residuals[index] =
                    sample.y - FunctionForm.exponential.value(at: sample.x, parameters).value
            }
        }
        Self.expect(
            fit, [1.6782914546570897, 0.8069210608840455, 0.8598639573837985],
            loss: 0.20264982790184866, within: 1e-5)
    }

    private static func fit(
        _ form: CurveForm, _ places: [Point], scale: Double, from start: Parameters
    ) -> RobustLeastSquares.Fit {
        RobustLeastSquares(scale: scale).fit(from: start, count: form.count, samples: places.count)
        {
            CurveFitter.distances(form, places, $0, &$1)
        }
    }

    /// (0.2 + 0.7 cos t + 0.03 sin 23 i, -0.1 + 0.7 sin t + 0.03 cos 31 i) with t = i / 10, x + 0.3
    /// where i mod 13 = 3.
    @Test func `a circle with outliers is fitted as by SciPy`() {
        let places = Self.indices.map { i in
            Point(
                0.2 + 0.7 * Portable.cos(0.1 * i) + 0.03 * Portable.sin(23 * i)
                    + (Int(i) % 13 == 3 ? 0.3 : 0),
                -0.1 + 0.7 * Portable.sin(0.1 * i) + 0.03 * Portable.cos(31 * i))
        }
        Self.expect(
            Self.fit(.circle, places, scale: 0.05, from: [0, 0, 1, 0, 0, 0, 0, 0]),
            [0.20625148863538323, -0.09812128921319097, 0.700640629132824],
            loss: 0.05136625195761536, within: 1e-5)
    }

    /// Half axes 0.8 and 0.4 turned by 0.4 around (0.1, -0.2), with the same small waves.
    @Test func `an ellipse is fitted by the first-order distance as by SciPy`() {
        let places = Self.indices.map { i -> Point in
            let along = 0.8 * Portable.cos(0.1 * i)
            let across = 0.4 * Portable.sin(0.1 * i)
            let (sine, cosine) = (Portable.sin(0.4), Portable.cos(0.4))
            return Point(
                0.1 + along * cosine - across * sine + 0.02 * Portable.sin(23 * i),
                -0.2 + along * sine + across * cosine + 0.02 * Portable.cos(31 * i))
        }
        Self.expect(
            Self.fit(.ellipse, places, scale: 0.03, from: [0, 0, -0.3, -0.8, 0.3, 0, 0, 0]),
            [
                0.10090783552584659, -0.2021286047155203, -0.22141028404341523,
                -0.9173535910471218, 0.39952401661040937,
            ], loss: 0.005223273047004386, within: 1e-5)
    }

    /// x = -1 + 2 i / 59 + 0.01 cos 29 i, y = 0.1 + 0.4 sin 5 x + 0.2 cos 5 x + 0.03 sin 37 i.
    @Test func `a sine is fitted by the first-order distance as by SciPy`() {
        let places = Self.indices.map { i -> Point in
            let x = -1 + 2 * i / 59 + 0.01 * Portable.cos(29 * i)
            let wave = 0.4 * Portable.sin(5 * x) + 0.2 * Portable.cos(5 * x)
            return Point(x, 0.1 + wave + 0.03 * Portable.sin(37 * i))
        }
        let fit = Self.fit(
            .function(.sine, isSideways: false), places, scale: 0.03,
            from: [4.6, 0, 0.3, 0.3, 0, 0, 0, 0])
        Self.expect(
            fit,
            [4.985561530848238, 0.0978084895364677, 0.4005124422242393, 0.19739749238294543],
            loss: 0.004859374419592259, within: 1e-5)
    }

    @Test func `the inverse normal matrix of a line is that of its two sums`() throws {
        let inverse = try #require(
            RobustLeastSquares(scale: nil).inverseNormalMatrix(at: .zero, count: 2, samples: 60) {
                for i in 0..<60 { $1[i] = $0[0] + $0[1] * (-1 + 2 * Double(i) / 59) }
            })
        // 1/60, and 1 over the sum of x^2.
        let expected = [1.0 / 60, 0, 0, 0.048360655737704906]
        for (value, right) in zip(inverse, expected) { #expect(abs(value - right) < 1e-9) }
    }

    @Test func `parameters without influence have no inverse`() {
        let inverse = RobustLeastSquares(scale: nil).inverseNormalMatrix(
            at: .zero, count: 2, samples: 9
        ) { for i in 0..<9 { $1[i] = $0[0] } }
        #expect(inverse == nil)
    }
}
