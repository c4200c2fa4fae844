import Lab
import Points
import Scenarios
import Synchronization
import Text

/// What a comparison prints during its work and at its end.
final class CompareReport: Sendable {
    private let isQuiet: Bool
    private let bar: ProgressBar
    private let start = ContinuousClock().now
    private let tenths = Mutex(0)

    /// A report that says nothing when `isQuiet`.
    init(isQuiet: Bool) {
        self.isQuiet = isQuiet
        bar = ProgressBar(isQuiet: isQuiet)
    }
}

extension CompareReport {
    /// Says what is compared, and warns of points that no network can classify correctly and of
    /// letters that pictures cannot show.
    func begin(_ setup: ComparisonSetup) {
        if let conflicts = setup.run.points.conflicts { warn("\(conflicts)") }
        if !isQuiet { LetterWarning.write(about: setup.run.words) }
        let data = setup.run.data
        let test = data.testCount == 0 ? "" : " + \(data.testCount.grouped) held out"
        let validation =
            data.validationCount == 0 ? "" : " + \(data.validationCount.grouped) for validation"
        let noun = data.curve == nil ? "point" : "sample"
        say(
            "\(setup.run.scenario.title): \(data.trainingCount.counted(noun))\(test)\(validation), "
                + "\(setup.candidates.count.counted("network")), "
                + "\(setup.settings.seeds.counted("start")) each, "
                + (setup.settings.folds.map { "\($0) folds, " } ?? "")
                + "at most \(setup.lastStep.counted("step"))")
        setup.run.notes.forEach(say)
    }

    /// Says that there is nothing to continue.
    func beginFromStart(in folder: ComparisonFolder) {
        say(
            "resume    \(folder.path.escapingControls) has no comparison yet: all starts are trained"
        )
    }

    /// Says how far it is: on a terminal always, elsewhere at every tenth of the training.
    func show(_ progress: ComparisonProgress) {
        switch progress.phase {
        case .training:
            let text = "starts \(progress.startsDone)/\(progress.startCount)"
            if bar.isVisible {
                bar.show(timeLeft(progress.share) + text, share: progress.share)
            } else if isNewTenth(progress.share) {
                say(text)
            }
        case .drawing: bar.show("drawing", share: progress.share)
        }
    }

    /// Says where the plan is, and how to train its starts.
    func end(_ setup: ComparisonSetup, plannedIn folder: ComparisonFolder) {
        let path = folder.path.escapingControls
        let numbers = setup.startCount == 1 ? "0" : "0 ... \(setup.startCount - 1)"
        say(
            "plan      \(path): \(setup.startCount.counted("start"))\n"
                + "next      facet cell \(path) \(numbers), then facet gather \(path)")
    }

    /// Says how to continue an interrupted comparison.
    func stop(in folder: ComparisonFolder) {
        bar.clear()
        say("stopped   --resume continues the comparison in \(folder.path.escapingControls)")
    }

    /// Prints the table and what it says.
    func end(_ comparison: Comparison, in folder: ComparisonFolder) {
        bar.clear()
        say(String(TextTable(comparison.table).text().dropLast()))
        if comparison.best != nil { say("\n* \(comparison.setup.bestMeaning)") }
        if comparison.setup.settings.folds != nil {
            say(
                "accuracy and deviation are the mean and the standard deviation over the folds; "
                    + "regions are those of the\nmedian training; networks with = cannot be told "
                    + "apart from the best (*)\n")
        } else if comparison.setup.settings.seeds > 1 {
            let numbers =
                comparison.isOfCurves ? "largest error and pieces" : "accuracy and regions"
            say(
                "\(numbers) are those of the median start; "
                    + "lowest-highest is the range over all starts\n")
        }
        if !comparison.slopes.isEmpty {
            say(TextTable(comparison.slopes).text())
        }
        if !comparison.missing.isEmpty {
            say("missing   \(Self.ranges(comparison.missing))")
        }
        say("results   \(folder.path.escapingControls)")
        // Otherwise the command ends with an error that says the same.
        if !comparison.isAllDiverged || !comparison.missing.isEmpty {
            say("\n\(comparison.reading)")
        }
        for classes in comparison.unpredicted { warn("\(classes)") }
    }

