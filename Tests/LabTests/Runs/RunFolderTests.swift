import Files
import Foundation
import ScenarioFiles
import Scenarios
import TestSupport
import Testing

@testable import Lab

@Suite struct RunFolderTests {
    let temporary: TemporaryFolder

    init() throws { temporary = try TemporaryFolder() }

    private var folder: RunFolder { RunFolder(temporary.file("run")) }

    private func claim(replacing: Bool) throws {
        try folder.claim(
            replacing: replacing, subfolders: [RunFolder.frames, RunFolder.snapshots]
        ).release()
    }

    @Test(arguments: [
        ("two-spirals.yaml", "runs/two-spirals"), ("a/b/moons.yml", "runs/moons"),
        ("no-extension", "runs/no-extension"), ("a.b.yaml", "runs/a.b"),
        ("..", "runs/run"), ("...yaml", "runs/run"), ("../..yaml", "runs/run"),
        (".hidden.yaml", "runs/hidden"), ("new\nline\u{1b}[31m.yaml", "runs/new-line-[31m"),
        ("", "runs/run"), ("/", "runs/run"), ("x/", "runs/x"),
    ])
    func `the default folder lies right inside runs, whatever the file is called`(
        _ path: String, _ expected: String
    ) {
        #expect(RunFolder(forScenarioAt: path).path == expected)
    }

    @Test func `an empty folder, or a missing one, is accepted`() throws {
        try claim(replacing: false)
        try claim(replacing: false)
        #expect(try folder.folder.names() == ["frames", "snapshots"])
    }

    @Test func `a folder with a run in it is only taken when it may be replaced`() throws {
        try temporary.write(Scenario.runMark + "x", to: "run/scenario.yaml")
        try temporary.write("x", to: "run/frames/000000.png")
        #expect(throws: FileError(.notEmpty(owner: "run"), path: folder.path)) {
            try claim(replacing: false)
        }
        try claim(replacing: true)
        #expect(try temporary.files(below: "run").isEmpty)
    }

    @Test func `replacing removes a run's own files and those of its export, and no others`() throws
    {
        try temporary.write(Scenario.runMark + "x", to: "run/scenario.yaml")
        let own = [
            "points.csv", "metrics.csv", "model.safetensors", "final.png", "loss.png",
            "summary.json", "frames/000000.png", "frames/1234567.png", "frames/.000001.png.partial",
            "snapshots/000000.safetensors", "export/frames/000000.png", "export/final.png",
            ".metrics.csv.partial",
        ]
        let others = [
            "notes.txt", "frames/film.mp4", "frames/1.png", "frames/000000.jpg",
            "frames/00000x.png", "snapshots/mine.safetensors", "export/readme", "more/points.csv",
            "Points.csv", "points.csv.bak", "frames/000002.png/inside",
        ]
        for name in own + others { try temporary.write("x", to: "run/\(name)") }
        try claim(replacing: true)
        #expect(try Set(temporary.files(below: "run").keys) == Set(others))
    }

    @Test(arguments: [
        ["notes.txt"], ["points.csv"], ["scenario.yaml"], ["scenario.yaml", "frames/000000.png"],
        ["frames/000000.png"], ["frames/film.mp4"], ["src/a.c", "summary.json"],
    ])
    func `a folder that no run has left is not taken, even when it may be replaced`(
        _ names: [String]
    ) throws {
        for name in names { try temporary.write("mine", to: "run/\(name)") }
        #expect(throws: FileError(.notEmpty(owner: "run"), path: folder.path)) {
            try claim(replacing: false)
        }
        #expect(throws: FileError(.foreign(owner: "run"), path: folder.path)) {
            try claim(replacing: true)
        }
        #expect(try temporary.files(below: "run").count == names.count)
    }

    @Test func `a copy of a run's scenario among a person's files does not make a run`() throws {
        try temporary.write(Scenario.runMark + "x", to: "run/scenario.yaml")
        try temporary.write("mine", to: "run/points.csv")
        #expect(throws: FileError(.foreign(owner: "run"), path: folder.path)) {
            try claim(replacing: true)
        }
        #expect(try temporary.text("run/points.csv") == "mine")
    }

    @Test func `the folder of a killed run can be used again`() throws {
        try temporary.write("half", to: "run/.scenario.yaml.partial")
        try claim(replacing: false)
        #expect(try temporary.files(below: "run").isEmpty)
    }

    @Test func `nothing is removed or written through a link inside the folder`() throws {
        try temporary.write("mine", to: "elsewhere/000000.png")
        try temporary.write(Scenario.runMark + "x", to: "run/scenario.yaml")
        try FileManager.default.createSymbolicLink(
            atPath: folder.file("frames"), withDestinationPath: temporary.file("elsewhere"))
        #expect(throws: FileError(.linked, path: folder.file("frames"))) {
            try claim(replacing: true)
        }
        #expect(try temporary.text("elsewhere/000000.png") == "mine")
    }

    @Test func `a file in the way is refused`() throws {
        try temporary.write("x", to: "run")
        #expect(throws: FileError(.notAFolder, path: folder.path)) { try claim(replacing: true) }
        let below = RunFolder(temporary.file("run/below"))
        #expect(throws: FileError(.notAFolder, path: folder.path)) {
            try below.claim(replacing: false, subfolders: []).release()
        }
    }

    @Test func `a folder is busy while a run has it, and free when the run has ended`() throws {
        let lock = try folder.claim(replacing: false, subfolders: [])
        #expect(throws: FileError(.busy, path: folder.path)) { try claim(replacing: true) }
        lock.release()
        try claim(replacing: false)
    }
}
