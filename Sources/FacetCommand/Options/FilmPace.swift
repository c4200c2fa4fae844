import ArgumentParser
import Lab

/// The options that say how fast a film goes.
struct FilmPace: ParsableArguments {
    @Option(
        help: """
            The number of frames per second, a whole number: \(Self.rates(.gif)) in a GIF, \
            \(Self.rates(.png)) in the other formats.
            """)
    var fps = FilmTiming().framesPerSecond

    @Option(
        help: ArgumentHelp("How long the last frame stays: \(Self.holds).", valueName: "seconds"))
    var hold = Double(FilmTiming().hold) / 100

    @Option(
        help: ArgumentHelp(
            "How often the film plays, up to \(FilmTiming.mostPlays); 0: forever (default: 0).",
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
                "--loop: the player decides how often a video plays (use it for .png and .gif)")
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
