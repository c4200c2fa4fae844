import Points
import Scenarios
import Text

extension Comparison {
    /// The result in one sentence, and in a second one what is not finished.
    public var reading: String {
        guard let unfinished else { return firstUpper(finding) }
        return "Of those finished, \(finding) \(unfinished)"
    }

    /// How many starts are not finished, as a sentence; nil if all are.
    private var unfinished: String? {
        let count = missing.count
        guard count > 0 else { return nil }
        return "\(count.grouped) of \(setup.startCount.grouped) starts "
            + "\(count == 1 ? "is" : "are") not finished."
    }

    /// The smallest network that reaches the target, or the errors of curves, as a sentence without
    /// its capital letter.
    private var finding: String {
        if isAllDiverged { return "all starts diverged." }
        if let errors { return curveFinding(errors) }
        if let folded = setup.folded { return foldFinding(folded.count) }
        let points = setup.ranking == .test ? "test" : "training"
        let share = (setup.settings.target * 100).rounded(12)
        let goal = "\(share) % of the \(points) points correctly"
        guard let smallest else { return "no network classifies \(goal) in most of its starts." }
        let seeds = setup.settings.seeds
        return
            "the smallest network that classifies \(goal) in most starts has \(shape(smallest)): "
            + "\(entries[smallest].reached(setup.settings.target)) of \(seeds.grouped) "
            + "\(seeds == 1 ? "start" : "starts")."
    }

    /// A candidate in words.
    func shape(_ index: Int) -> String {
        let candidate = setup.candidates[index]
        let parameters = setup.parameterCount(of: candidate)
        let layers =
            candidate.depth == 1 ? "1 hidden layer" : "\(candidate.depth.grouped) hidden layers"
        let units = candidate.width == 1 ? "1 unit" : "\(candidate.width.grouped) units"
        return "\(layers) of \(units) (\(candidate.activation), \(parameters.grouped) parameters)"
    }

    private func firstUpper(_ sentence: String) -> String {
        sentence.prefix(1).uppercased() + sentence.dropFirst()
    }
}
