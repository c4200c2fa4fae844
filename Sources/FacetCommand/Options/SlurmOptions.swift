import ArgumentParser
import Lab

/// Who trains the starts.
enum EngineName: String, ExpressibleByArgument, CaseIterable {
    case local
    case slurm
}

/// The options for a cluster.
struct SlurmOptions: ParsableArguments {
    @Option(help: "Where to train: on this machine, or on a Slurm cluster that sees the folder.")
    var engine = EngineName.local

    @Option(help: ArgumentHelp("The time limit of a task: 30, 2:00:00.", valueName: "time"))
    var time: String?

    @Option(help: ArgumentHelp("The memory limit of a task: 500M.", valueName: "size"))
    var memory: String?

    @Option(help: "The Slurm partition.")
    var partition: String?

    @Option(
        parsing: .unconditional, help: "The maximum number of tasks that run at a time.",
        transform: OptionValue.whole(Self.concurrency))
    var concurrent: Int?

    @Option(
        parsing: .unconditional,
        help: """
            How many starts a task trains (default: the smallest number that gives at most 64 tasks).
            """,
        transform: OptionValue.whole(Self.packs))
    var pack: Int?

    private static let concurrency = 1...100_000
    private static let packs = 1...ComparisonSetup.startLimit

    func validate() throws {
        try OptionValue.check(concurrent, "--concurrent", within: Self.concurrency)
        try OptionValue.check(pack, "--pack", within: Self.packs)
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
        settings.startsPerTask = pack
        return settings
    }
}
