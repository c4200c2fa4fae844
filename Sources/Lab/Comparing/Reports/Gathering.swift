import Colours
import Figures
import Files
import Geometry
import PNG
import Scenarios
import Synchronization
import Text
import Training

/// Makes a comparison's pictures, tables and document of the starts that are finished.
struct Gathering: Sendable {
    private let folder: ComparisonFolder
    private let comparison: Comparison
    /// The states of each candidate's median start.
    private let states: [StartStates?]
    private let gallery: ComparisonGallery
    /// The steps that frames show.
    private let steps: [Int]

    /// Reads what is finished of `setup` in `folder`, with `jobs` files at a time.
    ///
    /// - Throws: `ComparisonError` if nothing is finished, or `FontError`.
    init(_ setup: ComparisonSetup, in folder: ComparisonFolder, jobs: Int) async throws {
        self.folder = folder
        var comparison = Comparison(
            setup, results: try await setup.results(in: folder, jobs: jobs))
        states = comparison.entries.map { entry in
            entry.median.flatMap { folder.states(of: $0.start, in: setup) }
        }
        guard states.contains(where: { $0 != nil }) else {
            let logs = try folder.subfolder(ComparisonFolder.logs).names()
            throw logs.isEmpty
                ? ComparisonError.nothingFinished(folder.path)
                : .nothingFinishedByTasks(folder.path)
        }
        comparison.errors = try await CurveErrors(of: comparison, jobs: jobs)
        comparison.unpredicted = comparison.unpredictedClasses(states)
        self.comparison = comparison
        gallery = try ComparisonGallery(setup, missing: comparison.missing.count)
        steps = Self.frameSteps(setup, ends: states.compactMap { $0?.lastStep })
    }

    /// The planned steps up to the first at which all have ended.
    private static func frameSteps(_ setup: ComparisonSetup, ends: [Int]) -> [Int] {
        let planned = SnapshotPlan(
            count: setup.run.scenario.frames.count, lastStep: setup.lastStep,
            spacing: setup.run.scenario.frames.spacing
        ).steps
        let end = ends.max() ?? 0
        let count = planned.firstIndex { $0 >= end } ?? planned.count - 1
        return Array(planned[...count])
    }
}

extension Gathering {
    /// One of the files that are made.
    private enum Piece: Sendable {
        case grid
        case curves
        case picture(Int)
        case frame(Int)
    }

    private var pieces: [Piece] {
        [.grid, .curves] + states.indices.filter { states[$0] != nil }.map { .picture($0) }
            + steps.indices.map { .frame($0) }
    }

    /// Writes everything; the document goes last.
    ///
    /// - Parameter report: called after each picture with the share that is done.
    /// - Returns: the comparison, or nil after an interruption.
    func execute(
        jobs: Int, interruption: Interruption, report: @escaping @Sendable (Double) -> Void
    ) async throws -> Comparison? {
        let lock = try FolderLock(folder.file(ComparisonFolder.frames))
        defer { lock.release() }
        try writeTables()
        let pieces = pieces
        let done = Atomic<Int>(0)
        try await Jobs.run(pieces, limit: jobs) { piece in
            guard interruption.signal == nil, !Task.isCancelled else { return }
            try make(piece)
            let count = done.add(1, ordering: .relaxed).newValue
            report(Double(count) / Double(pieces.count))
        }
        guard interruption.signal == nil else { return nil }
        try folder.removeFrames(from: steps.count)
        try folder.removePictures(
            but: Set(
                states.indices.filter { states[$0] != nil }
                    .map { comparison.setup.candidates[$0].name + ".png" }))
        let document = document
        let report = ComparisonReport(comparison, in: folder)
        try folder.write(
            try await report.page(
                document: document, gallery: gallery, frameCount: steps.count, jobs: jobs),
            to: ComparisonFolder.report)
        try folder.write(document, to: ComparisonFolder.document)
        return comparison
    }

    private func writeTables() throws(FileError) {
        let setup = comparison.setup
        var table = CSVText(header: setup.resultHeader)
        var timings = CSVText(header: StartTiming.header)
        for result in comparison.entries.flatMap(\.results) {
            table.append(result.fields)
            timings.append(
                folder.timing(of: result.start) ?? ["\(result.start.number)", "", ""])
        }
        try folder.write(table.text, to: ComparisonFolder.table)
        try folder.write(timings.text, to: ComparisonFolder.timingTable)
    }

    private func make(_ piece: Piece) throws {
        switch piece {
        case .grid:
            let panels = gallery.panels(comparison, states, step: nil)
            let picture = gallery.large.draw(panels, note: gallery.endNote)
            try folder.write(
                picture.png(for: folder.path), to: ComparisonFolder.gridPicture)
        case .curves:
            try folder.write(
                gallery.curves(comparison, states).png(for: folder.path),
                to: ComparisonFolder.curves)
        case .picture(let index):
            guard let result = comparison.entries[index].median, let states = states[index],
                let picture = gallery.picture(of: result, states)
            else { return }
            try folder.write(
                picture.png(for: folder.path),
                to: ComparisonFolder.picture(result.start.candidate))
        case .frame(let index):
            let panels = gallery.panels(comparison, states, step: steps[index])
            let picture = gallery.frames.draw(
                panels, step: steps[index], of: steps[steps.count - 1])
            try folder.write(picture.png(for: folder.path), to: RunFolder.frame(index))
        }
    }

    private var document: String {
        comparison.document(
            gallery: gallery, steps: steps, hasPicture: states.map { $0 != nil })
    }
}
