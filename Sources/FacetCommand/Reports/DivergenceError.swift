import Lab
import Points
import Scenarios
import Text
import Training

/// Training diverged, or that of every start; everything up to then is drawn and written.
struct DivergenceError: Error, CustomStringConvertible {
    /// What happened and what may help, on one line.
    let description: String

    init(_ reason: StopReason, run: Run, folder: RunFolder) {
        description =
            "\(reason): try \(Self.advice(run.scenario)); the frames so far are in \(folder.path)"
    }

    /// Nil if a start did not diverge, or is not finished.
    init?(_ comparison: Comparison, folder: ComparisonFolder) {
        guard comparison.missing.isEmpty, comparison.isAllDiverged else { return nil }
        description =
            "all starts diverged: try \(Self.advice(comparison.setup.run.scenario)); "
            + "the pictures are in \(folder.path)"
    }

    private static func advice(_ scenario: Scenario) -> String {
        let now =
            switch scenario.training.rate {
            case .fixed(let rate): rate.shortest
            case .perUnit(let share, _): "\(share.shortest) per unit"
            }
        let rate = "a lower training.rate (now \(now))"
        return scenario.scaling != .none ? rate : rate + " or normalise: true"
    }
}
