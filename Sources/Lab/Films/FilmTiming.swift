/// How fast a film goes, how long its last frame stays, and how often it is played.
public struct FilmTiming: Sendable, Hashable {
    /// Frames a second; the format's `frameRates` has them.
    public var framesPerSecond = 30
    /// For how many hundredths of a second the last frame is seen at least, up to `longestHold`.
    public var hold = 200
    /// How often it is played, up to `maximumPlays`; 0: forever.
    public var plays = 0

    /// 30 frames per second, 2 seconds for the last, forever.
    public init() {}
}

extension FilmTiming {
    /// Ten minutes, in hundredths of a second.
    public static let longestHold = 60000
    /// The maximum number of plays that every format can store.
    public static let maximumPlays = 65536

    /// For how many hundredths of a second a frame is seen.
    ///
    /// What is lost by rounding is made up for by later frames, so that none comes earlier or later
    /// than it should by more than half a hundredth.
    func hundredths(of index: Int, count: Int) -> Int {
        let start = { (index: Int) in (200 * index + framesPerSecond) / (2 * framesPerSecond) }
        let length = start(index + 1) - start(index)
        return index == count - 1 ? max(length, hold) : length
    }

    /// How often a video with this number of pictures per second shows a frame.
    func repetitions(of index: Int, count: Int) -> Int {
        index == count - 1 ? max(1, (hold * framesPerSecond + 50) / 100) : 1
    }

    /// The seconds that a film of `count` frames takes.
    public func seconds(of count: Int) -> Double {
        Double(count - 1) / Double(framesPerSecond)
            + max(Double(hold) / 100, 1 / Double(framesPerSecond))
    }
}
