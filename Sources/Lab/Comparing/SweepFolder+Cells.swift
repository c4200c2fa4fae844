import Datasets
import Figures
import NeuralNetworks
import Synchronization
import Text
import Training

extension SweepFolder {
    /// The result of a cell; nil where it is not finished, or its file is damaged.
    ///
    /// A cell is finished as soon as its result is there: its states are written before. The
    /// digest in the last field tells whether both are as a cell of this comparison left them.
    func result(of cell: SweepCell, in sweep: Sweep) -> CellResult? {
        guard let row = row(ofTable: Self.cellTable(cell.number), header: sweep.cellHeader),
            let states = bytes(of: Self.cellStates(cell.number)),
            row.last == sweep.digest(ofResult: row.dropLast(), states: states)
        else { return nil }
        return CellResult(
            fields: row.dropLast(), of: cell, classCount: sweep.areaNames.count)
    }

    /// The states of a cell whose result is there.
    func states(of cell: SweepCell) -> CellStates? {
        bytes(of: Self.cellStates(cell.number)).flatMap { CellStates(bytes: $0) }
    }

    /// The fields of a cell's row of `timings.csv`; nil where nobody has told.
    func timing(of cell: SweepCell) -> [String]? {
        row(ofTable: Self.timing(cell.number), header: CellTiming.header)
    }

    /// Writes a cell's files, the result last.
    func write(_ outcome: CellOutcome, timing: CellTiming, of sweep: Sweep) throws(LabError) {
        let number = outcome.result.cell.number
        let (fields, states) = (outcome.result.fields, CellStates.file(of: outcome.states))
        try write(states, to: Self.cellStates(number))
        try write(timing.table.text, to: Self.timing(number))
        var table = CSVText(header: sweep.cellHeader)
        table.append(fields + [sweep.digest(ofResult: fields, states: states)])
        try write(table.text, to: Self.cellTable(number))
    }

    /// The one row of a table; nil where the file is not such a table.
    private func row(ofTable name: String, header: [String]) -> [String]? {
        guard FileSystem.kind(of: folder.file(name), followsLink: true) == .file,
            let table = try? StoredTable(path: folder.file(name), header: header)
        else { return nil }
        return table.rows.count == 1 ? table.rows[0] : nil
    }
}

extension Sweep {
    /// The classes that have an area of their own, by name.
    var areaNames: [String] {
        run.scenario.appearances(of: run.points.classNames).map(\.name)
    }

    var resultHeader: [String] { CellResult.header(classNames: areaNames) }

    /// Of the file of one cell.
    fileprivate var cellHeader: [String] { resultHeader + ["digest"] }

    /// The results of all cells, in their order; nil for one that is not finished.
    func results(in folder: SweepFolder, jobs: Int) async throws -> [CellResult?] {
        let results = Mutex([CellResult?](repeating: nil, count: cellCount))
        let parts = stride(from: 0, to: cellCount, by: 64).map { $0..<min($0 + 64, cellCount) }
        try await Jobs.run(parts, limit: jobs) { part in
            let found = part.map { folder.result(of: cell($0), in: self) }
            results.withLock { $0.replaceSubrange(part, with: found) }
        }
        return results.withLock { $0 }
    }
}

/// How long a cell took, on the clock.
struct CellTiming: Sendable, Hashable {
    var cell: Int
    var training: Duration
    /// Training, measuring and all else but writing.
    var total: Duration
}

extension CellTiming {
    static let header = ["cell", "trainingSeconds", "totalSeconds"]

    var table: CSVText {
        var table = CSVText(header: Self.header)
        table.append(["\(cell)", training.fineSeconds.shortest, total.fineSeconds.shortest])
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
