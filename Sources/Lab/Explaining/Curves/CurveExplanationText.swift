import Analysis
import NeuralNetworks
import Text

/// Writes the explanation of a curve for people: first in words, then in rounded numbers.
struct CurveExplanationText {
    private let explanation: CurveExplanation
    /// The digits that distinguish places of the window.
    private let digits: Int

    /// The maximum number of rows of a table, unless all are asked for.
    private static let rowLimit = 24
    /// The maximum number of units in a row, unless all are asked for.
    private static let unitLimit = 6

    init(_ explanation: CurveExplanation) {
        self.explanation = explanation
        let window = explanation.model.interval
        digits = ExplanationText.digits(from: window.lowerBound, to: window.upperBound)
    }

    /// The whole text.
    var text: String {
        sections.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") + "\n" }
            .joined(separator: "\n")
    }

    private var sections: [[String]] {
        if let names = explanation.names {
            return [[model.title.escapingControls]]
                + FunctionNamesText(names, of: explanation).sections
        }
        return isOfPlaces
            ? places + [certificate]
            : [heading, words, equations, pieces, kinks] + places + [certificate]
    }

    private var model: CurveModel { explanation.model }
    private var curve: NetworkCurve { explanation.curve }
    private var network: Network { model.network }
    private var isFull: Bool { explanation.options.listsAll }

    /// Whether only the places that were asked for are written.
    private var isOfPlaces: Bool { !isFull && !explanation.options.places.isEmpty }

    /// What the input is called.
    private var variable: String { model.axisNames.variables[0] }

    private func place(_ x: Double) -> String { x.rounded(digits) }

    private func shortened(_ lines: [String], limit: Int, _ noun: String = "") -> [String] {
        guard !isFull, lines.count > limit else { return lines }
        let rest = lines.count - limit
        return lines.prefix(limit) + ["  ... and \(rest.grouped) more\(noun) (--all shows them)"]
    }

    private func list(_ units: [UnitName], limit: Int = unitLimit) -> String {
        guard !isFull, units.count > limit else {
            return units.map(\.description).joined(separator: ", ")
        }
        let shown = units.prefix(limit).map(\.description).joined(separator: ", ")
        return "\(shown) and \((units.count - limit).grouped) more"
    }
}

extension CurveExplanationText {
    private var heading: [String] {
        let window = model.interval
        var table = TextTable()
        table.append(
            "network", "\(network.label), \(network.parameterCount.counted("number"))")
        table.append(
            "window",
            "\(variable) from \(window.lowerBound.rounded(max(digits, 6))) to "
                + window.upperBound.rounded(max(digits, 6)))
        table.append(
            "figures",
            network.isPiecewiseLinear
                ? "exact (pieces and kinks in double precision), for the window, rounded"
                : "sampled (a smooth activation makes no straight pieces)")
        for assumption in model.assumptions {
            table.append("assumed", assumption.description.escapingControls)
        }
        return [model.title.escapingControls] + table.lines
    }

    private var words: [String] {
        ["In words"] + ([shapeInWords] + errorInWords + outsideInWords).map { "  " + $0 }
    }

    private var shapeInWords: String {
        guard network.isPiecewiseLinear else {
            return "The network is a smooth curve, without straight pieces."
        }
        guard !curve.kinks.isEmpty else {
            return "In this window the network is one straight line."
        }
        let (pieces, kinks) = (curve.pieces.count.grouped, curve.kinks.count)
        let meet = network.isContinuous ? "that meet at" : "with"
        let noun =
            network.isContinuous
            ? kinks.counted("kink")
            : "\(kinks.grouped) \(kinks == 1 ? "kink or jump" : "kinks or jumps")"
        return "In this window the network is \(pieces) straight pieces \(meet) \(noun)."
    }

    private var errorInWords: [String] {
        guard let error = explanation.analysis.error else {
            let reason =
                model.run == nil
                ? "a file has no data (a run has)" : "the run has no data in this window"
            return ["There is nothing to compare it with: \(reason)."]
        }
        let fit = error.fit
        let places =
            error.isOfFormula
            ? "at \(error.placeCount.grouped) even places of the formula and, for the largest, at "
                + "the kinks"
            : "at the \(error.placeCount.grouped) samples to learn"
        return [
            "Its largest error is \(fit.largest.rounded(3)), at \(variable) = \(place(fit.place)).",
            "The root of its mean square is \(fit.rms.rounded(3)), and the mean error "
                + "\(fit.mean.rounded(3))",
            "(\(places)).",
        ] + bestInWords(fit)
    }

    private func bestInWords(_ fit: CurveFit) -> [String] {
        guard let best = explanation.analysis.best else { return [] }
        let ratio = fit.largest / best.largest
        let kinks = best.kinks == 0 ? "no kink" : best.kinks.counted("kink")
        let comparison =
            ratio.isFinite && ratio < 1e6
            ? ": the network's is \(ratio.rounded(2)) times as large." : "."
        return [
            "The best line with \(kinks) has a largest error of \(best.largest.rounded(3))"
                + comparison
        ]
    }

