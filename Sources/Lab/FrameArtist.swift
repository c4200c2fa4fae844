import Figures
import NeuralNetworks
import Training

/// Draws the frames of a run and writes them, each into its place.
struct FrameArtist: Sendable {
    let renderer: FrameRenderer
    let folder: RunFolder
    /// What the stored snapshots say of themselves; nil: no snapshots are stored.
    let metadata: ModelMetadata?
    /// Called after each frame, in order.
    let report: @Sendable (MetricsRow, _ framesWritten: Int) -> Void

    /// An artist for the frames of a folder.
    init(
        renderer: FrameRenderer, folder: RunFolder, metadata: ModelMetadata? = nil,
        report: @escaping @Sendable (MetricsRow, _ framesWritten: Int) -> Void
    ) {
        self.renderer = renderer
        self.folder = folder
        self.metadata = metadata
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
            bytes: try (frame?.canvas).png(for: folder),
            row: MetricsRow(
                snapshot, regions: frame?.activationRegions,
                boundaryLength: frame?.boundaryLength ?? 0),
            duration: clock.now - start)
    }

    func write(
        _ drawn: DrawnFrame, of snapshot: Snapshot, index: Int
    ) throws -> WrittenFrame {
        var files = [try folder.write(drawn.bytes, to: RunFolder.frame(index))]
        if var metadata {
            metadata.step = snapshot.step
            let model = snapshot.network.safetensors(metadata: metadata.texts)
            files.append(try folder.write(model, to: RunFolder.snapshot(index)))
        }
        report(drawn.row, index + 1)
        return WrittenFrame(row: drawn.row, files: files, duration: drawn.duration)
    }
}

/// A frame whose files are written.
struct WrittenFrame: Sendable {
    var row: MetricsRow
    var files: [WrittenFile]
    /// The time that it took to draw and encode.
    var duration: Duration
}
