import Colours
import Foundation
import PNG
import Points
import Scenarios
import Synchronization
import TestSupport
import Testing
import Training

@testable import Lab

@Suite struct RunTests {
    let temporary: TemporaryFolder

    init() throws { temporary = try TemporaryFolder() }

    private var folder: RunFolder { RunFolder(temporary.file("run")) }

    @Test func `a run leaves all its files and no others`() async throws {
        let summary = try await TinyScenario.run(in: temporary).execute(in: folder)
        let numbers = ["000000", "000001", "000002", "000003", "000004"]
        let expected =
            numbers.map { "frames/\($0).png" } + numbers.map { "snapshots/\($0).safetensors" } + [
                "scenario.yaml", "points.csv", "metrics.csv", "model.safetensors", "final.png",
                "loss.png", "confusion.csv", "confusion.png", "summary.json",
            ]
        #expect(try Set(temporary.files(below: "run").keys) == Set(expected))
        #expect(summary.frameCount == 5)
        #expect(summary.end == .stopped(.epochs(3)))
    }

    @Test func `frames have the scenario's size and the last picture is as large as fits`()
        async throws
    {
        _ = try await TinyScenario.run(in: temporary).execute(in: folder)
        let files = try temporary.files(below: "run")
        func size(_ name: String) throws -> [Int] {
            let image = try RGBAImage(png: Array(try #require(files[name])))
            return [image.width, image.height]
        }
        #expect(try size("frames/000000.png") == [320, 240])
        #expect(try size("frames/000004.png") == [320, 240])
        #expect(try size("final.png") == [1920, 1440])
    }

    @Test func `the metrics have a row for each snapshot of the trainer, in full precision`()
        async throws
    {
        let run = try TinyScenario.run(in: temporary)
        _ = try await run.execute(in: folder)
        let lines = try temporary.text("run/metrics.csv").split(separator: "\n")
        #expect(
            lines[0]
                == "step,epoch,rate,trainLoss,testLoss,trainAccuracy,testAccuracy,regions,"
                + "boundaryLength")
        // The oracle: the trainer itself, without files.
        let plan = SnapshotPlan(count: 5, lastStep: 9, spacing: .log)
        let snapshots = Array(run.trainer(plan))
        #expect(lines.count == snapshots.count + 1)
        for (line, snapshot) in zip(lines.dropFirst(), snapshots) {
            let fields = line.split(separator: ",", omittingEmptySubsequences: false)
            #expect(Int(fields[0]) == snapshot.step)
            #expect(Double(fields[1]) == snapshot.record.epoch)
            #expect(Double(fields[2]) == snapshot.record.rate)
            #expect(Double(fields[3]) == snapshot.record.training.loss)
            #expect(Double(fields[4]) == snapshot.record.test?.loss)
            #expect(Double(fields[5]) == snapshot.record.training.accuracy)
            #expect(Double(fields[6]) == snapshot.record.test?.accuracy)
        }
    }

    @Test func `the model and the stored snapshots are the trainer's networks, bit for bit`()
        async throws
    {
        let run = try TinyScenario.run(in: temporary)
        _ = try await run.execute(in: folder)
        let snapshots = Array(run.trainer(SnapshotPlan(count: 5, lastStep: 9, spacing: .log)))
        for (index, snapshot) in snapshots.enumerated() {
            let stored = try StoredModel(folder.file(RunFolder.snapshot(index)))
            #expect(stored.network == snapshot.network)
        }
        let model = try StoredModel(folder.file(RunFolder.model))
        #expect(model.network == snapshots.last?.network)
        #expect(model.statements.classNames == run.points.classNames)
    }

    @Test func `the points are those that were trained on, and can be read back exactly`()
        async throws
    {
        let run = try TinyScenario.run(in: temporary)
        _ = try await run.execute(in: folder)
        let stored = try RunRecord(folder).run.points
        #expect(stored == run.points)
        #expect(run.points.training.count == 30)
        #expect(run.points.test.count == 10)
    }

    @Test func `the same scenario leaves the same bytes, whatever the number of frames at once`()
        async throws
    {
        let run = try TinyScenario.run(in: temporary)
        _ = try await run.execute(in: folder)
        _ = try await run.execute(in: RunFolder(temporary.file("again")))
        var (first, second) = (
            try temporary.files(below: "run"), try temporary.files(below: "again")
        )
        first["summary.json"] = nil
        second["summary.json"] = nil
        #expect(first == second)
    }

    @Test func `the summary has the digest of every other file`() async throws {
        _ = try await TinyScenario.run(in: temporary).execute(in: folder)
        let files = try temporary.files(below: "run")
        let object = try JSONSerialization.jsonObject(with: #require(files["summary.json"]))
        let summary = try #require(object as? [String: Any])
        let digests = try #require(summary["sha256"] as? [String: String])
        #expect(Set(digests.keys) == Set(files.keys).subtracting(["summary.json"]))
        for (name, digest) in digests {
            #expect(SHA256Digest(of: Array(try #require(files[name]))).hex == digest)
        }
        #expect(summary["stopReason"] as? String == "epochs")
        #expect(summary["seed"] as? Int == 3)
    }

    @Test func `a run can be repeated from its own folder, with the same frames`()
        async throws
    {
        try temporary.write("u,v,kind\n0,0,a\n1,0,b\n0,1,a\n1,1,b\n", to: "data/four.csv")
        let text = """
            points: [csv: {file: data/four.csv, x: u, y: v, class: kind}]
            network: {hidden: [3]}
            training: {stop: {epochs: 2}}
            frames: {count: 2, size: [160, 120]}
            """
        _ = try await TinyScenario.run(text, in: temporary).execute(in: folder)
        _ = try await Run(scenarioAt: folder.file(RunFolder.scenario))
            .execute(in: RunFolder(temporary.file("deep/er/again")))
        var (first, second) = (
            try temporary.files(below: "run"), try temporary.files(below: "deep/er/again")
        )
        for name in ["summary.json", "scenario.yaml"] {
            first[name] = nil
            second[name] = nil
        }
        #expect(first == second)
        #expect(
            try temporary.text("deep/er/again/scenario.yaml").contains("../../../data/four.csv"))
    }

    @Test func `a scenario that a run makes longer than the limit is read back`() async throws {
        let far = String(repeating: "[9e15,9e15],", count: 31_000)
        let text = """
            points: [literal: {class: a, at: [\(far)]}, literal: {class: b, at: [[0, 0]]}]
            network: {hidden: []}
            training: {batch: full, stop: {steps: 1}}
            frames: {count: 2, size: [64, 64]}
            """
        let run = try TinyScenario.run(text, in: temporary)
        _ = try await run.execute(in: folder)
        #expect(try temporary.text("run/scenario.yaml").utf8.count > 1 << 20)
        #expect(try RunRecord(folder).run.scenario == run.scenario)
        #expect(try Run(scenarioAt: folder.file(RunFolder.scenario)).points == run.points)
    }

    @Test func `after a divergence all frames so far are there and the folder is complete`()
        async throws
    {
        let text = TinyScenario.text(rate: "1000000", extra: "normalise: false")
            .replacingOccurrences(of: "batch: 10", with: "optimizer: sgd, loss: squared, batch: 10")
        let summary = try await TinyScenario.run(text, in: temporary).execute(in: folder)
        guard case .stopped(.diverged) = summary.end else {
            Issue.record("ended by \(summary.end)")
            return
        }
        let names = try Set(temporary.files(below: "run").keys)
        #expect(names.isSuperset(of: ["metrics.csv", "final.png", "model.safetensors"]))
        #expect(names.contains(RunFolder.frame(summary.frameCount - 1)))
        #expect(!names.contains(RunFolder.frame(summary.frameCount)))
        #expect(try temporary.text("run/summary.json").contains("\"stopReason\": \"diverged\""))
    }

    @Test func `an interrupted run keeps the frames so far, its tables and its model`()
        async throws
    {
        let interruption = Interruption()
        let seen = Mutex<[Int]>([])
        // Without an end: were the interruption not heeded, so would be the test.
        let text = TinyScenario.text(frames: 10)
            .replacingOccurrences(of: "epochs: 3", with: "steps: 1000000000")
        let run = try TinyScenario.run(text, in: temporary)
        let summary = try await run.execute(in: folder, interruption: interruption) { progress in
            guard progress.record != nil else { return }
            seen.withLock { $0.append(progress.framesWritten) }
            if progress.framesWritten == 3 { interruption.request(signal: 2) }
        }
        #expect(summary.end == .interrupted(signal: 2))
        let frames = summary.frameCount
        #expect((3..<10).contains(frames))
        #expect(seen.withLock { $0 } == Array(1...frames))
        let lines = try temporary.text("run/metrics.csv").split(separator: "\n")
        #expect(lines.count == frames + 1)
        let files = try temporary.files(below: "run")
        #expect(files.keys.count { $0.hasPrefix("frames/") } == frames)
        #expect(try temporary.text("run/summary.json").contains("\"stopReason\": \"interrupted\""))
    }

    @Test(.timeLimit(.minutes(1)))
    func `a run reports and stops between two frames, and keeps its last state`()
        async throws
    {
        let interruption = Interruption()
        let seen = Mutex<[RunProgress]>([])
        let text = TinyScenario.text(frames: 2)
            .replacingOccurrences(of: "epochs: 3", with: "steps: 1000000000")
        let run = try TinyScenario.run(text, in: temporary)
        let summary = try await run.execute(in: folder, interruption: interruption) { progress in
            seen.withLock { $0.append(progress) }
            if progress.record == nil { interruption.request(signal: 15) }
        }
        #expect(summary.end == .interrupted(signal: 15))
        let reports = seen.withLock { $0 }
        #expect(reports.map(\.framesWritten) == [1, 1, 2])
        #expect(reports.map { $0.record == nil } == [false, true, false])
        #expect(summary.frameCount == 2 && summary.last.step >= reports[1].step)
        #expect(reports[2].step == summary.last.step && reports[1].step > 0)
        // The oracle: the same training, inspected at that step.
        var trainer = run.trainer(SnapshotPlan(count: 2, lastStep: run.lastStep, spacing: .log))
        _ = trainer.next()
        let state = trainer.next { $0 < summary.last.step }
        #expect(try StoredModel(folder.file(RunFolder.model)).network == state?.network)
    }

    @Test func `changes have priority over the scenario`() throws {
        var changes = RunChanges()
        changes.seed = 11
        changes.steps = 4
        changes.frames = 3
        changes.look = .glassDark
        let path = try temporary.write(TinyScenario.text(), to: "tiny.yaml")
        let run = try Run(scenarioAt: path, changes: changes)
        #expect(run.scenario.seed == 11)
        #expect(run.lastStep == 4)
        #expect(run.scenario.frames.count == 3)
        #expect(run.scenario.frames.look == .glassDark)
    }
}
