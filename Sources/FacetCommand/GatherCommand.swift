import ArgumentParser
import Lab

struct GatherCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "gather",
        abstract: "Make the comparison of the cells that are finished.",
        discussion: """
            Writes the pictures, tables and curves of a plan into its folder, from whatever cells \
            are finished, and lists those that are not (that is no failure: it ends with 0). It can \
            be done again at any time.

            Example:
              facet gather sweep
            """)

    @Argument(help: "The folder of the plan.", completion: .directory)
    var folder: String

    @Option(help: "The number of pictures that are drawn at a time (default: one a core).")
    var jobs: Int?

    @Flag(help: "Print nothing but errors.")
    var quiet = false

    func validate() throws {
        try OptionValue.check(jobs, "--jobs", within: 1...1024)
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
