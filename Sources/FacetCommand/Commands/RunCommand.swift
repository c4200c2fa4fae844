public import ArgumentParser
import Lab
import Training

struct RunCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: "Train the network of a scenario and draw its frames.",
        discussion: """
            Leaves a folder with numbered frames, the last state as a larger picture, the curves, \
            the metrics, the points and the network. The same scenario and seed give the same \
            files, byte for byte.

            Examples:
              facet run Scenarios/two-spirals.yaml
              facet run moons.yaml --out moons-7 --seed 7 --frames 60
              facet run moons.yaml --film gif
              facet run moons.yaml --look glass-dark --size 1280x960 --force
            """)

    @Argument(help: "The scenario file (YAML).", completion: .file(extensions: ["yaml", "yml"]))
    var scenario: String

    @Option(
        help: ArgumentHelp("The run's folder (default: runs/NAME-OF-THE-FILE).", valueName: "dir"),
        completion: .directory,
        transform: OptionValue.path)
    var out: String?

    @OptionGroup var options: RunOptions

    @Option(help: "Also make a film of the frames, in the run's folder.")
    var film: FilmFormat?

    @Flag(help: "Replace the files of an earlier run in the folder.")
    var force = false

    @Flag(help: "Print only errors.")
    var quiet = false

    func validate() throws {
        try OptionValue.checkKernels()
    }

    func run() async throws {
        let interruption = Signals.listen()
        let run = try Run(scenarioAt: scenario, changes: options.changes)
        let folder = out.map { RunFolder($0) } ?? RunFolder(forScenarioAt: scenario)
        // Before anything is trained: the film may need a program that is not there.
        let film = try film.map { try Film(of: folder, format: $0) }
        let report = RunReport(run, folder: folder, isQuiet: quiet)
        report.begin()
        let summary = try await run.execute(
            in: folder, replacing: force, interruption: interruption
        ) { report.show($0) }
        report.end(summary)
        switch summary.end {
        case .interrupted(let signal): throw ExitCode(128 + signal)
        case .stopped(let reason):
            if let film {
                try FilmReport(isQuiet: quiet).make(
                    film, at: film.defaultPath, replacing: force, interruption: interruption)
            }
            if case .diverged = reason {
                throw DivergenceError(reason, run: run, folder: folder)
            }
        }
    }
}

extension FilmFormat: ExpressibleByArgument {}