    private func warn(_ text: String) {
        if !isQuiet { StandardStreams.complain("warning: \(text)") }
    }

    private func say(_ text: String) {
        // A reader who has gone away is no reason to stop.
        if !isQuiet { try? StandardStreams.write(text + "\n") }
    }

    private func isNewTenth(_ share: Double) -> Bool {
        let tenth = Int(share * 10)
        return tenths.withLock { last in
            guard tenth > last else { return false }
            last = tenth
            return true
        }
    }

    private func timeLeft(_ share: Double) -> String {
        let elapsed = (ContinuousClock().now - start) / .seconds(1)
        let left = elapsed / max(share, 1e-9) * (1 - share)
        guard share < 1, left < 1000 * 3600 else { return "" }
        return "\(Int(left.rounded(.up)).clockTime) left  "
    }

    /// Numbers in rising order, neighbours joined: `3, 7-9`.
    static func ranges(_ numbers: [Int]) -> String {
        var runs: [ClosedRange<Int>] = []
        for number in numbers {
            if let last = runs.last, last.upperBound + 1 == number {
                runs[runs.count - 1] = last.lowerBound...number
            } else {
                runs.append(number...number)
            }
        }
        return runs.map { run in
            run.count == 1 ? "\(run.lowerBound)" : "\(run.lowerBound)-\(run.upperBound)"
        }.joined(separator: ", ")
    }
}

extension Comparison {
    fileprivate var isOfCurves: Bool { setup.run.data.curve != nil }

    /// A header and a row for each candidate.
    fileprivate var table: [[String]] {
        isOfCurves ? curveTable : setup.settings.folds == nil ? planeTable : foldTable
    }

    private var curveTable: [[String]] {
        let header = [
            "", "network", "parameters", "largest error", "lowest-highest", "pieces", "diverged",
        ]
        return [header]
            + curveLines.map { line in
                [
                    line.isBest ? "*" : "", line.name, line.parameters.grouped,
                    line.largestError.map { $0.rounded(3, .digits) } ?? "-",
                    line.range.map {
                        [$0.lowest, $0.highest].map { $0.rounded(3, .digits) }.joined(
                            separator: " - ")
                    } ?? "-",
                    line.pieces.map { $0.grouped } ?? "-",
                    line.diverged > 0 ? line.diverged.grouped : "",
                ]
            }
    }

    private var foldTable: [[String]] {
        let header = [
            "", "network", "parameters", "accuracy", "deviation", "lowest-highest", "regions",
            "diverged",
        ]
        return [header]
            + lines.map { line in
                [
                    line.isBest ? "*" : line.isEqual ? "=" : "", line.name,
                    line.parameters.grouped, line.folds.map { $0.mean.share(4) } ?? "-",
                    line.folds.map { $0.deviation.rounded(4, .decimals) } ?? "-",
                    line.range.map { "\($0.lowest.share(4))-\($0.highest.share(4))" } ?? "-",
                    line.regions.map { $0.grouped } ?? "-",
                    line.diverged > 0 ? line.diverged.grouped : "",
                ]
            }
    }

    private var planeTable: [[String]] {
        let header = [
            "", "network", "parameters", "accuracy", "lowest-highest", "regions", "reached",
            "diverged",
        ]
        return [header]
            + lines.map { line in
                [
                    line.isBest ? "*" : "", line.name, line.parameters.grouped,
                    line.accuracy.map { $0.share(4) } ?? "-",
                    line.range.map { "\($0.lowest.share(4))-\($0.highest.share(4))" } ?? "-",
                    line.regions.map { $0.grouped } ?? "-",
                    "\(line.reached.grouped) of \(line.starts.grouped)",
                    line.diverged > 0 ? line.diverged.grouped : "",
                ]
            }
    }
}
