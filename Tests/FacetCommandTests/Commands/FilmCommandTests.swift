import Foundation
import TestSupport
import Testing

@Suite struct FilmCommandTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write(Example.tiny, to: "tiny.yaml")
        #expect(try FacetProcess("run", "tiny.yaml", "--quiet", in: folder).status == 0)
    }

    /// A program called ffmpeg that runs a script, the only program on the path.
    private func pretend(_ script: String) throws -> [String: String] {
        try folder.write("#!/bin/bash\n" + script, to: "bin/ffmpeg")
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o755], ofItemAtPath: folder.file("bin/ffmpeg"))
        return ["PATH": folder.file("bin")]
    }

    @Test func `film makes a film of a run, by default a GIF in its folder`() throws {
        let plain = try FacetProcess("film", "runs/tiny", in: folder)
        #expect(plain.status == 0 && plain.errors.isEmpty)
        #expect(plain.output.hasPrefix("film      runs/tiny/film.gif: 4 frames, 2.1 s, "))
        let named = try FacetProcess(
            "film", "runs/tiny", "--out", "x.APNG", "--fps", "5", "--hold", "0.5", "--loop", "2",
            "--quiet", in: folder)
        #expect(named.status == 0 && named.output.isEmpty && named.errors.isEmpty)
        #expect(folder.names().contains("x.APNG"))
    }

    @Test(arguments: ["png", "gif"])
    func `run makes the film in one go`(_ format: String) throws {
        let result = try FacetProcess(
            "run", "tiny.yaml", "--out", "x", "--film", format, in: folder)
        #expect(result.status == 0 && result.errors.isEmpty)
        #expect(result.outputLines.last?.hasPrefix("film      x/film.\(format): 4 frames") == true)
        let alone = try FacetProcess(
            "film", "x", "--out", "y.\(format)", "--quiet", in: folder)
        #expect(alone.status == 0)
        #expect(try folder.files()["x/film.\(format)"] == folder.files()["y.\(format)"])
        let again = try FacetProcess(
            "run", "tiny.yaml", "--out", "x", "--film", format, "--force", "--quiet", in: folder)
        #expect(again.status == 0)
    }

    @Test(arguments: [
        ["--out", "x.avi"], ["--out", "gif"], ["--out", "x.gif", "--fps", "51"], ["--fps", "0"],
        ["--out", "x.png", "--fps", "121"], ["--fps", "29.97"], ["--hold", "601"],
        ["--hold", "nan"], ["--loop", "-1"],
        ["--out", "x.mp4", "--loop", "1"],
    ])
    func `an impossible film is refused with what is possible`(_ options: [String]) throws {
        let words = options.map { "'\($0)'" }.joined(separator: " ")
        let result = try FacetProcess(script: "\"$FACET\" film runs/tiny \(words)", in: folder)
        #expect(result.status == 64)
        if options.contains("x.avi") {
            #expect(result.errors.contains(".png, .apng, .gif, .mp4 or .webm"))
        }
        if options.contains("29.97") {
            #expect(
                result.errors.contains(
                    "'29.97' is invalid for '--fps <fps>': a whole number, 1 to 120, is expected"))
        }
        #expect(!folder.names().contains { $0.contains("film") || $0.hasPrefix("x") })
    }

    @Test(arguments: [
        ("--fps -1", "--fps -1 is out of range (1 to 50)"),
        ("--fps 60", "--fps 60 is out of range (1 to 50 in a GIF; .mp4 allows 120)"),
        ("--out x.png --fps 121", "--fps 121 is out of range (1 to 120)"),
        ("--hold -1", "--hold -1 is out of range (0 to 600)"),
        ("--hold 1e3", "--hold 1000 is out of range (0 to 600)"),
        ("--loop -1", "--loop -1 is out of range (0 to 65536)"),
        ("--loop forever", "a whole number, 0 to 65536, is expected"),
        ("--out ''", "a path has at least one character"),
    ])
    func `a number outside its range is refused with the range`(
        _ options: String, _ complaint: String
    ) throws {
        let result = try FacetProcess(script: "\"$FACET\" film runs/tiny \(options)", in: folder)
        #expect(result.status == 64 && result.errors.contains(complaint), "\(result.errors)")
    }

    @Test func `a file, and the folder of the frames, are not the folder of a run`() throws {
        for command in ["film", "export"] {
            let file = try FacetProcess(command, "tiny.yaml", in: folder)
            #expect(file.status == 66)
            #expect(file.errors == "tiny.yaml: this is a file (expected the folder of a run)\n")
        }
        let frames = try FacetProcess("film", "runs/tiny/frames", in: folder)
        #expect(frames.status == 66)
        #expect(
            frames.errors == "runs/tiny/frames: this is the folder of the frames, not that of the "
                + "run (use runs/tiny)\n")
    }

    @Test func `existing files are not overwritten, and missing ones are reported`() throws {
        try folder.write("mine", to: "x.gif")
        let there = try FacetProcess("film", "runs/tiny", "--out", "x.gif", in: folder)
        #expect(there.status == 73 && there.hasOneErrorLine)
        #expect(there.errors.contains("--force"))
        #expect(try folder.text("x.gif") == "mine")
        #expect(
            try FacetProcess("film", "runs/tiny", "--out", "x.gif", "--force", in: folder).status
                == 0)
        #expect(try folder.files()["x.gif"]?.starts(with: "GIF89a".utf8) == true)
        let none = try FacetProcess("film", "runs/none", in: folder)
        #expect(none.status == 66 && none.hasOneErrorLine)
        let place = try FacetProcess("film", "runs/tiny", "--out", "no/x.gif", in: folder)
        #expect(place.status == 73 && place.hasOneErrorLine)
    }

    @Test func `help has the ranges of a film's options`() throws {
        let help = try FacetProcess("film", "--help", in: folder).output
            .split(whereSeparator: \.isWhitespace).joined(separator: " ")
        for words in [
            "1 to 50 in a GIF, 1 to 120 in the other formats (default: 30)",
            "stays: 0 to 600 (default: 2)", "up to 65536",
            ".apng",
        ] { #expect(help.contains(words), "\(words)") }
    }

    @Test func `a frame that is damaged or missing is named`() throws {
        let path = "runs/tiny/frames/000002.png"
        var bytes = try #require(try folder.files()[path])
        // The palette's name.
        bytes[try #require(bytes.range(of: Data("PLTE".utf8))).lowerBound] = 0x51
        try folder.write(bytes, to: path)
        let damaged = try FacetProcess("film", "runs/tiny", in: folder)
        #expect(damaged.status == 65 && damaged.hasOneErrorLine)
        #expect(damaged.errors.hasPrefix("\(path): the PNG file is damaged: "))
        try FileManager.default.removeItem(atPath: folder.file(path))
        let missing = try FacetProcess("film", "runs/tiny", in: folder)
        #expect(missing.status == 66)
        #expect(missing.errors == "\(path): this frame is missing, but there are later ones\n")
    }

    @Test func `one frame is one frame`() throws {
        for number in 1...3 {
            try FileManager.default.removeItem(
                atPath: folder.file("runs/tiny/frames/00000\(number).png"))
        }
        let result = try FacetProcess("film", "runs/tiny", in: folder)
        #expect(result.output.contains("film.gif: 1 frame, 2.0 s"), "\(result.output)")
    }

    @Test func `a video without ffmpeg is refused before anything is trained`() throws {
        let path = ["PATH": folder.file("nowhere")]
        let film = try FacetProcess(
            "film", "runs/tiny", "--out", "x.mp4", in: folder, environment: path)
        #expect(film.status == 73 && film.hasOneErrorLine)
        #expect(film.errors.contains("ffmpeg, which is not installed"))
        let run = try FacetProcess(
            "run", "tiny.yaml", "--out", "new", "--film", "webm", in: folder, environment: path)
        #expect(run.status == 73 && run.hasOneErrorLine)
        #expect(!folder.names().contains("new"))
    }

    @Test(
        arguments: [
            "exit 1", "while read -r -d '' -n 4096 _; do :; done; exit 1",
            // As it does on a full disk.
            "while read -r -d '' -n 4096 _; do :; done; exit 0",
        ])
    func `a failure of ffmpeg is reported in its words, and leaves nothing`(_ end: String) throws {
        let path = try pretend("echo first >&2; echo 'no such encoder' >&2; \(end)")
        let result = try FacetProcess(
            "film", "runs/tiny", "--out", "x.mp4", in: folder, environment: path)
        #expect(result.status == 74 && result.hasOneErrorLine)
        #expect(result.errors == "x.mp4: ffmpeg failed: no such encoder\n")
        #expect(!folder.names().contains { $0.contains("x.mp4") })
    }

    @Test func `ffmpeg writes to another file, and the film then appears as a whole`() throws {
        let path = try pretend(
            "while IFS= read -r -d '' -n 4096 _; do :; done; echo film > \"${!#}\"")
        let result = try FacetProcess(
            "film", "runs/tiny", "--out", "x.mp4", in: folder, environment: path)
        #expect(result.status == 0, "\(result.errors)")
        #expect(try folder.text("x.mp4") == "film\n")
        #expect(!folder.names().contains { $0.hasSuffix(".partial") })
    }
}
