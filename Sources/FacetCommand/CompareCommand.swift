import ArgumentParser
import Lab

struct CompareCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: "Set widths and depths side by side.",
        discussion: """
            Trains the scenario's network at every width and depth, each from several starts, on \
            the same points. Leaves a grid of pictures, the same grid while it trains, curves and \
            a table, and says which is the smallest network that is enough. What options leave \
            open comes from the scenario's compare: section; without one, widths are 2, 4, 8, 16 \
            and depths 1, 2, 3, with three starts each.

            Examples:
              facet compare Scenarios/two-spirals.yaml
              facet compare moons.yaml --widths 2,4 --depths 1,2 --seeds 5 --out moons-compared
              facet compare moons.yaml --parameters 300 --activations relu,tanh
              facet compare moons.yaml --resume        go on with an interrupted comparison
              facet compare moons.yaml --plan sweep    write the plan; then facet cell, facet gather

            With --resume, what no option says is as it was in the folder. Another --target, --size \
            or --look changes no cell, so that the pictures alone are made again; after any other \
            change nothing goes on.

            Documentation/Comparisons.md says how a comparison goes to many machines.
            """)

    @Argument(help: "The scenario file (YAML).", completion: .file(extensions: ["yaml", "yml"]))
    var scenario: String

    @OptionGroup(title: "What is compared")
    var choice: ComparisonOptions

    @Option(help: "The number of cells that are trained at a time (default: one a core).")
    var jobs: Int?

    @OptionGroup(title: "Slurm")
    var slurm: SlurmOptions

    @Option(
        help: ArgumentHelp(
            "The folder (default: runs/NAME-OF-THE-FILE-compare).", valueName: "dir"),
        completion: .directory)
    var out: String?

    @Option(
        help: ArgumentHelp("Write the plan into a folder, and train nothing.", valueName: "dir"),
        completion: .directory)
    var plan: String?

    @Flag(help: "Go on with the comparison in the folder; finished cells are used.")
    var resume = false

    @Flag(help: "Replace an earlier comparison in the folder.")
    var force = false

    @Flag(help: "Print nothing but errors.")
    var quiet = false

    func validate() throws {
        try OptionValue.check(jobs, "--jobs", within: 1...1024)
        if resume && force { throw ValidationError("--resume and --force exclude each other") }
        if plan != nil && out != nil {
            throw ValidationError("--plan and --out exclude each other")
        }
        if slurm.engine == .slurm && jobs != nil {
            throw ValidationError("--jobs is for --engine local (--concurrent is Slurm's)")
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
