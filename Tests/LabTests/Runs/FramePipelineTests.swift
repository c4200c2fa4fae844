import Figures
import Files
import Foundation
import Planes
import Scenarios
import Synchronization
import TestSupport
import Testing
import Training

@testable import Lab

@Suite struct FramePipelineTests {
    let temporary: TemporaryFolder

    init() throws { temporary = try TemporaryFolder() }

    @Test func `any number of frames at once gives the same files in the same order`()
        async throws
    {
        let run = try TinyScenario.run(in: temporary)
        let snapshots = Array(run.trainer(SnapshotPlan(count: 9, lastStep: 9, spacing: .linear)))
        var files: [[String: Data]] = []
        for limit in [1, 2, 16] {
            let folder = RunFolder(temporary.file("limit-\(limit)"))
            try folder.subfolder(RunFolder.frames).make()
            let order = Mutex<[Int]>([])
            var pipeline = FramePipeline(
                artist(of: run, in: folder) { _, written in
                    order.withLock { $0.append(written) }
                }, limit: limit)
            for snapshot in snapshots { try await pipeline.add(snapshot) }
            try await pipeline.finish()
            #expect(pipeline.frames.map(\.row.record.step) == snapshots.map(\.step))
            #expect(order.withLock { $0 } == Array(1...snapshots.count))
            files.append(try temporary.files(below: "limit-\(limit)"))
        }
        #expect(files[0].count == snapshots.count)
        #expect(files[0] == files[1] && files[1] == files[2])
    }

    @Test func `a frame that cannot be written stops those after it, and is reported`() async throws
    {
        let run = try TinyScenario.run(in: temporary)
        let folder = RunFolder(temporary.file("run"))
        try folder.subfolder(RunFolder.frame(2)).make()
        let path = folder.file(RunFolder.frame(2))
        var pipeline = FramePipeline(artist(of: run, in: folder) { _, _ in }, limit: 16)
        let snapshots = run.trainer(SnapshotPlan(count: 6, lastStep: 9, spacing: .linear))
        for snapshot in snapshots { try await pipeline.add(snapshot) }
        var failure: (any Error)?
        do { try await pipeline.finish() } catch { failure = error }
        await pipeline.abandon()
        let error = try #require(failure as? FileError)
        guard case .cannotWrite = error.problem, error.path == path else {
            Issue.record("failed with \(error)")
            return
        }
        #expect(
            try folder.subfolder(RunFolder.frames).names()
                == ["000000.png", "000001.png", "000002.png"])
    }

    private func artist(
        of run: Run, in folder: RunFolder,
        report: @escaping @Sendable (MetricsRow, Int) -> Void
    ) -> FrameArtist {
        FrameArtist(
            renderer: .plane(
                FrameRenderer(
                    scene: run.scene, size: run.scenario.frames.size, look: .paper,
                    lastStep: run.lastStep, lastEpoch: run.lastEpoch, lettering: .invisible)),
            folder: folder, report: report)
    }
}
