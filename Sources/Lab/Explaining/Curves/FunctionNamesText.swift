import Naming
import Text

/// Writes the names of a curve for people, or its formulas for TeX.
struct FunctionNamesText {
    let names: FunctionNames
    private let explanation: CurveExplanation

    init(_ names: FunctionNames, of explanation: CurveExplanation) {
        self.names = names
        self.explanation = explanation
    }

    /// The verdict, the named function, and the table of all forms.
    var sections: [[String]] {
        [verdict] + (names.namedFunction.map { [function($0)] } ?? []) + [table]
    }

    private var listsAll: Bool { explanation.options.listsAll }
    private var alternatives: [NamedFunction] { names.alternatives.map { names.table[$0] } }

    private var verdict: [String] {
        var lines = [
            names.named == nil
                ? "The curve has no simple form: no known function is near enough."
                : "The curve is \(names.words)."
        ]
        let titles = alternatives.map(\.form.title)
        if !titles.isEmpty {
            lines.append("It cannot be told apart from these either: \(titles.joinedAsSum).")
        }
        return lines + warning + facts
    }

    private var isGiven: Bool { explanation.options.resolution != nil }

    /// A limit that is a larger share of the range makes the name coarse.
    private static let coarse = 0.03

    private var warning: [String] {
        // A limit that is not the network's own distance is 1 % of the range, or due to rounding.
        guard names.named != nil, names.residual >= names.tolerance,
            names.coarseness > Self.coarse
        else { return [] }
        let share = "\((100 * names.coarseness).rounded(2)) % of the range"
        return isGiven
            ? ["The distance that was given is \(share); the name is no better than that."]
            : [
                "The network and its samples are \(share) apart (root mean square), by noise or "
                    + "for lack of training; the name is no better than that."
            ]
    }

    private var facts: [String] {
        var table = TextTable()
        let limit = names.tolerance.rounded(3)
        if names.residual >= names.tolerance {
            table.append(
                "limit", limit,
                "for a known function: "
                    + (isGiven
                        ? "the distance from the samples that was given"
                        : "the network's own distance from the samples (root mean square)"))
            return table.lines.map { "  " + $0 }
        }
        table.append(
            isGiven ? "given" : "samples", names.residual.rounded(3),
            isGiven ? "as the distance from the samples" : "away (root mean square)")
        table.append(
            "limit", limit,
            "for a known function: this distance, or "
                + (names.isConstant ? "what rounding can add" : "1 % of the range"))
        return table.lines.map { "  " + $0 }
    }

    private func function(_ function: NamedFunction) -> [String] {
        [function.formula] + function.parameters.lines + [
            "  \(function.rms.rounded(2)) away (root mean square), "
                + "\(function.largest.rounded(2)) at most"
        ]
    }

    /// The accepted forms and the front; the others where long lists are asked for.
    private var table: [String] {
        var table = TextTable(rightColumns: [2, 3, 4])
        table.append("", "form", "numbers", "rms", "largest", "formula")
        var omitted = 0
        for (index, function) in names.table.enumerated() {
            guard listsAll || function.isAccepted || function.isOnFront else {
                omitted += 1
                continue
            }
            let mark = index == names.named ? ">" : function.isAccepted ? "+" : " "
            table.append(
                mark + (function.isOnFront ? "*" : " "), function.form.title,
                "\(function.numbers)", function.rms.rounded(2), function.largest.rounded(2),
                function.isAccepted || listsAll ? function.formula : "")
        }
        return ["Forms (> named, + accepted, * no form with as few numbers is nearer)"]
            + table.lines.map { "  " + $0 }
            + (omitted > 0 ? ["  ... and \(omitted.grouped) more (--all shows them)"] : [])
    }
}

extension FunctionNamesText {
    /// Each formula on a line of its own below a comment: the named one and those that it cannot
    /// be told apart from, or all forms where long lists are asked for.
    var latex: String {
        var lines = ["% The curve: \(names.words)."]
        for (index, function) in names.table.enumerated() {
            let role =
                index == names.named
                ? "named" : names.alternatives.contains(index) ? "cannot be told apart" : nil
            guard let role = role ?? rest(function) else { continue }
            lines.append(
                "% \(function.form.title), \(role): \(function.numbers.counted("number")), "
                    + "rms \(function.rms.rounded(2)), largest \(function.largest.rounded(2))")
            lines.append("\\[ \(function.latex) \\]")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// What a function is that is only listed where long lists are asked for.
    private func rest(_ function: NamedFunction) -> String? {
        listsAll ? function.isAccepted ? "accepted" : "not accepted" : nil
    }
}
