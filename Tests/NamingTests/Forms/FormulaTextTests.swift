import Testing

@testable import Naming

@Suite struct FormulaTextTests {
    private static func text(
        _ form: CurveForm, _ numbers: [String], _ style: FormulaText.Style = .plain,
        normals: [String] = []
    ) -> String {
        FormulaText(style: style, numbers: numbers).text(form, normals: normals)
    }

    @Test func `formulas have signs and no doubled ones`() {
        #expect(
            Self.text(.function(.polynomial(degree: 2), isSideways: false), ["-1", "2.0", "-0.5"])
                == "y = -1 + 2.0 x - 0.5 x^2")
        #expect(Self.text(.circle, ["-0.1", "0.2", "2"]) == "(x + 0.1)^2 + (y - 0.2)^2 = 2^2")
        #expect(Self.text(.axes, ["0.1", "-2"]) == "x = 0.1 or y = -2")
        #expect(
            Self.text(.function(.exponential, isSideways: true), ["1", "-2", "-0.5"])
                == "x = 1 - 2 e^(-0.5 y)")
        #expect(Self.text(.reciprocal, ["1", "-2", "3"]) == "y = 1 - 2 / (x - 3)")
        #expect(
            Self.text(.line, ["53.1", "0.3"], normals: ["0.6", "-0.8"]) == "0.6 x - 0.8 y = 0.3")
        #expect(
            Self.text(.archimedeanSpiral, ["0", "0", "-0.4", "1"])
                == "r = -0.4 (theta - 1) around (0, 0)")
        #expect(
            Self.text(.function(.logistic, isSideways: false), ["0", "1", "-2", "3"])
                == "y = 0 + 1 / (1 + e^(-3 (x + 2)))")
    }

    @Test func `formulas are written for TeX`() {
        #expect(
            Self.text(.function(.absolute, isSideways: false), ["0", "1", "-2"], .latex)
                == #"y = 0 + 1 \left|x + 2\right|"#)
        #expect(
            Self.text(.reciprocal, ["1", "-2", "3"], .latex) == #"y = 1 - \frac{2}{x - 3}"#)
        #expect(
            Self.text(.function(.sine, isSideways: false), ["0", "1", "2", "-3"], .latex)
                == #"y = 0 + 1 \sin\left(2 x - 3\right)"#)
    }

    @Test(
        arguments: [
            (1.23456, 0.0234, "1.23"), (1.23456, 0.0134, "1.235"), (-0.0004, 0.01, "0.000"),
            (1234.4, 30, "1234"), (0.5, 0, "0.5"), (12_345_678, 3, "1.2346e7"),
            (0.3, 0.0195, "0.30"),
        ] as [(Double, Double, String)])
    func `numbers have the digits that their error justifies`(
        value: Double, error: Double, text: String
    ) {
        #expect(value.text(error: error) == text)
    }

    @Test func `forms have their articles`() {
        #expect(CurveForm.ellipse.phrase == "an ellipse")
        #expect(CurveForm.circle.phrase == "a circle")
        #expect(CurveForm.archimedeanSpiral.phrase == "an Archimedean spiral with two arms")
        #expect(CurveForm.axes.phrase == "two lines along the axes")
        #expect(CurveForm.function(.exponential, isSideways: true).title == "logarithm")
    }
}
