import Foundation
import TestSupport
import Testing

@Suite struct ReadmeTests {
    let folder: TemporaryFolder
    let readme: String

    init() throws {
        folder = try TemporaryFolder()
        let url = URL(fileURLWithPath: Example.scenarios).deletingLastPathComponent()
            .appendingPathComponent("README.md")
        readme = String(decoding: try Data(contentsOf: url), as: UTF8.self)
    }

    /// The text of each block of code that begins with these letters.
    private func blocks(beginningWith start: String) -> [Substring] {
        readme.components(separatedBy: "```").map { $0.drop { $0 != "\n" }.dropFirst() }
            .filter { $0.hasPrefix(start) }
    }

    @Test func `each command of the README works`() throws {
        let block = try #require(blocks(beginningWith: "facet ").first)
        // What is after two spaces is the explanation.
        let commands = block.split(separator: "\n").map { $0.components(separatedBy: "  ")[0] }
        #expect(commands.count >= 8)
        try folder.write("x,y\n0,0\n", to: "points.csv")
        try FileManager.default.createSymbolicLink(
            atPath: folder.file("Scenarios"), withDestinationPath: Example.scenarios)
        for command in commands {
            let result = try FacetProcess(
                script: "facet() { \"$FACET\" \"$@\"; }; " + command, in: folder)
            #expect(result.status == 0 && result.errors.isEmpty, "\(command): \(result.errors)")
            if command.hasPrefix("facet new") {
                let short = try folder.text("moons.yaml")
                    .replacing("count: 120", with: "count: 2").replacing(
                        "epochs: 400", with: "epochs: 1")
                try folder.write(short, to: "moons.yaml")
            }
        }
        #expect(folder.names().contains("runs/moons/export/frames/000001.png"))
        #expect(folder.names().contains("dark/frames/000001.png"))
    }

    @Test func `each scenario of the README is right`() throws {
        let scenarios = blocks(beginningWith: "title: ")
        #expect(!scenarios.isEmpty)
        for scenario in scenarios {
            try folder.write(String(scenario), to: "x.yaml")
            let result = try FacetProcess("check", "x.yaml", in: folder)
            #expect(result.status == 0, "\(result.errors)")
        }
    }
}
