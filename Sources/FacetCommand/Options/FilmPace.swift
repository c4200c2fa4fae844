import ArgumentParser
import Lab
import Text

/// The options that say how fast a film goes.
struct FilmPace: ParsableArguments {
    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            """
            The number of frames per second, a whole number: \(OptionValue.words(Self.gifRates)) in \
            a GIF, \(OptionValue.words(Self.rates)) in the other formats (default: \
            \(FilmTiming().framesPerSecond)).
            """),
        transform: OptionValue.whole(Self.rates))
    var fps: Int?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            """
            How long the last frame stays: \(OptionValue.words(Self.holds)) (default: \
            \((Double(FilmTiming().hold) / 100).shortest)).
            """, valueName: "seconds"),
        transform: OptionValue.real(Self.holds))
    var hold: Double?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            """
            How often the film plays, up to \(Self.plays.upperBound); 0: forever (default: 0).
            """, valueName: "times"),
        transform: OptionValue.whole(Self.plays))
    var loop: Int?
}

extension FilmPace {
    private static let gifRates = FilmFormat.gif.frameRates
    private static let rates = FilmFormat.png.frameRates
    private static let holds = 0...Double(FilmTiming.longestHold) / 100
    private static let plays = 0...FilmTiming.maximumPlays

    /// Refuses what the format cannot do.
    func check(for format: FilmFormat) throws {
        if format == .gif, let fps, !Self.gifRates.contains(fps), Self.rates.contains(fps) {
            throw ValidationError(
                "--fps \(fps) is out of range (\(OptionValue.words(Self.gifRates)) in a GIF; .mp4 "
                    + "allows \(Self.rates.upperBound))")
        }
        try OptionValue.check(fps, "--fps", within: format.frameRates)
        try OptionValue.check(hold, "--hold", within: Self.holds)
        try OptionValue.check(loop, "--loop", within: Self.plays)
        if loop != nil && !format.storesPlays {
            throw ValidationError(
                "--loop: the player decides how often a video plays (use it for .png and .gif)")
        }
    }

    /// The values of the options.
    var timing: FilmTiming {
        var timing = FilmTiming()
        timing.framesPerSecond = fps ?? timing.framesPerSecond
        timing.hold = hold.map { Int(($0 * 100).rounded()) } ?? timing.hold
        timing.plays = loop ?? timing.plays
        return timing
    }
}
