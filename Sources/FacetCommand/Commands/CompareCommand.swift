import ArgumentParser
import Files
import Lab

struct CompareCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: "Compare widths and depths.",
        discussion: """
            Trains the scenario's network at every width and depth, each from several starts, on \
            the same points. Leaves a grid of pictures, the same grid at every stage of the \
            training, curves and a table, and reports the smallest network that reaches the \
            target. The scenario's compare: section supplies the options that you omit. Without \
            that section, widths are 2, 4, 8, 16 and depths 1, 2, 3, with three starts each. \
            Networks that learn a curve are compared by their largest error, also with the \
            smallest error that is possible.

            Examples:
              facet compare Scenarios/two-spirals.yaml
              facet compare moons.yaml --widths 2,4 --depths 1,2 --seeds 5 --out compared
              facet compare moons.yaml --parameters 300 --activations relu,tanh
              facet compare wine.yaml --folds 5 --seeds 3
              facet compare moons.yaml --resume             continue after Ctrl-C
              facet compare moons.yaml --plan moons-plan    write the plan only

            With --resume, every option that you omit keeps the value that it has in the folder. \
            Another --target, --size or --look changes no start, and Facet only redraws the \
            pictures. Facet refuses to continue after any other change.

            After --plan, facet cell trains the starts and facet gather makes the comparison. \
            Documentation/Comparisons.md explains how to use several machines.
            """)

    @Argument(help: "The scenario file (YAML).", completion: .file(extensions: ["yaml", "yml"]))
    var scenario: String

    @OptionGroup(title: "What to compare")
    var choice: ComparisonOptions

    @Option(
        parsing: .unconditional,
        help: "How many starts to train at a time (default: one per core).",
        transform: OptionValue.whole(OptionValue.jobs))
    var jobs: Int?

    @OptionGroup(title: "Slurm")
    var slurm: SlurmOptions

    @Option(
        help: ArgumentHelp(
            "The folder (default: runs/NAME-OF-THE-FILE-compare).", valueName: "dir"),
        completion: .directory,
        transform: OptionValue.path)
    var out: String?

    @Option(
        help: ArgumentHelp("Write the plan into this folder, and train nothing.", valueName: "dir"),
        completion: .directory,
        transform: OptionValue.path)
    var plan: String?

    @Flag(help: "Continue the comparison in the folder; keep the finished starts.")
    var resume = false

    @Flag(help: "Replace an earlier comparison in the folder.")
    var force = false

    @Flag(help: "Print only errors.")
    var quiet = false

    func validate() throws {
        try OptionValue.check(jobs, "--jobs", within: OptionValue.jobs)
        if resume && force { throw ValidationError("--resume and --force cannot be combined") }
        if plan != nil && out != nil {
            throw ValidationError("--plan and --out cannot be combined")
        }
        if slurm.engine == .slurm && jobs != nil {
            throw ValidationError("--jobs needs --engine local (for Slurm, use --concurrent)")
        }
        try OptionValue.checkKernels()
    }

    func run() async throws {
        let interruption = Signals.listen()
        let folder =
            (plan ?? out).map { ComparisonFolder($0) } ?? ComparisonFolder(forScenarioAt: scenario)
        let setup = try ComparisonSetup(
            scenarioAt: scenario, changes: choice.changes, resuming: resume ? folder : nil)
        let report = CompareReport(isQuiet: quiet)
        report.begin(setup)
        if resume && !folder.isMarked { report.beginFromStart(in: folder) }
        let use: FolderUse = resume ? .resuming : force ? .replacing : .new
        if plan != nil {
            try setup.plan(in: folder, use)
            return report.end(setup, plannedIn: folder)
        }
        let comparison =
            switch slurm.engine {
            case .local:
                try await setup.execute(
                    in: folder, use, jobs: jobs ?? ComparisonSetup.coreCount,
                    interruption: interruption
                ) { report.show($0) }
            case .slurm:
                try await setup.execute(
                    in: folder, use, on: slurm.settings, interruption: interruption
                ) { report.show($0) }
            }
        guard let comparison else {
            report.stop(in: folder)
            throw ExitCode(128 + (interruption.signal ?? 0))
        }
        report.end(comparison, in: folder)
        if let error = DivergenceError(comparison, folder: folder) { throw error }
    }
}
