public import ArgumentParser
import Figures
import Lab
public import Scenarios
import Training

struct RunCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: "Train the network of a scenario and draw its frames.",
        discussion: """
            Leaves a folder with numbered frames, the last state as a large picture, the curves, \
            the metrics, the points and the network. The same scenario and seed give the same \
            files, byte for byte.

            Examples:
              facet run Scenarios/two-spirals.yaml
              facet run moons.yaml --out moons-7 --seed 7 --frames 60
              facet run moons.yaml --look glass-dark --size 1280x960 --force
            """)

    @Argument(help: "The scenario file (YAML).", completion: .file(extensions: ["yaml", "yml"]))
    var scenario: String

    @Option(
        help: ArgumentHelp("The run's folder (default: runs/NAME-OF-THE-FILE).", valueName: "dir"),
        completion: .directory)
    var out: String?

    @Option(help: "The seed of points and weights, instead of the scenario's.")
    var seed: UInt64?

    @Option(help: "The number of steps to train, instead of the scenario's epochs and steps.")
    var steps: Int?

    @Option(help: "The number of frames.")
    var frames: Int?

    @Option(
        help: ArgumentHelp("The size of the frames in pixels: 1280x960.", valueName: "WxH"),
        transform: OptionValue.size)
    var size: PictureSize?

    @Option(help: "The look of the pictures.")
    var look: LookName?

    @Flag(help: "Replace the files of an earlier run in the folder.")
    var force = false

    @Flag(help: "Print nothing but errors.")
    var quiet = false

    func validate() throws {
        try OptionValue.check(seed, "--seed", within: ScenarioLimits.seeds)
        try OptionValue.check(steps, "--steps", within: ScenarioLimits.steps)
        try OptionValue.check(frames, "--frames", within: ScenarioLimits.frames)
        try OptionValue.checkKernels()
    }

    func run() async throws {
        let interruption = Signals.listen()
        let run = try Run(scenarioAt: scenario, changes: changes)
        let folder = out.map { RunFolder($0) } ?? RunFolder(forScenarioAt: scenario)
        let report = RunReport(run, folder: folder, isQuiet: quiet)
        report.begin()
        let summary = try await run.execute(
            in: folder, replacing: force, interruption: interruption
        ) { report.show($0) }
        report.end(summary)
        switch summary.end {
        case .interrupted(let signal): throw ExitCode(128 + signal)
        case .stopped(let reason):
            if case .diverged = reason {
                throw DivergenceError(reason, run: run, folder: folder)
            }
        }
    }

    private var changes: RunChanges {
        var changes = RunChanges()
        changes.seed = seed
        changes.steps = steps
        changes.frames = frames
        changes.size = size
        changes.look = look
        return changes
    }
}

extension LookName: ExpressibleByArgument {}
