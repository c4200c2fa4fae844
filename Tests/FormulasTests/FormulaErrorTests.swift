import Formulas
import Testing
import Text

@Suite struct FormulaErrorTests {
    @Test(
        arguments: [
            ("", 1, "there is no formula (such as x^2)"),
            ("  ", 1, "there is no formula (such as x^2)"),
            ("x +", 4, "a value is missing before the end (a number, a name or a parenthesis)"),
            ("x + * 2", 5, "a value is missing before '*' (a number, a name or a parenthesis)"),
            ("()", 2, "a value is missing before ')' (a number, a name or a parenthesis)"),
            ("2^", 3, "a value is missing before the end (a number, a name or a parenthesis)"),
            ("^2", 1, "a value is missing before '^' (a number, a name or a parenthesis)"),
            ("2 (x + 1", 3, "this parenthesis is not closed (add ')')"),
            ("sin(x", 4, "this parenthesis is not closed (add ')')"),
            ("min(x", 4, "this parenthesis is not closed (add ')')"),
            ("x) + 1", 2, "this parenthesis closes nothing (remove it)"),
            (
                "0,5 x", 2,
                "a comma separates only the values of min and max (a decimal number has a point)"
            ),
            (
                "(1, 2)", 3,
                "a comma separates only the values of min and max (a decimal number has a point)"
            ),
            ("sin(x, 1)", 1, "sin has 2 values (one value, such as sin(x))"),
            ("2 max(x)", 3, "max has 1 value (at least two values, such as max(x, 1))"),
            ("1 + sin x", 5, "sin needs parentheses (write sin(x))"),
            ("sin^2(x)", 1, "sin needs parentheses (write sin(x))"),
            ("x + xx", 5, "unknown name 'xx' (write x x to multiply)"),
            ("2 xsin(x)", 3, "unknown name 'xsin' (write x sin to multiply)"),
            ("sine(x)", 1, "unknown name 'sine' (did you mean sin?)"),
            ("ln(x)", 1, "unknown name 'ln' (did you mean log?)"),
            ("2 Sin(x)", 3, "unknown name 'Sin' (did you mean sin?)"),
            (
                "x + y", 5,
                "unknown name 'y' (x, pi, e, sin, cos, tan, tanh, exp, log, sqrt, abs, min, max)"
            ),
            (
                "2 e3", 3,
                "unknown name 'e3' (x, pi, e, sin, cos, tan, tanh, exp, log, sqrt, abs, min, max)"
            ),
            ("1.2.3 x", 1, "'1.2.3' is not a number (such as 0.5 or 2e3)"),
            ("x + .", 5, "'.' is not a number (such as 0.5 or 2e3)"),
            ("1e999", 1, "'1e999' is too large (below 1.8e308)"),
            ("x**2", 2, "'**' is not an operator (write ^ for a power)"),
            ("3 \u{d7} x", 3, "'\u{d7}' cannot be in a formula (write *)"),
            ("x \u{2212} 1", 3, "'\u{2212}' cannot be in a formula (write -)"),
            ("x\u{b2}", 2, "'\u{b2}' cannot be in a formula (write ^2)"),
            ("|x|", 1, "'|' cannot be in a formula (write abs(x))"),
            ("[x]", 1, "'[' cannot be in a formula (write ( and ))"),
            (
                "y > x", 1,
                "unknown name 'y' (x, pi, e, sin, cos, tan, tanh, exp, log, sqrt, abs, min, max)"
            ),
            (
                "x = 1", 3,
                "'=' cannot be in a formula (a formula is one expression, such as y - x^2)"
            ),
            ("x \u{1b}[31m", 3, "'<U+001B>' cannot be in a formula"),
        ])
    func `an error names its column and what would be right`(
        _ text: String, _ column: Int, _ message: String
    ) {
        #expect {
            try Formula(parsing: text)
        } throws: { error in
            guard let error = error as? FormulaError else { return false }
            #expect(error.message == message)
            #expect(error.column == column)
            #expect(error.kind == .wrong)
            return error.description == "column \(column): \(message)"
        }
    }

    private func error(of text: String) -> FormulaError? {
        do {
            _ = try Formula(parsing: text)
            return nil
        } catch {
            return error
        }
    }

    @Test func `a formula has at most 1,000 characters`() {
        #expect(error(of: String(repeating: " ", count: 999) + "x") == nil)
        let error = error(of: String(repeating: " ", count: 1000) + "x")
        #expect(error?.column == 1001)
        #expect(error?.kind == .limit)
        #expect(error?.message == "the formula is too long (at most 1,000 characters)")
    }

    @Test(arguments: ["(", "sin(", "-", "2^", "+", "max(1, "])
    func `a formula has at most 100 levels`(_ level: String) {
        let closing = level.contains("(") ? ")" : ""
        func nested(_ count: Int) -> String {
            String(repeating: level, count: count) + "x" + String(repeating: closing, count: count)
        }
        #expect(error(of: nested(100)) == nil)
        let error = error(of: nested(101))
        #expect(error?.kind == .limit)
        #expect(
            error?.message == "too many parentheses, signs and exponents inside each other "
                + "(at most 100 levels)")
        let offset = level == "(" || level == "-" || level == "+" ? 0 : level == "2^" ? 1 : 3
        #expect(error?.column == 100 * level.count + 1 + offset)
    }
}