    private var outsideInWords: [String] {
        guard network.isPiecewiseLinear, !curve.outside.isEmpty else { return [] }
        let (count, all) = (curve.outside.count, network.hiddenUnitCount)
        return [
            "\(count.grouped) of \(all.counted("unit")) \(count == 1 ? "has" : "have") no kink "
                + "here: \(list(curve.outside, limit: 10))."
        ]
    }

    private var equations: [String] {
        let isLarge = network.hiddenUnitCount > 24
        return ["The network: input \(variable)"]
            + network.layers.indices.flatMap { index in
                let equations = network.equations(
                    ofLayer: index, inputs: [variable], limit: isFull ? .max : 6)
                let noun = index == network.layers.count - 1 ? "" : " of layer \(index + 1)"
                return shortened(equations.map { "  " + $0 }, limit: isLarge ? 4 : 24, noun)
            }
    }

    private var pieces: [String] {
        guard !curve.pieces.isEmpty else { return [] }
        let names = network.hiddenUnits
        var table = TextTable(rightColumns: [0, 1, 2])
        table.append(
            "piece", "from \(variable)", "to \(variable)", "there y is",
            names.isEmpty ? "" : "active units")
        for (index, piece) in curve.pieces.enumerated() where isFull || index < Self.rowLimit {
            let active = piece.pattern.indices.filter { piece.pattern[$0] > 0 }.map { names[$0] }
            table.append(
                "\(index)", place(piece.start), place(piece.end), line(piece),
                names.isEmpty ? "" : active.isEmpty ? "none" : list(active))
        }
        return rows("Pieces", table, count: curve.pieces.count)
    }

    private func line(_ piece: NetworkCurve.Piece) -> String {
        SumText([(piece.slope, variable)], constant: piece.intercept, digits: digits).description
    }

    private var kinks: [String] {
        guard !curve.kinks.isEmpty else { return [] }
        let jumps = !network.isContinuous
        var table = TextTable(rightColumns: jumps ? [0, 1, 2, 3] : [0, 1, 2])
        func row(_ cells: [String], _ jump: String, _ units: String) {
            if jumps {
                table.append(cells[0], cells[1], cells[2], jump, units)
            } else {
                table.append(cells[0], cells[1], cells[2], units)
            }
        }
        row([variable, "y", "turn"], "jump", "units")
        for (index, kink) in curve.kinks.enumerated() where isFull || index < Self.rowLimit {
            row(
                [place(kink.x), kink.y.rounded(4), kink.turn.rounded(4)], kink.jump.rounded(4),
                list(kink.units))
        }
        return rows(
            "Kinks: a turn is by how much the slope rises", table, count: curve.kinks.count)
    }

    /// A title and the lines of a table, which has a header.
    private func rows(_ title: String, _ table: TextTable, count: Int) -> [String] {
        let rest = isFull ? 0 : count - Self.rowLimit
        return [title] + table.lines.map { "  " + $0 }
            + (rest > 0 ? ["  ... and \(rest.grouped) more (--all shows them)"] : [])
    }

    private var places: [[String]] {
        explanation.options.places.map { x in
            let place = CurvePlace(at: x, of: curve)
            var table = TextTable()
            table.append("value", place.value.rounded(6))
            if let index = place.piece {
                table.append("piece", "\(index): \(line(curve.pieces[index]))")
            } else if network.isPiecewiseLinear {
                table.append("piece", "outside the window")
            }
            if let pattern = place.pattern, !pattern.isEmpty {
                table.append("pattern", network.text(ofPattern: pattern))
            }
            return ["At \(variable) = \(x.shortest)"] + table.lines.map { "  " + $0 }
                + shares(of: place)
        }
    }

    /// The largest shares first.
    private func shares(of place: CurvePlace) -> [String] {
        let present = place.shares.filter { $0.share != 0 }
            .sorted { abs($0.share) > abs($1.share) }
        guard !place.shares.isEmpty else { return [] }
        var table = TextTable(rightColumns: [1])
        for share in present { table.append(share.unit.description, share.share.rounded(4)) }
        table.append("bias", place.bias.rounded(4))
        let lines = Array(table.lines.map { "    " + $0 })
        let idle = place.shares.count - present.count
        return [
            "  shares: what each unit adds" + (idle > 0 ? " (\(idle.grouped) add nothing)" : "")
        ] + shortened(Array(lines.dropLast()), limit: Self.rowLimit) + lines.suffix(1)
    }

    private var certificate: [String] {
        guard explanation.analysis.isVerified else { return [] }
        return [
            "Certificate: all checks have passed",
            "  the pieces follow each other and fill the window",
            "  each piece is the forward pass at its ends and in its middle, and no unit switches "
                + "inside it",
            "  pieces meet at the kinks (except for step units), where the sums of their units are "
                + "at a hinge",
            "  no kink of layer 1, as a weight and a bias give it, is missing",
        ]
    }
}
