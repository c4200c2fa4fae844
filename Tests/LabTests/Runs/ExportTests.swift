import Colours
import Figures
import Files
import Foundation
import Geometry
import NeuralNetworks
import Scenarios
import TestSupport
import Testing

@testable import Lab

@Suite struct ExportTests {
    let temporary: TemporaryFolder

    init() throws { temporary = try TemporaryFolder() }

    private var folder: RunFolder { RunFolder(temporary.file("run")) }

    @Test func `at the same size, look and window the pictures are the run's own, byte for byte`()
        async throws
    {
        _ = try await TinyScenario.run(in: temporary).execute(in: folder)
        let original = try temporary.files(below: "run").filter { $0.key.hasSuffix(".png") }
        let export = try Export(of: folder)
        #expect(try await export.execute(in: export.defaultFolder))
        let pictures = try temporary.files(below: "run/export").filter { $0.key.hasSuffix(".png") }
        #expect(pictures == original)
        #expect(pictures.count == 8)
    }

    @Test func `another look, size or window gives the pictures that a run with it gives`()
        async throws
    {
        let text = TinyScenario.text()
        _ = try await TinyScenario.run(text, in: temporary).execute(in: folder)
        let changed =
            text.replacingOccurrences(of: "size: [320, 240]", with: "size: [300, 200], look: glass")
            + "window: [-1, 1, -0.5, 0.5]\n"
        _ = try await TinyScenario.run(changed, in: temporary)
            .execute(in: RunFolder(temporary.file("changed")))
        let export = try Export(
            of: folder, size: .init(uncheckedWidth: 300, height: 200), look: .glass,
            window: Box(x0: -1, x1: 1, y0: -0.5, y1: 0.5))
        #expect(try await export.execute(in: RunFolder(temporary.file("export"))))
        let wanted = try temporary.files(below: "changed").filter { $0.key.hasSuffix(".png") }
        let pictures = try temporary.files(below: "export").filter { $0.key.hasSuffix(".png") }
        #expect(pictures == wanted)
    }

    @Test func `an export does not go onto the run itself`() async throws {
        _ = try await TinyScenario.run(in: temporary).execute(in: folder)
        let before = try temporary.files(below: "run")
        let export = try Export(of: folder)
        let again = RunFolder(temporary.file("run/../run"))
        for replaces in [false, true] {
            await #expect(throws: LabError(.isRun, path: again.path)) {
                try await export.execute(in: again, replacing: replaces)
            }
        }
        #expect(try temporary.files(below: "run") == before)
    }

    @Test func `a new run removes everything of an export`() async throws {
        let run = try TinyScenario.run(in: temporary)
        _ = try await run.execute(in: folder)
        let export = try Export(of: folder)
        #expect(try await export.execute(in: export.defaultFolder))
        _ = try await run.execute(in: folder, replacing: true)
        #expect(FileKind(at: folder.file(RunFolder.export)) == .nothing)
    }

    @Test func `a run of only one class is redrawn the same way`() async throws {
        let text = """
            points: [literal: {class: a, at: [[0, 0], [1, 2]]}]
            network: {hidden: [3]}
            training: {stop: {epochs: 2}}
            frames: {count: 2, size: [160, 120]}
            """
        _ = try await TinyScenario.run(text, in: temporary).execute(in: folder)
        let original = try temporary.files(below: "run").filter { $0.key.hasSuffix(".png") }
        let export = try Export(of: folder)
        #expect(try await export.execute(in: export.defaultFolder))
        let pictures = try temporary.files(below: "run/export").filter { $0.key.hasSuffix(".png") }
        #expect(pictures == original)
    }

    @Test func `an export is only replaced when that is said`() async throws {
        _ = try await TinyScenario.run(in: temporary).execute(in: folder)
        let export = try Export(of: folder)
        _ = try await export.execute(in: export.defaultFolder)
        await #expect(
            throws: FileError(.notEmpty(owner: "export"), path: export.defaultFolder.path)
        ) {
            _ = try await export.execute(in: export.defaultFolder)
        }
        #expect(try await export.execute(in: export.defaultFolder, replacing: true))
    }

    @Test func `a folder without a run's files is refused with the name of what is missing`()
        async throws
    {
        #expect(throws: FileError(.unreadable(.missing), path: folder.path)) {
            try Export(of: folder)
        }
        try folder.folder.make()
        #expect(throws: LabError(.incomplete(missing: "scenario.yaml"), path: folder.path)) {
            try Export(of: folder)
        }
    }

    @Test func `a snapshot of another number of classes is refused`() async throws {
        _ = try await TinyScenario.run(in: temporary).execute(in: folder)
        let layer = try #require(
            DenseLayer(
                inputCount: 2, weights: [Double](repeating: 1, count: 10),
                biases: [Double](repeating: 0, count: 5), activation: .identity))
        let foreign = try #require(Network(layers: [layer])).safetensors()
        for index in [1, 4] {
            let own = try temporary.bytes(of: [RunFolder.snapshot(index)], below: "run")[0]
            let path = try temporary.write(foreign, to: "run/" + RunFolder.snapshot(index))
            let export = try Export(of: folder)
            await #expect(throws: LabError(.classCount(network: 5, points: 2), path: path)) {
                _ = try await export.execute(in: export.defaultFolder, replacing: true)
            }
            try temporary.write(own, to: "run/" + RunFolder.snapshot(index))
        }
    }

    @Test func `a run whose tables were changed is refused`() async throws {
        _ = try await TinyScenario.run(in: temporary).execute(in: folder)
        let metrics = try temporary.text("run/metrics.csv")
        let lines = metrics.split(separator: "\n")
        try temporary.write(lines.dropLast().joined(separator: "\n"), to: "run/metrics.csv")
        #expect(throws: LabError(.snapshotCount(rows: 4, snapshots: 5), path: folder.path)) {
            try Export(of: folder)
        }
        try temporary.write(
            metrics.replacingOccurrences(of: "\n3,", with: "\n?,"), to: "run/metrics.csv")
        let table = folder.file(RunFolder.metrics)
        let line = try #require(lines.firstIndex { $0.hasPrefix("3,") }) + 1
        #expect(throws: LabError(.badTable(line: line), path: table)) { try Export(of: folder) }
    }
}
