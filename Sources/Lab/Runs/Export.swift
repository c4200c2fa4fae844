public import Colours
import Figures
import Files
public import Geometry
public import Points
import ScenarioFiles
import Scenarios
import Training

/// Draws the frames of a run again from its stored snapshots, without training.
public struct Export {
    private let record: RunRecord
    private let run: Run
    private let isBare: Bool

    /// The pictures of the run in `folder`, as the run made them except for what is given here.
    ///
    /// - Throws: `LabError` or `ScenarioError` if the folder is not that of a run.
    public init(
        of folder: RunFolder, size: PictureSize? = nil, look: LookName? = nil,
        markers: Markers.Choice? = nil, window: Box? = nil, isBare: Bool = false
    ) throws {
        record = try RunRecord(folder)
        guard window == nil || record.run.data.curve == nil else {
            throw LabError(.planeOnly(.exportWindow), path: folder.path)
        }
        guard !isBare || record.run.data.curve == nil else {
            throw LabError(.planeOnly(.bare), path: folder.path)
        }
        self.isBare = isBare
        var scenario = record.run.scenario
        scenario.frames.size = size ?? scenario.frames.size
        scenario.frames.look = look ?? scenario.frames.look
        scenario.frames.markers = markers ?? scenario.frames.markers
        scenario.window = window ?? scenario.window
        run = Run(scenario, data: record.run.data)
    }

    /// Where the pictures go unless another folder is named: the folder `export` of the run.
    public var defaultFolder: RunFolder { RunFolder(record.folder.file(RunFolder.export)) }

    /// The number of frames that the run has.
    public var frameCount: Int { record.rows.count }

    /// What the frames say in the user's own words.
    public var words: [String] { record.run.words }

    /// Draws and writes the frames, the last picture and the curves into `folder`, and a scenario
    /// that says how they were drawn.
    ///
    /// - Parameters:
    ///   - replaces: whether the files of an earlier export in the folder are removed first.
    ///   - interruption: checked after each frame.
    ///   - report: called after each frame, in order, with the number of frames written.
    /// - Returns: whether all frames were drawn: false after an interruption.
    /// - Throws: `FontError` or `ScenarioError` before anything is written, or `LabError`.
    @concurrent
    public func execute(
        in folder: RunFolder, replacing replaces: Bool = false,
        interruption: Interruption = Interruption(),
        report: @escaping @Sendable (_ framesWritten: Int) -> Void = { _ in }
    ) async throws -> Bool {
        let gallery = try Gallery(run, isBare: isBare)
        let scenario = try run.scenario.relocated(from: record.folder.path, to: folder.path)
            .runText(path: folder.file(RunFolder.scenario))
        guard !FilePath(record.folder.path).isSame(as: FilePath(folder.path)) else {
            throw LabError(.isRun, path: folder.path)
        }
        let source = try FolderLock(record.folder.path, isShared: true)
        defer { source.release() }
        let lock = try folder.claim(
            replacing: replaces, subfolders: [RunFolder.frames], as: RunFolder.exportLayout)
        defer { lock.release() }
        try folder.write(scenario, to: RunFolder.scenario)
        var pipeline = FramePipeline(
            FrameArtist(renderer: gallery.frames, folder: folder) { report($1) })
        do {
            for index in 0..<frameCount where interruption.signal == nil {
                try await pipeline.add(try record.snapshot(index))
            }
            try await pipeline.finish()
        } catch {
            await pipeline.abandon()
            throw error
        }
        guard pipeline.frames.count == frameCount else { return false }
        let kept = try record.kept()
        var history = pipeline.history
        if kept.record.validation != nil { history.keptStep = kept.step }
        _ = try gallery.write(kept: kept, history: history, to: folder)
        return true
    }
}
