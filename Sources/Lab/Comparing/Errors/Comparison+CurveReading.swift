import NeuralNetworks
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
        let others = rest.map { "\($0.error.rounded(3, .digits)) with \($0.place.grouped)" }
        let isLong = line.points.count > Self.wordLimit
        let shown =
            ["\(first.error.rounded(3, .digits)) with \(first.place.counted(unit))"]
            + (isLong ? others.suffix(1) : others[...])
        return "the largest error is \(shown.joinedAsSum)"
            + (isLong ? "" : Self.changes(line.points.map(\.error)).map { ": it \($0)" } ?? "")
            + "."
            + bestPossible(errors)
    }

    /// More widths than this are not listed.
    private static let wordLimit = 5

    /// The candidate with the smallest error.
    private var bestFinding: String {
        guard let best, let error = entries[best].median?.measures.curve?.largestError else {
            return "no start is finished."
        }
        guard entries.count > 1 else { return "the largest error is \(error.rounded(3, .digits))." }
        return "the largest error is smallest, \(error.rounded(3, .digits)), with \(shape(best))."
    }

    /// How far trained networks stay above the smallest errors possible; nothing where a network
    /// can be exact.
    private func bestPossible(_ errors: CurveErrors) -> String {
        guard let best = errors.line(.best) else { return "" }
        let pairs = best.points.compactMap { point -> (width: Int, least: Double, ratio: Double)? in
            shallowError(width: point.place).map { (point.place, point.error, $0 / point.error) }
        }
        guard !pairs.isEmpty, pairs.allSatisfy({ $0.ratio < Self.ratioLimit }) else { return "" }
        let shown = pairs.count > Self.wordLimit ? [pairs[0], pairs[pairs.count - 1]] : pairs
        let least = shown.map { $0.least.rounded(3, .digits) }.joinedAsSum
        let ratios = shown.map { Self.factor($0.ratio) }.joinedAsSum
        let kinks = shown.map { $0.width.grouped }.joinedAsSum
        let trained = errors.lines.count { $0.kind == .trained }
        let subject = trained > 1 ? "training one hidden layer of as many units" : "training"
        return " The smallest error possible with \(kinks) kinks is \(least): \(subject) ends at "
            + "\(ratios) times that."
    }

    /// The median of the largest errors of a width at depth 1.
    private func shallowError(width: Int) -> Double? {
        let index = setup.candidates.firstIndex {
            $0.activation == .relu && $0.depth == 1 && $0.width == width
        }
        return index.flatMap { entries[$0].largestErrors?.median }
    }

    /// Above this ratio an error is that of rounding.
    private static let ratioLimit = 1e8

    /// `falls by a factor of 3.3, then 1.9`; nil where an error is 0.
    private static func changes(_ errors: [Double]) -> String? {
        guard errors.allSatisfy({ $0 > 0 }) else { return nil }
        let pairs = zip(errors, errors.dropFirst())
        if pairs.allSatisfy({ max($0 / $1, $1 / $0) < 1.05 }) { return "hardly changes" }
        if pairs.allSatisfy({ $0 >= $1 }) {
            let factors = pairs.map { factor($0 / $1) }
            return "falls by a factor of \(factors.joined(separator: ", then "))"
        }
        return pairs.map { a, b in
            a >= b
                ? "falls by a factor of \(factor(a / b))"
                : "rises by a factor of \(factor(b / a))"
        }.joined(separator: ", then ")
    }

    private static func factor(_ ratio: Double) -> String {
        ratio < 10
            ? ratio.rounded(1, .decimals)
            : ratio < 1e9 ? Int(ratio.rounded()).grouped : ratio.rounded(3, .digits)
    }
}
