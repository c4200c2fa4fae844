import Analysis
import Geometry
import Naming
import Planes
import Points
import Text

/// Writes the names of a boundary for people, or its formulas for TeX.
struct NamesText {
    let names: BoundaryNames
    private let explanation: Explanation

    init(_ names: BoundaryNames, of explanation: Explanation) {
        self.names = names
        self.explanation = explanation
    }

    /// The verdict, the named curves, and the table of all forms.
    var sections: [[String]] {
        [verdict] + names.named.map(curve) + [table].filter { !$0.isEmpty }
    }

    private var listsAll: Bool { explanation.options.listsAll }

    private var verdict: [String] {
        var lines: [String]
        switch names.verdict {
        case .nothing: return ["There is no boundary in the window."]
        case .named, .several: lines = ["The boundary is \(names.words)."]
        case .noSimpleForm(let corners):
            lines = [
                "The boundary has no simple form: within the gap it is a polygon of "
                    + "\(corners.counted("corner"))."
            ]
        }
        let titles = names.alternatives.map(\.form.title)
        if !titles.isEmpty {
            lines.append("It cannot be told apart from these either: \(titles.joinedAsSum).")
        }
        let axes = explanation.loaded.axisNames
        if axes != Scene.AxisNames() {
            lines.append("Here x is \(axes.variables[0]) and y is \(axes.variables[1]).")
        }
        return lines + coarseness + mistakes + facts
    }

    /// A resolution that is a larger share of the window's longer side makes all curves alike.
    private static let coarse = 0.05

    private var coarseness: [String] {
        let window = explanation.model.window
        let side = max(window.width, window.height)
        guard let given = explanation.options.resolution, given > Self.coarse * side else {
            return []
        }
        return [
            "The resolution is \((100 * given / side).rounded(2)) % of the window, which is "
                + "\(window.width.rounded(3)) x \(window.height.rounded(3)): the name is no better "
                + "than that (1 % is --resolution \((0.01 * side).rounded(1)))."
        ]
    }

    private var mistakes: [String] {
        names.doubt(points: explanation.model.points.training.count).map { [$0] } ?? []
    }

    private var facts: [String] {
        let given = explanation.options.resolution != nil
        var table = TextTable()
        table.append(
            "gap", names.gap.rounded(3),
            given
                ? "as given: nearer curves are the same"
                : "between the points of different classes along the boundary")
        if let right = names.right {
            let count = explanation.model.points.training.count
            table.append(
                "network", "\(right.grouped) of \(count.grouped)", "training points are right")
            table.append(
                "supported", names.supportedShare.percent,
                "of the boundary, where points of two classes are all around")
        }
        if let corners = names.baselineCorners {
            table.append(
                "polygon", corners.counted("corner"), "would be needed to be as near")
        }
        return table.lines.map { "  " + $0 }
    }

    private func curve(_ curve: NamedCurve) -> [String] {
        let lines = [curve.formula] + curve.parameters.lines
        var distance =
            "  \(curve.rms.rounded(2)) away (root mean square), "
            + "\(curve.hausdorff.rounded(2)) at most"
        if case .named = names.verdict, let right = curve.right {
            distance += "; as a classifier it has \(right.grouped) points right"
        }
        return lines + [distance]
    }

    /// The accepted forms and the front; the others where long lists are asked for.
    private var table: [String] {
        guard !names.table.isEmpty else { return [] }
        var table = TextTable(rightColumns: [2, 3, 4, 5])
        let hasPoints = names.right != nil
        table.append(
            "", "form", "numbers", "rms", "hausdorff", hasPoints ? "right" : "", "formula")
        let shown = names.table.filter { listsAll || $0.isAccepted || $0.isOnFront }
        for curve in shown {
            table.append(
                mark(of: curve), curve.form.title, "\(curve.numbers)", curve.rms.rounded(2),
                curve.hausdorff.rounded(2), curve.right.map(\.grouped) ?? "",
                curve.isAccepted || listsAll ? curve.formula : "")
        }
        let rest = names.table.count - shown.count
        return ["Forms (> named, + accepted, * no form with as few numbers is nearer)"]
            + table.lines.map { "  " + $0 }
            + (rest > 0 ? ["  ... and \(rest.grouped) more (--all shows them)"] : [])
    }

    private func mark(of curve: NamedCurve) -> String {
        let isNamed = names.named.count == 1 && names.named[0] == curve
        return (isNamed ? ">" : curve.isAccepted ? "+" : " ") + (curve.isOnFront ? "*" : " ")
    }
}

extension [NamedParameter] {
    /// The numbers with their standard errors, indented.
    var lines: [String] {
        var table = TextTable(rightColumns: [1])
        for parameter in self {
            let error = parameter.error.map { "+- " + $0.rounded(2) } ?? "not determined"
            table.append(parameter.name, parameter.text, error)
        }
        return table.lines.map { "  " + $0 }
    }
}

extension NamesText {
    /// Each formula on a line of its own below a comment: the named curves and those that they
    /// cannot be told apart from, or all forms where long lists are asked for.
    var latex: String {
        var lines = ["% The boundary: \(names.words)."] + mistakes.map { "% " + $0 }
        for curve in names.named { append(curve, "named", to: &lines) }
        for curve in names.alternatives { append(curve, "cannot be told apart", to: &lines) }
        if listsAll {
            for curve in names.table where !(names.named + names.alternatives).contains(curve) {
                append(curve, curve.isAccepted ? "accepted" : "not accepted", to: &lines)
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func append(_ curve: NamedCurve, _ role: String, to lines: inout [String]) {
        lines.append(
            "% \(curve.form.title), \(role): \(curve.numbers.counted("number")), "
                + "rms \(curve.rms.rounded(2)), hausdorff \(curve.hausdorff.rounded(2))")
        lines.append("\\[ \(curve.latex) \\]")
    }
}
