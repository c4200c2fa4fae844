import Curves
import Formulas

/// The function that the book "Neural networks and deep learning" (Nielsen 2015) approximates.
enum NielsenFunction {
    static let text = "0.2 + 0.4 x^2 + 0.3 x sin(15 x) + 0.05 cos(50 x)"

    static func curve() throws -> FormulaCurve { FormulaCurve(try Formula(parsing: text)) }

    /// At 20,001 even points.
    static func samples() throws -> CurveSamples { try curve().evenSamples(count: 20_001) }
}
