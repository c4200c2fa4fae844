import Synchronization
import Training

/// Reports how far a run is: after each frame, and about once a second while training continues
/// without one.
final class ProgressReporter: Sendable {
    private let lastStep: Int
    private let framesPlanned: Int
    private let interval: Duration
    private let report: @Sendable (RunProgress) -> Void
    private let latest = Mutex(Latest())

    private struct Latest {
        var framesWritten = 0
        var instant = ContinuousClock().now
    }

    /// A reporter of a run that ends after `lastStep` steps at the latest.
    ///
    /// - Parameter interval: the time without a frame after which steps are reported.
    init(
        lastStep: Int, framesPlanned: Int, interval: Duration = .seconds(1),
        report: @escaping @Sendable (RunProgress) -> Void
    ) {
        self.lastStep = lastStep
        self.framesPlanned = framesPlanned
        self.interval = interval
        self.report = report
    }
}

extension ProgressReporter {
    /// Reports a frame that is in the folder.
    func frameIsWritten(_ row: MetricsRow, framesWritten: Int) {
        latest.withLock { latest in
            latest.framesWritten = framesWritten
            latest.instant = ContinuousClock().now
        }
        report(
            RunProgress(
                step: row.record.step, lastStep: lastStep, record: row.record,
                framesWritten: framesWritten, framesPlanned: framesPlanned))
    }

    /// Reports a step, unless one of the frames given so far is still to be written: its report
    /// would then come after that of a later step.
    func stepIsTaken(_ step: Int, framesGiven: Int) {
        let isDue = latest.withLock { latest in
            let now = ContinuousClock().now
            guard latest.framesWritten == framesGiven, now - latest.instant >= interval else {
                return false
            }
            latest.instant = now
            return true
        }
        guard isDue else { return }
        report(
            RunProgress(
                step: step, lastStep: lastStep, framesWritten: framesGiven,
                framesPlanned: framesPlanned))
    }
}
