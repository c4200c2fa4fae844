import ArgumentParser
import Lab

/// The options that say how fast a film goes.
struct FilmPace: ParsableArguments {
    @Option(
        help: """
            The film's frames a second, a whole number: \(Self.rates(.gif)) in a GIF, \
            \(Self.rates(.png)) elsewhere.
            """)
    var fps = FilmTiming().framesPerSecond

    @Option(
        help: ArgumentHelp("How long its last frame stays: \(Self.holds).", valueName: "seconds"))
    var hold = Double(FilmTiming().hold) / 100

    @Option(
        help: ArgumentHelp(
            "How often it is played, up to \(FilmTiming.mostPlays); 0: for ever (default: 0).",
            valueName: "times"))
    var loop: Int?
}

extension FilmPace {
    private static func rates(_ format: FilmFormat) -> String {
        "\(format.frameRates.lowerBound) to \(format.frameRates.upperBound)"
    }

    private static let holds = "0 to \(FilmTiming.longestHold / 100)"

    /// Refuses what the format cannot do.
    func check(for format: FilmFormat) throws {
        try OptionValue.check(fps, "--fps", within: format.frameRates)
        try OptionValue.check(hold, "--hold", within: 0...Double(FilmTiming.longestHold) / 100)
        try OptionValue.check(loop, "--loop", within: 0...FilmTiming.mostPlays)
        if loop != nil && !format.tellsPlays {
            throw ValidationError(
                "--loop: how often a video is played is up to its player (.png and .gif say it)")
        }
    }

    /// The values of the options.
    var timing: FilmTiming {
        var timing = FilmTiming()
        timing.framesPerSecond = fps
        timing.hold = Int((hold * 100).rounded())
        timing.plays = loop ?? timing.plays
        return timing
    }
}
