import Testing

@testable import FacetCommand

@Suite struct TimeEstimateTests {
    /// Shares of the frames for shares of the steps, as logarithmic spacing has them.
    private static let shares = [0.001, 0.01, 0.05, 0.2, 0.4].map { ($0, $0.squareRoot()) }

    @Test(arguments: [(10, 0), (0, 10), (3, 7), (600, 1)])
    func `a run that takes its time for steps and frames is foretold`(_ a: Double, _ b: Double) {
        var estimate = TimeEstimate()
        #expect(estimate.secondsLeft == nil)
        for (steps, frames) in Self.shares {
            estimate.observe(steps: steps, frames: frames, seconds: a * steps + b * frames)
        }
        let left = a * 0.6 + b * (1 - 0.4.squareRoot())
        #expect(abs((estimate.secondsLeft ?? -1) - left) < 1e-9 * (a + b))
    }

    @Test func `no observation makes the time negative or endless`() {
        var estimate = TimeEstimate()
        for (steps, frames, seconds) in [(0, 0.01, 0.5), (0.1, 0.5, 0.1), (1, 1, 0.2)] {
            estimate.observe(steps: steps, frames: frames, seconds: seconds)
            #expect((estimate.secondsLeft ?? 0) >= 0 && (estimate.secondsLeft ?? 0).isFinite)
        }
    }

    @Test func `equal shares of steps and frames are one share`() {
        var estimate = TimeEstimate()
        for share in [0.1, 0.2, 0.25] {
            estimate.observe(steps: share, frames: share, seconds: 8 * share)
        }
        #expect(abs((estimate.secondsLeft ?? -1) - 6) < 1e-6)
    }

    @Test(arguments: [
        (0, "0:00"), (7, "0:07"), (750, "12:30"), (3600, "1:00:00"), (36061, "10:01:01"),
    ])
    func `a time is written as on a clock`(_ seconds: Int, _ text: String) {
        #expect(seconds.clockTime == text)
    }
}
