/// A form of a function of one number that was fitted to a learned one: a row of the table.
public struct NamedFunction: Sendable, Hashable {
    /// The form.
    public let form: FunctionForm
    /// The root mean square of the differences over the interval.
    public let rms: Double
    /// The largest difference.
    public let largest: Double
    /// The numbers of its formula.
    public let parameters: [NamedParameter]
    /// Whether it is near enough.
    public let isAccepted: Bool
    /// Whether no form with as few numbers is nearer.
    public internal(set) var isOnFront = false
    /// In the coordinates of the fit.
    let fitted: Parameters
    let frame: FunctionFrame
}

/// The coordinates of a fitted function.
struct FunctionFrame: Sendable, Hashable {
    let x: AxisFrame
    let y: AxisFrame
}

extension NamedFunction {
    /// The number of parameters.
    public var numbers: Int { form.count }

    /// The equation in plain text.
    public var formula: String { formula(.plain) }

    /// The equation for TeX's mathematical mode.
    public var latex: String { formula(.latex) }

    private func formula(_ style: FormulaText.Style) -> String {
        let text = FormulaText(style: style, numbers: parameters.map { $0.text })
        return "y = " + text.text(form, of: "x")
    }

    /// Where the learned function was looked at.
    public var interval: ClosedRange<Double> {
        frame.x.offset - frame.x.unit...frame.x.offset + frame.x.unit
    }

    /// The value of the form at `x`.
    public func value(at x: Double) -> Double {
        let inside = (x - frame.x.offset) / frame.x.unit
        return frame.y.offset + frame.y.unit * form.value(at: inside, fitted).value
    }
}
