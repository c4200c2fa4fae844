import Curves
import Text

/// Writes the recovery of a curve for people: the sum, and what it does not determine.
struct CurveRecoveryText {
    private let recovery: CurveRecovery
    private var recovered: RecoveredCurve { recovery.recovered }

    init(_ recovery: CurveRecovery) { self.recovery = recovery }

    /// The whole text.
    var text: String {
        [heading, function, limits].map { $0.joined(separator: "\n") + "\n" }
            .joined(separator: "\n")
    }

    private var heading: [String] {
        let interval = recovered.samples.interval
        var table = TextTable()
        table.append(
            recovery.stroke == nil ? "samples" : "columns",
            "\(recovered.samples.count.grouped), x from \(interval.lowerBound.rounded(6)) to "
                + "\(interval.upperBound.rounded(6))")
        table.append("within", "\(tolerance), at the samples and at the kinks")
        table.append("found", found)
        if let stroke = recovery.stroke {
            table.append(
                "stroke",
                "the largest ink height of a column is "
                    + "\(stroke.largestInkHeight.counted("pixel")), which may add an error of "
                    + "\(stroke.strokeError.rounded(4)) pixels")
        }
        return [recovery.path.escapingControls] + table.lines
    }

    private var tolerance: String {
        guard let stroke = recovery.stroke else { return recovered.tolerance.rounded(4) }
        let pixels = recovered.tolerance / stroke.pixelHeight
        let words = pixels == 1 ? "1 pixel" : "\(pixels.rounded(4)) pixels"
        return "\(words), \(recovered.tolerance.rounded(4)) in units of y"
    }

    private var found: String {
        let units = recovered.sum.ramps.count
        return units == 0
            ? "a straight line: no unit is needed"
            : "\(units.counted("unit")), and no sum of fewer ReLUs and a line is as near"
                + (recovery.stroke == nil ? " to the samples joined by straight lines" : "")
    }

    private var function: [String] { recovered.sum.lines(limit: .max) }

    private var limits: [String] { ["The curve does not determine"] + RampSum.unknowns }
}

extension RampSum {
    /// The significant digits of the sum's numbers.
    private static let digits = 6

    /// The sum, a line of text for each ramp up to a limit.
    func lines(limit: Int) -> [String] {
        let line = SumText([(slope, "x")], constant: intercept, digits: Self.digits)
        let terms = ramps.prefix(limit).map { ramp in
            let sign = ramp.turn < 0 ? "-" : "+"
            let offset = ramp.start.magnitude.rounded(Self.digits)
            let shifted =
                ramp.start == 0 ? "x" : ramp.start < 0 ? "x + \(offset)" : "x - \(offset)"
            return "     \(sign) \(ramp.turn.magnitude.rounded(Self.digits)) relu(\(shifted))"
        }
        let rest = ramps.count - terms.count
        return ["f = \(line)"] + terms
            + (rest > 0 ? ["     ... and \(rest.grouped) more (--format json has all)"] : [])
    }

    /// What a function of one number does not determine of the units that draw it.
    static let unknowns = [
        "  - the order of the units",
        "  - how the turn of a unit is divided between its two weights",
        "  - on which side a unit is active: relu(-z) = relu(z) - z, and only the sum of all",
        "    lines is known",
        "  - units without a kink in the interval",
    ]
}
