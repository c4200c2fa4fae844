import Figures
import NeuralNetworks
import Training

/// Draws the frames of a run and writes them, each into its place.
struct FrameArtist: Sendable {
    let renderer: RunRenderer
    let folder: RunFolder
    /// What the stored snapshots say about themselves; nil: no snapshots are stored.
    let statements: ModelStatements?
    /// Called after each frame, in order.
    let report: @Sendable (MetricsRow, _ framesWritten: Int) -> Void

    /// An artist for the frames of a folder.
    init(
        renderer: RunRenderer, folder: RunFolder, statements: ModelStatements? = nil,
        report: @escaping @Sendable (MetricsRow, _ framesWritten: Int) -> Void
    ) {
        self.renderer = renderer
        self.folder = folder
        self.statements = statements
        self.report = report
    }

    /// A frame as the bytes of its file, and what was counted on the way.
    struct DrawnFrame: Sendable {
        var bytes: [UInt8]
        var row: MetricsRow
        var duration: Duration
    }

    func draw(_ snapshot: Snapshot, history: RunHistory) throws -> DrawnFrame {
        let clock = ContinuousClock()
        let start = clock.now
        let frame = renderer.frame(snapshot, history: history)
        return DrawnFrame(
            bytes: try frame.picture.png(for: folder.path),
            row: MetricsRow(record: snapshot.record, measures: frame.measures),
            duration: clock.now - start)
    }

    func write(
        _ drawn: DrawnFrame, of snapshot: Snapshot, index: Int
    ) throws -> WrittenFrame {
        var frame = WrittenFrame(
            row: drawn.row,
            picture: try folder.write(drawn.bytes, to: RunFolder.frame(index)).digest,
            duration: drawn.duration)
        if let statements {
            let model = statements.file(of: snapshot).bytes(as: .safetensors)
            frame.snapshot = try folder.write(model, to: RunFolder.snapshot(index)).digest
        }
        report(drawn.row, index + 1)
        return frame
    }
}

/// A frame whose files are written.
///
/// All of it lies in the value itself: a small block of memory that stays for each frame would
/// come to lie where a picture was, and keep the next picture from being put there.
struct WrittenFrame: Sendable {
    var row: MetricsRow
    var picture: SHA256Digest
    var snapshot: SHA256Digest?
    /// The time that it took to draw and encode.
    var duration: Duration

    /// The files of the frame with this index.
    func files(index: Int) -> [WrittenFile] {
        [WrittenFile(name: RunFolder.frame(index), digest: picture)]
            + (snapshot.map { [WrittenFile(name: RunFolder.snapshot(index), digest: $0)] } ?? [])
    }
}
