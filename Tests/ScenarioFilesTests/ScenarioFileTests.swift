import Foundation
import Scenarios
import TestSupport
import Testing
import Text

@testable import ScenarioFiles

@Suite struct ScenarioFileTests {
    private func line(for path: String) -> (String?, FaultKind?) {
        do {
            _ = try ScenarioFile(contentsOf: path)
            return (nil, nil)
        } catch {
            return (error.description, error.kind)
        }
    }

    @Test func `a file is read, and its name is the title`() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write(ErrorCase.soundLines, to: "two-moons.v2.yaml")
        #expect(try Scenario(contentsOf: path).title == "two-moons.v2")
    }

    @Test(arguments: [
        ("/no/such.yaml", "/no/such.yaml: there is no such file"),
        ("", ": there is no such file"),
        ("a\0b", "a<U+0000>b: there is no such file"),
        ("/", "/: this is a folder (expected a file)"),
        ("/dev/null", "/dev/null: this is a pipe or a device (expected a regular file)"),
        ("/dev/zero", "/dev/zero: this is a pipe or a device (expected a regular file)"),
    ])
    func `a file without an end is refused as unreadable`(path: String, expected: String) {
        #expect(line(for: path) == (expected, .unreadable))
    }

    @Test func `a pipe is refused without waiting`() throws {
        let folder = try TemporaryFolder()
        let path = folder.file("pipe")
        #expect(mkfifo(path, 0o600) == 0)
        #expect(line(for: path).1 == .unreadable)
    }

    @Test func `links that lead in a circle are refused`() throws {
        let folder = try TemporaryFolder()
        let path = folder.file("a.yaml")
        try FileManager.default.createSymbolicLink(
            atPath: path, withDestinationPath: "a.yaml")
        #expect(line(for: path).1 == .unreadable)
    }

    @Test func `a huge sparse file is refused as over the limit`() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("", to: "a.yaml")
        #expect(truncate(path, 1 << 40) == 0)
        let words = "is larger than 1 MiB (put large point sets into a CSV file)"
        #expect(line(for: path) == ("\(path): \(words)", .limit))
    }

    @Test(arguments: [
        ("spirals.yaml", "spirals"), ("a/b/c.d.yml", "c.d"), (".yaml", ".yaml"),
        ("plain", "plain"), ("/", "Untitled"), ("a\u{202e}b.yaml", "ab"), (" .yaml", "Untitled"),
        (String(repeating: "x", count: 300), String(repeating: "x", count: 200)),
    ])
    func `without a title the file's name is one`(path: String, title: String) throws {
        let scenario = try ScenarioFile(yaml: ErrorCase.soundLines, path: path).scenario
        #expect(scenario.title == title)
    }
}
