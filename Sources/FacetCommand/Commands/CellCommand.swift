import ArgumentParser
import Lab

struct CellCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cell",
        abstract: "Train some starts of a plan.",
        discussion: """
            Trains starts of a plan that facet compare --plan has written. It skips a start that \
            is finished. Other processes may train the same starts at the same time, on this \
            machine or on others that share the folder.

            Examples:
              facet cell moons-plan 7               one start
              facet cell moons-plan 0 1 2           several starts
              facet cell moons-plan --share 3/25    the fourth of 25 shares of equal cost
              seq 0 35 | xargs -P 8 -n 1 facet cell moons-plan
            """)

    @Argument(help: "The folder of the plan.", completion: .directory)
    var folder: String

    @Argument(parsing: .allUnrecognized, help: "The numbers of the starts, from 0.")
    var numbers: [Int] = []

    @Option(
        help: ArgumentHelp(
            "Train share i of n (i from 0) instead of numbered starts.", valueName: "i/n"),
        transform: ShareOfStarts.init)
    var share: ShareOfStarts?

    @Option(
        parsing: .unconditional, help: "How many starts to train at a time.",
        transform: OptionValue.whole(OptionValue.jobs))
    var jobs = 1

    func validate() throws {
        try OptionValue.check(jobs, "--jobs", within: OptionValue.jobs)
        guard numbers.isEmpty != (share == nil) else {
            throw ValidationError("give either the numbers of starts or --share")
        }
        if let wrong = numbers.first(where: { $0 < 0 }) {
            throw ValidationError("there is no start \(wrong) (numbers begin at 0)")
        }
        try OptionValue.checkKernels()
    }

    func run() async throws {
        let interruption = Signals.listen()
        let choice = share.map { StartChoice.share($0.index, count: $0.count) } ?? .numbers(numbers)
        let isWhole = try await ComparisonFolder(folder).finish(
            choice, jobs: jobs, interruption: interruption)
        if let signal = interruption.signal, !isWhole { throw ExitCode(128 + signal) }
    }
}

/// A share of all starts, as it is written on a command line.
struct ShareOfStarts: Sendable {
    let index: Int
    let count: Int

    /// The share that is written as `3/25`.
    @Sendable init(_ text: String) throws {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
        guard parts.count == 2, let index = parts[0], let count = parts[1],
            (1...ComparisonSetup.startLimit).contains(count), (0..<count).contains(index)
        else { throw ValidationError("a share is INDEX/COUNT, with an index from 0: 3/25") }
        (self.index, self.count) = (index, count)
    }
}
