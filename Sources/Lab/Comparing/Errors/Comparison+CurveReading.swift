import Text

extension Comparison {
    /// How the errors of curves fall with the width, and how far they stay above the least ones
    /// possible; as a sentence without its capital letter.
    func curveFinding(_ errors: CurveErrors) -> String {
        let trained = errors.lines.filter { $0.kind == .trained }
        guard trained.count == 1, let line = trained.first, line.points.count > 1 else {
            return bestFinding + bestPossible(errors)
        }
        let (first, rest) = (line.points[0], line.points.dropFirst())
        let unit = errors.places == .width ? "unit" : "hidden layer"
        let others = rest.map { "\($0.error.short()) with \($0.place.grouped)" }
        let falls = zip(line.points, rest).map { Self.change(from: $0.error, to: $1.error) }
        let isLong = line.points.count > Self.wordLimit
        let shown =
            ["\(first.error.short()) with \(first.place.counted(unit))"]
            + (isLong ? others.suffix(1) : others[...])
        return "the largest error is \(shown.joinedAsSum)"
            + (isLong ? "." : ": it \(falls.joined(separator: ", then ")).")
            + bestPossible(errors)
    }

    /// More widths than this are not listed.
    private static let wordLimit = 5

    /// The candidate with the smallest error.
    private var bestFinding: String {
        guard let best, let error = entries[best].median?.measures.curve?.largestError else {
            return "no start is finished."
        }
        return "the network with the smallest largest error, \(error.short()), has \(shape(best))."
    }

    /// How far trained networks stay above the least errors possible.
    private func bestPossible(_ errors: CurveErrors) -> String {
        guard let best = errors.line(.best) else { return "" }
        let pairs = best.points.compactMap { point -> (width: Int, least: Double, ratio: Double)? in
            shallowError(width: point.place).map { (point.place, point.error, $0 / point.error) }
        }
        guard !pairs.isEmpty else { return "" }
        let shown = pairs.count > Self.wordLimit ? [pairs[0], pairs[pairs.count - 1]] : pairs
        let least = shown.map { $0.least.short() }.joinedAsSum
        let ratios = shown.map { Self.factor($0.ratio) }.joinedAsSum
        let kinks = shown.map { $0.width.grouped }.joinedAsSum
        return " The best that \(kinks) kinks can do is \(least); training stays \(ratios) times "
            + "above that."
    }

    /// The median of the largest errors of a width at depth 1.
    private func shallowError(width: Int) -> Double? {
        let index = setup.candidates.firstIndex {
            $0.activation == .relu && $0.depth == 1 && $0.width == width
        }
        return index.flatMap { entries[$0].spread { $0.measures.curve?.largestError }?.median }
    }

    private static func change(from a: Double, to b: Double) -> String {
        if b <= a { return "falls by a factor of \(factor(a / b))" }
        return "rises by a factor of \(factor(b / a))"
    }

    private static func factor(_ ratio: Double) -> String {
        ratio < 10 ? ratio.fixed(1) : ratio < 1e15 ? Int(ratio.rounded()).grouped : ratio.short()
    }
}
