import Files
import PNG

/// Makes an animated PNG; a program that does not support animation shows the last frame.
struct PNGFilm: FilmMaker {
    private var animation: PNGAnimation
    private let file: PartialFile
    private let frames: FilmFrames
    private let timing: FilmTiming

    /// Writes all that comes before the first frame.
    init(_ frames: FilmFrames, timing: FilmTiming, into file: PartialFile) throws {
        let last = try frames.frame(frames.count - 1)
        (self.file, self.frames, self.timing) = (file, frames, timing)
        animation = try PNGAnimation(
            still: last.picture, from: last.file, frameCount: frames.count, plays: timing.plays)
        try file.append(animation.head)
    }

    mutating func add(_ frame: FilmFrame) throws {
        try file.append(
            try animation.frame(frame.picture, from: frame.file, delay: delay(of: frame.index)))
    }

    mutating func finish() throws { try file.append(PNGAnimation.end) }

    func abandon() {}

    private func delay(of index: Int) -> PNGAnimation.Delay {
        let rate = UInt16(timing.framesPerSecond)
        let isHeld = index == frames.count - 1 && timing.hold * timing.framesPerSecond > 100
        return isHeld ? .init(UInt16(timing.hold), 100) : .init(1, rate)
    }
}
