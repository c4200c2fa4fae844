import Datasets
import Lab
import Scenarios
import Training

/// Training diverged; what there was until then is drawn and written.
struct DivergenceError: Error, CustomStringConvertible {
    /// What happened and what may help, on one line.
    let description: String

    init(_ reason: StopReason, run: Run, folder: RunFolder) {
        let rate = run.scenario.training.rate
        var advice = ["a lower training.rate (now \(rate.shortest))"]
        if !run.scenario.normalises { advice.append("normalise: true") }
        description =
            "\(reason): try \(advice.joined(separator: " or ")); "
            + "the frames so far are in \(folder.path)"
    }
}
