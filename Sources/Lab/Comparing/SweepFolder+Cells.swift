import NeuralNetworks
import Training
import Figures
import Datasets

extension SweepFolder {
    /// The result of a cell; nil where it is not finished, or its file is damaged.
    ///
    /// A cell is finished as soon as its result is there: its states are written before.
    func result(of cell: SweepCell, in sweep: Sweep) -> CellResult? {
        guard let row = row(ofTable: Self.cellTable(cell.number), header: sweep.resultHeader) else {
            return nil
        }
        return CellResult(fields: row, of: cell, classCount: sweep.areaNames.count)
    }

    /// The states of a finished cell; nil where its file is damaged.
    func states(of cell: SweepCell, in sweep: Sweep) -> CellStates? {
        guard let bytes = bytes(of: Self.cellStates(cell.number)),
            let states = CellStates(bytes: bytes),
            let shape = states.snapshot(0)?.network.shape,
            shape.dropFirst().dropLast()
                == [Int](repeating: cell.candidate.width, count: cell.candidate.depth)[...]
        else { return nil }
        return states
    }

    /// The fields of a cell's row of `timings.csv`; nil where nobody has told.
    func timing(of cell: SweepCell) -> [String]? {
        row(ofTable: Self.timing(cell.number), header: CellTiming.header)
    }

    /// Writes a cell's files, the result last.
    func write(_ outcome: CellOutcome, timing: CellTiming, of sweep: Sweep) throws(LabError) {
        let number = outcome.result.cell.number
        try write(CellStates.file(of: outcome.states), to: Self.cellStates(number))
        try write(timing.table.text, to: Self.timing(number))
        var table = CSVText(header: sweep.resultHeader)
        table.append(outcome.result.fields)
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
