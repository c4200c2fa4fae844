import Files
import Foundation
import Points
import Scenarios
import TestSupport
import Testing

@testable import Lab

@Suite struct ComparisonFolderTests {
    let temporary: TemporaryFolder

    init() throws { temporary = try TemporaryFolder() }

    private var folder: ComparisonFolder { ComparisonFolder(temporary.file("c")) }

    private func claim(_ use: FolderUse, text: String = TinyComparison.text()) throws {
        try TinyComparison.setup(text, in: temporary).plan(in: folder, use)
    }

    @Test func `the default folder is next to the run's`() {
        #expect(ComparisonFolder(forScenarioAt: "a/moons.yaml").path == "runs/moons-compare")
    }

    @Test func `a plan is read back as the comparison that it is of`() throws {
        let text = TinyComparison.text(
            compare: "{parameters: 40, depths: [1, 3], activations: [abs, tanh], target: 0.5}")
        try claim(.new, text: text)
        let original = try TinyComparison.setup(text, in: temporary)
        let setup = try ComparisonSetup(plannedIn: folder)
        #expect(setup.starts == original.starts && setup.settings == original.settings)
        #expect(setup.run.points == original.run.points)
        #expect(setup.run.window == original.run.window)
        #expect(
            try temporary.text("c/plan.csv")
                == "cell,activation,width,depth,seed\n0,abs,10,1,3\n1,abs,3,3,3\n"
                + "2,tanh,10,1,3\n3,tanh,3,3,3\n")
    }

    @Test func `a folder with a comparison in it is only taken to go on or to replace`() throws {
        try claim(.new)
        #expect(throws: FileError(.notEmpty(owner: "comparison"), path: folder.path)) {
            try claim(.new)
        }
        try claim(.resuming)
        try claim(.replacing)
    }

    @Test func `only the same comparison can be resumed`() throws {
        try claim(.new)
        let other = TinyComparison.text(rate: "0.051")
        #expect(throws: ComparisonError.otherPlan(folder.path)) {
            try claim(.resuming, text: other)
        }
        try claim(.replacing, text: other)
        try claim(.resuming, text: other)
    }

    @Test func `omitted options keep their earlier values, and the rest comes from the file`()
        throws
    {
        try claim(.new, text: TinyComparison.text(compare: "{widths: [3], depths: [2], seeds: 2}"))
        let path = try temporary.write(
            TinyComparison.text().replacing("seed: 3", with: "seed: 4")
                .replacing("epochs: 3", with: "epochs: 4"), to: "tiny.yaml")
        var changes = ComparisonChanges()
        changes.target = 0.75
        let setup = try ComparisonSetup(scenarioAt: path, changes: changes, resuming: folder)
        try setup.plan(in: folder, .resuming)
        let stored = try ComparisonSetup(plannedIn: folder)
        #expect(stored.candidates.map(\.name) == ["relu-3x2"] && stored.run.scenario.seed == 3)
        #expect(stored.run.lastStep == 9 && stored.settings.target == 0.75)
        #expect(stored.digest == setup.digest)
        changes.seeds = 3
        let more = try ComparisonSetup(scenarioAt: path, changes: changes, resuming: folder)
        #expect(throws: ComparisonError.otherPlan(folder.path)) {
            try more.plan(in: folder, .resuming)
        }
        try temporary.write(TinyComparison.text(rate: "0.051"), to: "tiny.yaml")
        let faster = try ComparisonSetup(scenarioAt: path, resuming: folder)
        #expect(throws: ComparisonError.otherPlan(folder.path)) {
            try faster.plan(in: folder, .resuming)
        }
    }

    @Test(arguments: [
        ("points.csv", "1", "2"), ("scenario.yaml", "rate: 0.05", "rate: 0.06"),
        ("plan.csv", "relu", "tanh"), ("plan.sha256", "points", "pints"),
    ])
    func `a plan with a changed file is refused by the file's name`(
        _ name: String, _ old: String, _ new: String
    ) throws {
        try claim(.new)
        let path = temporary.file("c/\(name)")
        let text = try temporary.text("c/\(name)")
        for changed in ["", text.replacing(old, with: new, maxReplacements: 1)] {
            try temporary.write(changed, to: "c/\(name)")
            #expect(throws: ComparisonError.changedPlan(path)) {
                try ComparisonSetup(plannedIn: folder)
            }
        }
        #expect(throws: ComparisonError.changedPlan(path)) { try claim(.resuming) }
        try claim(.replacing)
        _ = try ComparisonSetup(plannedIn: folder)
    }

    @Test func `a plan of another version is refused`() throws {
        try claim(.new)
        let seal = try temporary.text("c/plan.sha256")
        try temporary.write(
            seal.replacing("facet \(Release.version)", with: "facet 0.0.9"), to: "c/plan.sha256")
        let error = ComparisonError.otherVersion(temporary.file("c/plan.sha256"), "0.0.9")
        #expect(throws: error) { try ComparisonSetup(plannedIn: folder) }
        #expect(throws: error) { try claim(.resuming) }
    }

    static let sums = ExternalProgram("sha256sum")

    @Test(.enabled(if: sums != nil))
    func `the digests of a plan are those that sha256sum checks`() throws {
        try claim(.new)
        let shell = try #require(ExternalProgram("sh"))
        let script = "cd '\(folder.path)' && sha256sum --check --strict plan.sha256"
        let result = try shell.run(["-c", script])
        #expect(result.status == 0 && result.errors.isEmpty)
        #expect(
            String(decoding: result.output, as: UTF8.self)
                == "scenario.yaml: OK\npoints.csv: OK\nplan.csv: OK\n")
    }

    @Test func `a plan that was cut short is completed`() throws {
        try claim(.new)
        let files = try temporary.files(below: "c")
        for names in [
            ["plan.sha256"], ["plan.csv"], ["plan.sha256", "plan.csv", "points.csv"],
        ] {
            for name in names {
                try FileManager.default.removeItem(atPath: temporary.file("c/\(name)"))
            }
            try temporary.write("half", to: "c/.\(names[0]).machine-17-1.partial")
            try claim(.resuming)
            #expect(try temporary.files(below: "c") == files)
        }
    }

    @Test func `replacing removes a comparison's own files and no others`() throws {
        try claim(.new)
        let own = [
            "cells/000000.csv", "cells/000001.safetensors", "cells/.000001.csv.host-1-2.partial",
            "timings/000000.csv", "frames/000000.png", "pictures/relu-2x1.png",
            "pictures/leaky-relu-0.1-12x3.png", "comparison.png", "comparison.csv",
            "comparison.json", "curves.png", "timings.csv", "report.html", "logs/3.txt",
        ]
        let others = [
            "notes.txt", "cells/mine.csv", "frames/film.gif", "pictures/cat.png", "logs/my.txt",
            "pictures/relu-2x.png", "film.gif",
        ]
        for name in own + others { try temporary.write("x", to: "c/\(name)") }
        try claim(.replacing)
        let plan = ["scenario.yaml", "points.csv", "plan.csv", "plan.sha256"]
        #expect(try Set(temporary.files(below: "c").keys) == Set(others + plan))
    }

    @Test(arguments: [["notes.txt"], ["scenario.yaml"], ["cells/000000.csv"], ["summary.json"]])
    func `a folder that no comparison has left is not taken`(_ names: [String]) throws {
        for name in names { try temporary.write("mine", to: "c/\(name)") }
        #expect(throws: FileError(.notEmpty(owner: "comparison"), path: folder.path)) {
            try claim(.new)
        }
        #expect(throws: FileError(.foreign(owner: "comparison"), path: folder.path)) {
            try claim(.replacing)
        }
        #expect(throws: FileError(.foreign(owner: "comparison"), path: folder.path)) {
            try claim(.resuming)
        }
        #expect(try temporary.files(below: "c").count == names.count)
    }

    @Test func `nothing is written through a link inside the folder`() throws {
        try claim(.new)
        try temporary.makeFolder("elsewhere")
        try FileManager.default.removeItem(atPath: temporary.file("c/cells"))
        try FileManager.default.createSymbolicLink(
            atPath: temporary.file("c/cells"), withDestinationPath: temporary.file("elsewhere"))
        #expect(throws: FileError(.linked, path: folder.file("cells"))) {
            try claim(.resuming)
        }
    }

    @Test func `while a comparison works in the folder no other begins there`() throws {
        let setup = try TinyComparison.setup(in: temporary)
        let lock = try folder.claim(setup, .new)
        #expect(throws: FileError(.busy, path: folder.path)) { try claim(.resuming) }
        // Starts are done side by side.
        try FolderLock(folder.path, isShared: true).release()
        lock.release()
        try claim(.resuming)
    }
}
