import Formulas
import Foundation
import Testing

@Suite struct FormulaTests {
    /// Values at x = 3, worked out by hand.
    @Test(
        arguments: [
            ("7", 7), ("x", 3), ("2e3", 2000), ("2E-1", 0.2), (".5", 0.5), ("2.", 2),
            ("2e3x", 6000), ("2e", 2 * M_E), ("2exp(0)", 2), ("2e+1", 20), ("2e x", 6 * M_E),
            ("pi", .pi), ("x pi", 3 * .pi), ("pi e", .pi * M_E),
            ("1 + 2 * x", 7), ("1 - 2 - x", -4), ("12 / 2 / x", 2), ("12 / 2 x", 18),
            ("1/2 x", 1.5), ("2 x/4", 1.5), ("2 x^2", 18), ("2 x^2 x", 54), ("2^x", 8),
            ("2^x^2", 512), ("(2^x)^2", 64), ("2^-x", 0.125), ("2^-x^2", 1.0 / 512),
            ("2^+x", 8), ("2^x x", 24), ("2^-x x", 0.375), ("2^--x", 8),
            ("-x^2", -9), ("(-x)^2", 9), ("--x", 3), ("- - x", 3), ("2 - -x", 5), ("2*-x", -6),
            ("2/-x*3", -2), ("-x x", -9), ("2 -x", -1), ("x(x + 1)", 12), ("(x)(x)", 9),
            ("2(3)4", 24), ("2 3", 6), ("x-1", 2), ("-2^2", -4), ("-2^-2", -0.25),
            ("x^0.5", 3.0.squareRoot()), ("sqrt(x + 1)", 2), ("abs(-x)", 3), ("abs(x) x", 9),
            ("min(x, 2)", 2), ("max(x, 2)", 3), ("min(4, x, 5)", 3), ("max(1, min(x, 2), -1)", 2),
            ("sin(0) + cos(0)", 1), ("exp(log(x))", 3), ("tanh(0)", 0), ("tan(0)", 0),
            ("  x\t+ 1 ", 4), ("sin (0)", 0), ("sin(x)^2 + cos(x)^2", 1), ("x sin(pi/2) x", 9),
        ] as [(String, Double)])
    func `operators bind as is written in mathematics`(_ text: String, _ value: Double) throws {
        let formula = try Formula(parsing: text)
        #expect(abs(formula.value(3) - value) <= 1e-14 * max(1, abs(value)))
        #expect(formula.description == text)
        #expect(formula.text == text)
    }

    @Test func `Nielsen's function is that of the standard library`() throws {
        let formula = try Formula(parsing: "0.2 + 0.4 x^2 + 0.3 x sin(15 x) + 0.05 cos(50 x)")
        for step in 0...1000 {
            let x = Double(step) / 1000
            let expected = 0.2 + 0.4 * x * x + 0.3 * x * sin(15 * x) + 0.05 * cos(50 * x)
            #expect(abs(formula.value(x) - expected) < 1e-15)
        }
    }

    @Test func `two variables are taken in their order`() throws {
        let formula = try Formula(parsing: "y - x^2", variables: ["x", "y"])
        #expect(formula.value(3, 10) == 1)
        let exchanged = try Formula(parsing: "y - x^2", variables: ["y", "x"])
        #expect(exchanged.value(3, 10) == -97)
        #expect(formula != exchanged)
    }

    @Test(
        arguments: [
            ("1/x", 0, .infinity), ("log(x)", 0, -.infinity), ("exp(x)", 800, .infinity),
            ("sqrt(x)", -1, .nan), ("log(x)", -1, .nan), ("x^0.5", -1, .nan),
            ("min(1, sqrt(x))", -1, .nan), ("max(sqrt(x), 1)", -1, .nan),
            ("min(sqrt(x), 1)", -1, .nan), ("max(1, sqrt(x))", -1, .nan),
        ] as [(String, Double, Double)])
    func `a value that does not exist is not finite`(
        _ text: String, _ x: Double, _ value: Double
    ) throws {
        let found = try Formula(parsing: text).value(x)
        #expect(found == value || found.isNaN && value.isNaN)
    }
}
