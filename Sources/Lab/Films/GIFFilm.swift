import Colours
import Files
import GIF
import Raster

/// Makes an animated GIF: in the palette of the frames where they share one, and otherwise in one
/// that is chosen for all of them.
struct GIFFilm: FilmMaker, ~Copyable {
    private var animation: GIFAnimation
    private let file: PartialFile
    private let frames: FilmFrames
    private let timing: FilmTiming
    private var search: PaletteSearch

    /// Reads all frames once where a palette is to be chosen.
    init(_ frames: FilmFrames, timing: FilmTiming, into file: PartialFile) throws {
        let palette = try Self.palette(of: frames)
        animation = try GIFAnimation(
            width: frames.width, height: frames.height, palette: palette, plays: timing.plays)
        search = PaletteSearch(palette)
        (self.file, self.frames, self.timing) = (file, frames, timing)
    }

    private static func palette(of frames: FilmFrames) throws -> [Colour] {
        guard frames.form == .rgb else { return frames.form.palette }
        var census = ColourCensus()
        for index in 0..<frames.count { census.count(try frames.frame(index).picture) }
        // One place is left for what has not changed.
        return census.palette(limit: 255)
    }

    mutating func add(_ frame: FilmFrame) throws {
        try file.append(
            try animation.frame(
                search.indexed(frame.picture),
                hundredths: timing.hundredths(of: frame.index, count: frames.count)))
    }

    mutating func finish() throws { try file.append(try animation.end()) }

    func abandon() {}
}
