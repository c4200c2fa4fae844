import Figures
import Files
import NeuralNetworks
import Planes
import Points
import Scenarios
import Synchronization
import Text
import Training

extension ComparisonFolder {
    /// The result of a start; nil if it is not finished, or its file is damaged.
    ///
    /// A start is finished as soon as its result is there: its states are written before. The
    /// digest in the last field shows whether both are as a start of this comparison left them.
    func result(of start: CandidateStart, in setup: ComparisonSetup) -> StartResult? {
        guard let row = row(ofTable: Self.cellTable(start.number), header: setup.startHeader),
            let states = bytes(of: Self.cellStates(start.number)),
            row.last == setup.digest(ofResult: row.dropLast(), states: states)
        else { return nil }
        return StartResult(fields: row.dropLast(), of: start, as: setup.resultForm)
    }

    /// The states of a start whose result is there.
    func states(of start: CandidateStart, in setup: ComparisonSetup) -> StartStates? {
        bytes(of: Self.cellStates(start.number)).flatMap {
            StartStates(bytes: $0, of: setup.run.data.task)
        }
    }

    /// The fields of a start's row of `timings.csv`; nil if it is not known.
    func timing(of start: CandidateStart) -> [String]? {
        row(ofTable: Self.timing(start.number), header: StartTiming.header)
    }

    /// Writes a start's files, the result last.
    func write(_ outcome: StartOutcome, timing: StartTiming, of setup: ComparisonSetup)
        throws(FileError)
    {
        let number = outcome.result.start.number
        let (fields, states) = (
            outcome.result.fields,
            StartStates.file(
                of: outcome.states, keptStep: outcome.keptStep)
        )
        try write(states, to: Self.cellStates(number))
        try write(timing.table.text, to: Self.timing(number))
        var table = CSVText(header: setup.startHeader)
        table.append(fields + [setup.digest(ofResult: fields, states: states)])
        try write(table.text, to: Self.cellTable(number))
    }

    /// The one row of a table; nil if the file is not such a table.
    private func row(ofTable name: String, header: [String]) -> [String]? {
        guard folder.hasFile(name),
            let table = try? StoredTable(path: folder.file(name), header: header)
        else { return nil }
        return table.rows.count == 1 ? table.rows[0] : nil
    }
}

extension ComparisonSetup {
    /// What a row of a start has.
    var resultForm: StartResult.Form {
        StartResult.Form(
            measures: measureForm, hasValidation: run.scenario.validationShare > 0,
            hasFolds: folded != nil)
    }

    private var measureForm: StartMeasures.Form {
        if run.data.curve != nil { return .curve }
        // Each class has an area of its own.
        return .plane(
            areas: run.scenario.appearances(of: run.points.classNames).map(\.name))
    }

    var resultHeader: [String] { resultForm.header }

    /// The header of the file of one start.
    fileprivate var startHeader: [String] { resultHeader + ["digest"] }

    /// The results of all starts, in their order; nil for one that is not finished.
    func results(in folder: ComparisonFolder, jobs: Int) async throws -> [StartResult?] {
        let results = Mutex([StartResult?](repeating: nil, count: startCount))
        let parts = stride(from: 0, to: startCount, by: 64).map { $0..<min($0 + 64, startCount) }
        try await Jobs.run(parts, limit: jobs) { part in
            let found = part.map { folder.result(of: start($0), in: self) }
            results.withLock { $0.replaceSubrange(part, with: found) }
        }
        return results.withLock { $0 }
    }
}

/// How long a start took, on the clock.
struct StartTiming: Sendable, Hashable {
    var start: Int
    var training: Duration
    /// Training, measuring and everything else except writing.
    var total: Duration
}

extension StartTiming {
    static let header = ["cell", "trainingSeconds", "totalSeconds"]

    var table: CSVText {
        var table = CSVText(header: Self.header)
        table.append(["\(start)", training.fineSeconds.shortest, total.fineSeconds.shortest])
        return table
    }
}

extension Duration {
    /// In seconds, to the microsecond.
    fileprivate var fineSeconds: Double {
        let (seconds, attoseconds) = components
        return Double(seconds * 1_000_000 + attoseconds / 1_000_000_000_000) / 1e6
    }
}
