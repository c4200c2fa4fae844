import ArgumentParser
import Geometry
import Lab
import Text

struct ExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Redraw the frames of a run, without training.",
        discussion: """
            Reads the networks that the run stored with its frames, and draws them at another \
            size, in another look, or in another window.

            Examples:
              facet export runs/moons --size 1920x1440
              facet export runs/moons --look glass --window -1,1,-1,1 --out moons-glass
            """)

    @Argument(help: "The run's folder.", completion: .directory)
    var run: String

    @OptionGroup var pictures: PictureOptions

    @Flag(help: "Draw the plane alone, without axes and words, such as for slides.")
    var bare = false

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("The part of the plane to draw.", valueName: "x0,x1,y0,y1"),
        transform: OptionValue.window)
    var window: Box?

    @Option(
        help: ArgumentHelp("The folder for the pictures (default: RUN/export).", valueName: "dir"),
        completion: .directory,
        transform: OptionValue.path)
    var out: String?

    @Flag(help: "Replace the files of an earlier export in the folder.")
    var force = false

    @Flag(help: "Print only errors.")
    var quiet = false

    func run() async throws {
        if let error = window.flatMap(NarrowWindowError.init) { throw error }
        let interruption = Signals.listen()
        let export = try Export(
            of: RunFolder(run), size: pictures.size, look: pictures.look,
            markers: pictures.markers, window: window, isBare: bare)
        let folder = out.map { RunFolder($0) } ?? export.defaultFolder
        if !quiet && !bare { LetterWarning.write(about: export.words) }
        let bar = ProgressBar(isQuiet: quiet)
        let total = export.frameCount
        let isComplete = try await export.execute(
            in: folder, replacing: force, interruption: interruption
        ) { written in
            bar.show(
                "frames \(written.grouped)/\(total.grouped)", share: Double(written) / Double(total)
            )
        }
        bar.clear()
        if let signal = interruption.signal, !isComplete { throw ExitCode(128 + signal) }
        if !quiet {
            try StandardStreams.write("frames    \(total.grouped)\nresults   \(folder.path)\n")
        }
    }
}
