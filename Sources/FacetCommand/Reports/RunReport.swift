import Analysis
import Lab
import Points
import Scenarios
import Synchronization
import Text
import Training

/// What a run prints during its work and at its end.
final class RunReport: Sendable {
    private let run: Run
    private let folder: RunFolder
    private let isQuiet: Bool
    private let bar: ProgressBar
    private let start = ContinuousClock().now
    /// How many tenths of the steps have been reported.
    private let tenths = Mutex(0)
    private let estimate = Mutex(TimeEstimate())

    /// A report about a run into `folder`.
    init(_ run: Run, folder: RunFolder, isQuiet: Bool) {
        self.run = run
        self.folder = folder
        self.isQuiet = isQuiet
        bar = ProgressBar(isQuiet: isQuiet)
    }
}

extension RunReport {
    /// Says what is run, and warns of points that no network can classify correctly and of letters
    /// that pictures cannot show.
    func begin() {
        if !isQuiet, let conflicts = run.points.conflicts {
            StandardStreams.complain("warning: \(conflicts)")
        }
        if !isQuiet { LetterWarning.write(about: run.words) }
        ([run.outline] + run.notes).forEach(say)
    }

    /// Says how far the run is: on a terminal always, elsewhere at every tenth of the steps.
    func show(_ progress: RunProgress) {
        let share = Double(progress.step) / Double(max(progress.lastStep, 1))
        if bar.isVisible {
            bar.show(shortLine(progress, timeLeft(progress, share)), share: share)
        } else if isNewTenth(share) {
            say(line(progress))
        }
    }

    /// Says why the run ended, what the results are and where they are.
    func end(_ summary: RunSummary) {
        bar.clear()
        let last = summary.last
        let rows =
            [
                ["stopped", summary.end.description],
                ["steps", "\(last.step.grouped) (\(epochs(last.record.epoch)))"],
            ] + kept(summary) + results(summary) + [
                [
                    "results",
                    "\(folder.path.escapingControls): \(summary.frameCount.counted("frame"))",
                ]
            ]
        say(String(TextTable(rows).text().dropLast()))
        warn(summary)
    }

    /// Which state the results are those of, where it is not the last one by default.
    private func kept(_ summary: RunSummary) -> [[String]] {
        let record = summary.kept.record
        guard run.scenario.training.keep == .best, let validation = record.validation else {
            return []
        }
        let accuracy = validation.scores.accuracy.map { ", accuracy \($0.share(4))" } ?? ""
        return [
            [
                "kept",
                "step \(record.step.grouped) (\(epochs(record.epoch))), the lowest "
                    + "validation loss: \(loss(validation.scores.loss))\(accuracy)",
            ]
        ]
    }

    private func results(_ summary: RunSummary) -> [[String]] {
        let record = summary.kept.record
        switch summary.measures {
        case .plane(let count, _):
            let test = record.test?.accuracy.map { ", \($0.share(4)) on the test points" } ?? ""
            let accuracy = (record.training.accuracy ?? 0).share(4)
            let regions =
                count.map { "\($0.grouped) in the window" }
                ?? (run.isPiecewiseLinear
                    ? "more than 1,000,000 in the window" : "none: the activation is smooth")
            return [["accuracy", "\(accuracy) on the training points\(test)"]]
                + balanced(summary) + [["regions", regions]]
        case .curve(let pieces, let largest, let rms):
            return [
                ["error", "\(loss(largest)) at most, \(loss(rms)) rms"],
                ["pieces", pieces.map { $0.grouped } ?? "none: the activation is smooth"],
            ]
        }
    }

    private func loss(_ value: Double) -> String { value.rounded(4, .decimalsOrDigits) }

    private func epochs(_ count: Double) -> String { "\(count.rounded(1, .decimals)) epochs" }

    private func balanced(_ summary: RunSummary) -> [[String]] {
        guard let numbers = summary.confusions?.balancedAccuracies else { return [] }
        let test = numbers.test.map { ", \($0.share(4)) on the test points" } ?? ""
        return [["balanced", "\(numbers.training.share(4)) on the training points\(test)"]]
    }

    /// Warns of classes that have points, none of which the network recognises.
    private func warn(_ summary: RunSummary) {
        guard let confusions = summary.confusions, !isQuiet,
            let classes = UnpredictedClasses(confusions, of: run.points)
        else { return }
        StandardStreams.complain("warning: \(classes)")
    }

    private func say(_ text: String) {
        // A reader who has gone away is no reason to stop the run.
        if !isQuiet { try? StandardStreams.write(text + "\n") }
    }

    private func line(_ progress: RunProgress) -> String {
        "step \(progress.step.grouped)/\(progress.lastStep.grouped)\(results(progress, beforeTest: ", test "))"
            + "  frames \(progress.framesWritten.grouped)/\(progress.framesPlanned.grouped)"
    }

    /// Loss and accuracy, where they are known.
    private func results(_ progress: RunProgress, beforeTest separator: String) -> String {
        guard let record = progress.record else {
            return ""
        }
        let loss = "  loss \(self.loss(record.training.loss))"
        guard let accuracy = record.training.accuracy else {
            return loss + (record.test.map { separator + self.loss($0.loss) } ?? "")
        }
        let test = record.test?.accuracy.map { separator + $0.share(3) } ?? ""
        return loss + "  accuracy \(accuracy.share(3))\(test)"
    }

    private func isNewTenth(_ share: Double) -> Bool {
        let tenth = Int(share * 10)
        return tenths.withLock { last in
            guard tenth > last else { return false }
            last = tenth
            return true
        }
    }

    private func shortLine(_ progress: RunProgress, _ time: String) -> String {
        "\(time)\(progress.step.grouped)/\(progress.lastStep.grouped)\(results(progress, beforeTest: "/"))"
            + "  \(progress.framesWritten.counted("frame"))"
    }

    private func timeLeft(_ progress: RunProgress, _ share: Double) -> String {
        let elapsed = ContinuousClock().now - start
        let left = estimate.withLock { estimate in
            estimate.observe(
                steps: share,
                frames: Double(progress.framesWritten) / Double(max(progress.framesPlanned, 1)),
                seconds: elapsed / .seconds(1))
            return estimate.secondsLeft
        }
        guard let left, share < 1, left < 100 * 3600 else { return "" }
        return "\(Int(left.rounded(.up)).clockTime) left  "
    }
}

extension Int {
    /// A number of seconds as `0:07`, `12:30` or `1:00:00`.
    var clockTime: String {
        let padded = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
        let (hours, minutes) = (self / 3600, self / 60 % 60)
        return (hours > 0 ? "\(hours):\(padded(minutes))" : "\(minutes)")
            + ":\(padded(self % 60))"
    }
}
