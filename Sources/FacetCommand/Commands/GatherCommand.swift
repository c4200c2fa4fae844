import ArgumentParser
import Lab

struct GatherCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "gather",
        abstract: "Make a comparison from the starts that are finished.",
        discussion: """
            Writes the pictures, tables and curves of a plan into its folder, from all starts that \
            are finished, and lists the missing ones. It exits with 0 even if some are missing. \
            You can run it again at any time.

            Example:
              facet gather moons-plan
            """)

    @Argument(help: "The folder of the plan.", completion: .directory)
    var folder: String

    @Option(
        parsing: .unconditional,
        help: "How many pictures to draw at a time (default: one per core).",
        transform: OptionValue.whole(OptionValue.jobs))
    var jobs: Int?

    @Flag(help: "Print only errors.")
    var quiet = false

    func validate() throws {
        try OptionValue.check(jobs, "--jobs", within: OptionValue.jobs)
    }

    func run() async throws {
        let interruption = Signals.listen()
        let folder = ComparisonFolder(folder)
        let report = CompareReport(isQuiet: quiet)
        let comparison = try await folder.gather(
            jobs: jobs ?? ComparisonSetup.coreCount, interruption: interruption
        ) { report.show($0) }
        guard let comparison else { throw ExitCode(128 + (interruption.signal ?? 0)) }
        report.end(comparison, in: folder)
        if let error = DivergenceError(comparison, folder: folder) { throw error }
    }
}
