import Foundation
import NeuralNetworks
import Points
import Scenarios
import TestSupport
import Testing

@testable import ScenarioFiles

@Suite struct ScenarioRelocationTests {
    let temporary: TemporaryFolder

    init() throws {
        temporary = try TemporaryFolder()
        for name in ["Scenarios/data", "Assets", "runs/x"] { try temporary.makeFolder(name) }
        try FileManager.default.createSymbolicLink(
            atPath: temporary.file("link"), withDestinationPath: temporary.file("runs/x"))
    }

    /// The files that a scenario reads from another folder, in both kinds of sources.
    private func files(
        _ paths: [String], from folder: String, to newFolder: String
    ) -> [String] {
        var scenario = Scenario(title: "x", network: Architecture(hidden: []))
        scenario.points = paths.flatMap { path in
            [
                PointSource(
                    .csv(CSVSource(path: path, xColumn: "x", yColumn: "y", classColumn: "c"))),
                PointSource(.image(ImageSource(path: path, count: 1, window: nil))),
            ]
        }
        let moved = scenario.relocated(from: folder, to: newFolder).points.map { source in
            switch source.origin {
            case .csv(let source): source.path
            case .image(let source): source.path
            default: ""
            }
        }
        let pairs = stride(from: 0, to: moved.count, by: 2)
        #expect(pairs.allSatisfy { moved[$0] == moved[$0 + 1] })
        return pairs.map { moved[$0] }
    }

    @Test(arguments: ["runs/x", "runs/x/", "link", "runs/new", "runs/../runs/x", "runs/no/../x"])
    func `paths lead to the same files from another folder, be they there or gone`(
        _ newFolder: String
    ) {
        let found = files(
            ["data/a.csv", "../Assets/./leaf.png", "gone/b.csv", "/etc/hosts"],
            from: temporary.file("Scenarios"), to: temporary.file(newFolder))
        #expect(
            found == [
                "../../Scenarios/data/a.csv", "../../Assets/leaf.png",
                "../../Scenarios/gone/b.csv", "/etc/hosts",
            ])
    }

    @Test func `in its own folder a scenario stays as it is`() {
        let folder = temporary.file("Scenarios")
        let paths = ["data/a.csv", "b.csv", "../Assets/leaf.png"]
        #expect(files(paths, from: folder, to: folder) == paths)
        #expect(files(["data/a.csv"], from: folder, to: folder + "/data") == ["a.csv"])
    }

    @Test func `a folder without a name is where the process is`() {
        for (old, new) in [("", "."), (".", ""), ("", "")] {
            #expect(files(["data/a.csv"], from: old, to: new) == ["data/a.csv"])
        }
        #expect(files(["a.csv"], from: "", to: "no-such-folder") == ["../a.csv"])
    }
}
