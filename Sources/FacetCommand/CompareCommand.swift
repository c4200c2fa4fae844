import ArgumentParser
import Figures
import Lab
import NeuralNetworks
import Scenarios
import Training

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

            Documentation/Sweeps.md says how a comparison goes to many machines.
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
        let folder = (plan ?? out).map { SweepFolder($0) } ?? SweepFolder(forScenarioAt: scenario)
        let sweep = try Sweep(
            scenarioAt: scenario, changes: choice.changes, resuming: resume ? folder : nil)
        let report = SweepReport(isQuiet: quiet)
        report.begin(sweep)
        let start: SweepStart = resume ? .resuming : force ? .replacing : .new
        if plan != nil {
            try sweep.plan(in: folder, start)
            return report.end(sweep, plannedIn: folder)
        }
        let comparison =
            switch slurm.engine {
            case .local:
                try await sweep.execute(
                    in: folder, start, jobs: jobs ?? Sweep.coreCount, interruption: interruption
                ) { report.show($0) }
            case .slurm:
                try await sweep.execute(
                    in: folder, start, on: slurm.settings, interruption: interruption
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

/// Who trains the cells.
enum EngineName: String, ExpressibleByArgument, CaseIterable {
    case local
    case slurm
}

/// The options for a cluster.
struct SlurmOptions: ParsableArguments {
    @Option(help: "Who trains the cells: this machine, or a Slurm cluster that sees the folder.")
    var engine = EngineName.local

    @Option(help: ArgumentHelp("The longest time of a task: 30, 2:00:00.", valueName: "time"))
    var time: String?

    @Option(help: ArgumentHelp("The memory of a task: 500M.", valueName: "size"))
    var memory: String?

    @Option(help: "The partition.")
    var partition: String?

    @Option(help: "The most tasks that run at a time.")
    var concurrent: Int?

    @Option(help: "The cells of a task (default: so many that there are at most 64 tasks).")
    var pack: Int?

    func validate() throws {
        try OptionValue.check(concurrent, "--concurrent", within: 1...100_000)
        try OptionValue.check(pack, "--pack", within: 1...Sweep.cellLimit)
        let isUsed = [time, memory, partition].contains { $0 != nil } || concurrent != nil
        if engine == .local, isUsed || pack != nil {
            throw ValidationError(
                "--time, --memory, --partition, --concurrent and --pack need --engine slurm")
        }
    }

    var settings: SlurmEngine {
        var settings = SlurmEngine()
        settings.time = time
        settings.memory = memory
        settings.partition = partition
        settings.concurrency = concurrent
        settings.cellsPerTask = pack
        return settings
    }
}

/// The options that change what is compared.
struct ComparisonOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("The widths of the hidden layers.", valueName: "2,4,8,16"),
        transform: OptionValue.widths)
    var widths: [Int]?

    @Option(
        help: ArgumentHelp("The numbers of hidden layers.", valueName: "1,2,3"),
        transform: OptionValue.depths)
    var depths: [Int]?

    @Option(
        help: ArgumentHelp("The activations.", valueName: "relu,tanh"),
        transform: OptionValue.activations)
    var activations: [Activation]?

    @Option(help: "Instead of widths: choose the width that makes about so many parameters.")
    var parameters: Int?

    @Option(help: "The number of starts of each network.")
    var seeds: Int?

    @Option(help: "The accuracy that a network should reach.")
    var target: Double?

    @Option(help: "The seed of the points and of the first start, instead of the scenario's.")
    var seed: UInt64?

    @Option(help: "The number of steps to train, instead of the scenario's epochs and steps.")
    var steps: Int?

    @Option(help: "The number of frames.")
    var frames: Int?

    @Option(
        help: ArgumentHelp(
            "The size in pixels that a frame fits into, unless its panels were too small.",
            valueName: "WxH"),
        transform: OptionValue.size)
    var size: PictureSize?

    @Option(help: "The look of the pictures.")
    var look: LookName?

    func validate() throws {
        try OptionValue.check(
            parameters, "--parameters", within: ScenarioLimits.parameterCounts)
        try OptionValue.check(seeds, "--seeds", within: ScenarioLimits.comparisonSeeds)
        try OptionValue.check(seed, "--seed", within: ScenarioLimits.seeds)
        try OptionValue.check(steps, "--steps", within: ScenarioLimits.steps)
        try OptionValue.check(frames, "--frames", within: ScenarioLimits.frames)
        if let target, !(target > 0 && target <= 1) {
            throw ValidationError("--target \(target) is out of range (above 0, at most 1)")
        }
        if widths != nil && parameters != nil {
            throw ValidationError("--widths and --parameters exclude each other")
        }
    }

    /// What they change of the scenario.
    var changes: SweepChanges {
        var changes = SweepChanges()
        changes.run.seed = seed
        changes.run.steps = steps
        changes.run.frames = frames
        changes.run.size = size
        changes.run.look = look
        changes.sizes = widths.map { .widths($0) } ?? parameters.map { .parameters($0) }
        changes.depths = depths
        changes.activations = activations
        changes.seeds = seeds
        changes.target = target
        return changes
    }
}
