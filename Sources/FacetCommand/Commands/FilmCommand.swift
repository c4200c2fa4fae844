import ArgumentParser
import Colours
import Figures
import Lab

struct FilmCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "film",
        abstract: "Make a film of the frames of a run.",
        discussion: """
            The ending of the file's name selects the format. An animated .png (or .apng) has the \
            frames as they are; a program that does not support animation shows the last frame. A \
            .gif has at most 256 colours. The program ffmpeg, if it is installed, makes .mp4 \
            (H.264) and .webm (VP9). RUN may be any folder with numbered pictures in frames/, such \
            as the folder of an export. With --view it draws the networks that the run has stored \
            with its frames, with the camera, the scales and the order of the last one.

            Examples:
              facet film runs/moons --out moons.gif
              facet film runs/moons --out moons.mp4 --fps 24 --hold 4
              facet film runs/moons/export --out moons.png --loop 1
              facet film runs/moons --view surface --size 1080x1080 --out surface.mp4
            """)

    @Argument(help: "The run's folder.", completion: .directory)
    var run: String

    @Option(
        help: ArgumentHelp(
            "The film: \(FilmFormat.choices) (default: RUN/film.gif).", valueName: "file"),
        completion: .file(extensions: ["png", "apng", "gif", "mp4", "webm"]),
        transform: OptionValue.path)
    var out: String?

    @Option(
        help: ArgumentHelp("Draw a view of the networks (default: the run's frames)."))
    var view: NetworkView.Name?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("The size of the frames of a view.", valueName: "WxH"),
        transform: OptionValue.size)
    var size: PictureSize?

    @Flag(help: "Draw a view light on dark.")
    var dark = false

    @OptionGroup var pace: FilmPace

    @Flag(help: "Replace the file.")
    var force = false

    @Flag(help: "Print only errors.")
    var quiet = false

    func validate() throws {
        if let out, FilmFormat(path: out) == nil {
            throw ValidationError("--out \(out): the name of a film ends in \(FilmFormat.choices)")
        }
        try pace.check(for: format)
        guard let view else {
            guard size == nil, !dark else {
                throw ValidationError(
                    "--size and --dark need --view (facet export draws a run's frames again)")
            }
            return
        }
        guard view != .named else {
            throw ValidationError("--view named is for facet render: a film does not name curves")
        }
        guard out != nil else {
            throw ValidationError("--view needs --out, such as --out \(view.rawValue).gif")
        }
    }

    func run() async throws {
        let interruption = Signals.listen()
        let film = try Film(
            of: RunFolder(run), format: format, timing: pace.timing,
            view: view.map { FilmView($0, size: size, isDark: dark) }, path: out)
        if !quiet { LetterWarning.write(about: try film.words()) }
        try FilmReport(isQuiet: quiet).make(
            film, at: out ?? film.defaultPath, replacing: force, interruption: interruption)
    }

    private var format: FilmFormat { out.flatMap(FilmFormat.init(path:)) ?? .gif }
}
