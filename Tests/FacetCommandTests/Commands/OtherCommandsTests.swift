import Foundation
import TestSupport
import Testing

@Suite struct OtherCommandsTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write(Example.tiny, to: "tiny.yaml")
    }

    @Test func `facet without arguments shows its help`() throws {
        let result = try FacetProcess(in: folder)
        #expect(result.status == 0)
        #expect(result.output.contains("SUBCOMMANDS:") && result.output.contains("facet new moons"))
    }

    @Test func `the version is a version`() throws {
        let result = try FacetProcess("--version", in: folder)
        #expect(result.status == 0 && result.output == "0.1.0\n")
    }

    @Test(arguments: [
        "run", "export", "film", "predict", "explain", "render", "inspect", "recover", "convert",
        "construct", "compare", "cell", "gather", "check", "new", "datasets",
    ])
    func `the help of each command has an example`(_ command: String) throws {
        let result = try FacetProcess("help", command, in: folder)
        #expect(result.status == 0)
        #expect(result.output.contains("facet \(command)") && result.output.contains("Example"))
        // A longer example would be broken over two lines, which cannot be copied.
        let lines = result.output.split(separator: "\n", omittingEmptySubsequences: false)
        let examples = lines.drop { !$0.hasPrefix("Example") }.dropFirst().prefix { !$0.isEmpty }
        #expect(examples.allSatisfy { $0.hasPrefix("  facet ") || $0.hasPrefix("  seq ") })
    }

    @Test func `a bit that differs is found in every file of a run`() throws {
        #expect(
            try FacetProcess("run", "tiny.yaml", "--out", "r", "--quiet", in: folder).status == 0)
        let sound = try FacetProcess("check", "r", in: folder)
        #expect(sound.status == 0)
        let place = folder.file("r")
        let names = try FileManager.default.subpathsOfDirectory(atPath: place).filter {
            var isFolder: ObjCBool = false
            return FileManager.default.fileExists(atPath: "\(place)/\($0)", isDirectory: &isFolder)
                && !isFolder.boolValue && $0 != "summary.json"
        }.sorted()
        #expect(sound.output == "r: \(names.count) files are as the run wrote them\n")
        for (index, name) in names.enumerated() {
            let url = URL(fileURLWithPath: "\(place)/\(name)")
            let bytes = try Data(contentsOf: url)
            var altered = bytes
            altered[(index * 7919) % bytes.count] ^= 1 << (index % 8)
            try altered.write(to: url)
            let result = try FacetProcess("check", "r", in: folder)
            #expect(result.status == 65 && result.output.isEmpty)
            #expect(
                result.errors
                    == "r/\(name): the file is not as it was written: its SHA-256 digest differs\n")
            try bytes.write(to: url)
        }
        try FileManager.default.removeItem(atPath: place + "/points.csv")
        let missing = try FacetProcess("check", "r", in: folder)
        #expect(missing.status == 66 && missing.errors.contains("points.csv"))
    }

    @Test func `a comparison's files are checked as far as it is finished`() throws {
        try folder.write(
            Example.tiny + "compare: {widths: [2, 3], depths: [1], seeds: 2}\n", to: "c.yaml")
        #expect(
            try FacetProcess("compare", "c.yaml", "--out", "c", "--quiet", in: folder).status == 0)
        let sound = try FacetProcess("check", "c", in: folder)
        #expect(
            sound.output
                == "c: 4 of 4 starts are finished, and their files are as they were written\n")
        let cells = folder.file("c") + "/cells"
        let table = try #require(
            FileManager.default.contentsOfDirectory(atPath: cells).sorted()
                .first { $0.hasSuffix(".csv") })
        let url = URL(fileURLWithPath: "\(cells)/\(table)")
        var bytes = try Data(contentsOf: url)
        bytes[bytes.count - 3] ^= 1
        try bytes.write(to: url)
        let result = try FacetProcess("check", "c", in: folder)
        #expect(result.status == 65 && result.errors.contains("cells/\(table): "))
        try FileManager.default.removeItem(at: url)
        let unfinished = try FacetProcess("check", "c", in: folder)
        #expect(unfinished.output.hasPrefix("c: 3 of 4 starts are finished"))
    }

    @Test(arguments: ["bash", "zsh", "fish"])
    func `there are completions for the shells`(_ shell: String) throws {
        let result = try FacetProcess("--generate-completion-script", shell, in: folder)
        #expect(result.status == 0)
        #expect(result.output.contains("paper-dark") && result.output.contains("lang-witbrock"))
    }

    @Test(arguments: [
        ("new spirls", "'spirls' is invalid for '<kind>' (did you mean spirals?)."),
        ("render x.json --view nmed --out x.png", "'--view <view>' (did you mean named?). Please"),
        ("run tiny.yaml --look glas", "'--look <look>' (did you mean glass?). Please"),
        ("recover x.json --format jsn", "'--format <format>' (did you mean json?). Please"),
        ("new zebra", "'zebra' is invalid for '<kind>'. Please"),
    ])
    func `a mistyped value has the one that is near beside it`(
        _ arguments: String, _ words: String
    ) throws {
        let result = try FacetProcess(script: "\"$FACET\" \(arguments)", in: folder)
        #expect(result.status == 64 && result.output.isEmpty)
        #expect(result.errors.contains(words), "\(result.errors)")
        #expect(result.errors.contains("Usage: facet"))
    }

    @Test func `export draws a run's frames again, in another window if need be`() throws {
        #expect(try FacetProcess("run", "tiny.yaml", in: folder).status == 0)
        let same = try FacetProcess("export", "runs/tiny", in: folder)
        #expect(same.status == 0 && same.errors.isEmpty)
        let names = folder.names(below: "runs/tiny/frames")
        #expect(names.count == 4)
        #expect(
            try folder.bytes(of: names, below: "runs/tiny/frames")
                == folder.bytes(of: names, below: "runs/tiny/export/frames"))
        let other = try FacetProcess(
            "export", "runs/tiny", "--window", "-1,1,-1.5,1", "--look", "glass", "--size", "99x64",
            "--out", "other", in: folder)
        #expect(other.status == 0, "\(other.errors)")
        #expect(try folder.text("other/scenario.yaml").contains("window: [-1, 1, -1.5, 1]"))
        let narrow = try FacetProcess(
            "export", "runs/tiny", "--window", "1,1.0000000001,-1,1", "--force", in: folder)
        #expect(narrow.status == 77)
        #expect(
            narrow.errors.hasPrefix(
                "--window: 1.0000000001 is too close to 1 (expected a distance of at least 1e-9 "))
        let refused = try FacetProcess("export", "runs/tiny", in: folder)
        #expect(refused.status == 73)
        #expect(
            refused.errors == "runs/tiny/export: the folder is not empty "
                + "(use --force to replace the export, or --out for another folder)\n")
        try folder.write("mine", to: "full/notes.txt")
        let foreign = try FacetProcess(
            "export", "runs/tiny", "--out", "full", "--force", in: folder)
        #expect(foreign.status == 73)
        #expect(
            foreign.errors == "full: the folder is neither empty nor that of an export "
                + "(use --out for another folder; --force replaces only the files of an export)\n")
        let none = try FacetProcess("export", "runs/none", in: folder)
        #expect(none.status == 66 && none.hasOneErrorLine)
    }

    @Test func `predict classifies a run's own points as the run did`() throws {
        #expect(try FacetProcess("run", "tiny.yaml", "--steps", "200", in: folder).status == 0)
        for model in ["runs/tiny", "runs/tiny/model.safetensors"] {
            let result = try FacetProcess("predict", model, "runs/tiny/points.csv", in: folder)
            #expect(result.status == 0 && result.errors.isEmpty)
            let points = try folder.text("runs/tiny/points.csv").split(separator: "\n")
            #expect(result.outputLines.count == points.count)
            #expect(result.outputLines.first == "x,y,class,probability,logit0")
            let right = zip(result.outputLines, points).dropFirst().prefix(30).count {
                $0.split(separator: ",")[..<3] == $1.split(separator: ",")[..<3]
            }
            let last = try folder.text("runs/tiny/metrics.csv").split(separator: "\n").last
            let accuracy = try #require(last?.split(separator: ",")[5])
            #expect(Double(right) / 30 == Double(accuracy))
        }
    }

    @Test func `predict takes columns by name and refuses missing ones`() throws {
        #expect(try FacetProcess("run", "tiny.yaml", in: folder).status == 0)
        try folder.write("u,w\n1,-2\n", to: "p.csv")
        let named = try FacetProcess(
            "predict", "runs/tiny", "p.csv", "--x", "w", "--y", "u", in: folder)
        #expect(named.outputLines.last?.hasPrefix("-2,1,") == true)
        try folder.write("x,y\n", to: "none.csv")
        let none = try FacetProcess("predict", "runs/tiny", "none.csv", in: folder)
        #expect(none.status == 0 && none.output == "x,y,class,probability,logit0\n")
        let unnamed = try FacetProcess("predict", "runs/tiny", "p.csv", in: folder)
        #expect(unnamed.status == 65 && unnamed.hasOneErrorLine && unnamed.output.isEmpty)
        let missing = try FacetProcess("predict", "runs/none", "p.csv", in: folder)
        #expect(missing.status == 66 && missing.hasOneErrorLine)
        let broken = try FacetProcess("predict", "p.csv", "p.csv", in: folder)
        #expect(broken.status == 65 && broken.hasOneErrorLine)
    }

    @Test func `check has a line for each file and the code of the first bad one`() throws {
        try folder.write("points: [moons]\nnetwork: {hidden: [0]}\n", to: "bad.yaml")
        let result = try FacetProcess(
            "check", "tiny.yaml", "bad.yaml", "none.yaml", "tiny.yaml", in: folder)
        #expect(result.status == 65)
        #expect(result.outputLines.count == 2)
        #expect(result.outputLines.allSatisfy { $0.hasPrefix("tiny.yaml: Tiny: 30 points") })
        #expect(result.errors.split(separator: "\n").count == 2)
        #expect(try FacetProcess("check", "tiny.yaml", in: folder).status == 0)
        #expect(folder.names() == ["bad.yaml", "tiny.yaml"])
    }

    @Test func `check says what became of the data`() throws {
        try folder.write("x,y,class\n1,2,1\n3,4,0\n1,2,0\nNA,2,1\n", to: "d.csv")
        try folder.write(
            "points: [csv: {file: d.csv, missing: skip}]\nclasses: [Red, White]\n"
                + "network: {hidden: [2]}\n", to: "d.yaml")
        let result = try FacetProcess("check", "d.yaml", in: folder)
        #expect(
            result.outputLines.dropFirst() == [
                "d.yaml: label 0 is class 0 (Red), label 1 is class 1 (White)",
                "d.yaml: d.csv: 1 of 4 rows lacks a value and is left out",
                "d.yaml: warning: 2 points of different classes coincide at x = 1, y = 2: the best "
                    + "possible accuracy is 0.6667",
            ])
    }

    @Test func `every kind that new knows is a scenario that can be checked`() throws {
        let help = try FacetProcess("help", "new", in: folder)
        #expect(help.output.contains("lang-witbrock"))
        let kinds = try FacetProcess("datasets", in: folder).outputLines
            .filter { !$0.hasPrefix(" ") }.map { $0.prefix { $0 != ":" } }
        #expect(kinds.count == 14)
        for kind in kinds + ["literal", "curve"] {
            try folder.write(try FacetProcess("new", String(kind), in: folder).output, to: "n.yaml")
            let result = try FacetProcess("check", "n.yaml", in: folder)
            #expect(result.status == 0, "\(kind): \(result.errors)")
        }
    }

    @Test func `datasets are listed in columns`() throws {
        let lines = try FacetProcess("datasets", in: folder).outputLines
        let moons = try #require(lines.firstIndex { $0.hasPrefix("moons: ") })
        #expect(lines[moons + 1].hasPrefix("  count  500  1 to 1000000  "))
        let formula = try #require(lines.firstIndex { $0.hasPrefix("formula: ") })
        #expect(lines[formula + 1].hasPrefix("  expression  required  "))
        #expect(lines[formula + 2].hasPrefix("  box         [-1, 1, -1, 1]  x0 below x1"))
        #expect(lines.contains { $0.hasPrefix("  corners  required  3 to 1000 corners") })
        let spirals = lines.drop { !$0.hasPrefix("spirals: ") }.dropFirst().prefix {
            $0.hasPrefix("  ")
        }
        // The defaults all begin in the same column.
        let starts = spirals.map { line in
            line.dropFirst(2).drop { $0 != " " }.drop { $0 == " " }.startIndex
                .utf16Offset(in: line)
        }
        #expect(spirals.count >= 4 && Set(starts).count == 1)
    }
}
