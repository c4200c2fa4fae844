import Foundation
import TestSupport
import Testing

@Suite struct RunCommandTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test func `there are the scenarios that the tests below are about`() {
        #expect(Example.names.count >= 10)
    }

    @Test(arguments: Example.names)
    func `each scenario of the project runs, shortened`(_ name: String) throws {
        let result = try FacetProcess(
            "run", Example.scenarios + "/" + name, "--steps", "60", "--frames", "3", "--size",
            "320x240", in: folder)
        #expect(result.status == 0, "\(result.errors)")
        #expect(result.errorLines.allSatisfy { $0.isEmpty || $0.hasPrefix("warning: ") })
        let run = "runs/" + name.dropLast(".yaml".count)
        let names = folder.names(below: run)
        #expect(
            names.filter { $0.hasPrefix("frames/") } == (0..<3).map { "frames/00000\($0).png" })
        #expect(names.contains("final.png") && names.contains("summary.json"))
        #expect(try folder.text(run + "/metrics.csv").split(separator: "\n").count == 4)
    }

    @Test func `the report ends with the reason, the accuracy, the regions and the place`() throws {
        try folder.write(Example.tiny, to: "tiny.yaml")
        let result = try FacetProcess("run", "tiny.yaml", in: folder)
        #expect(result.status == 0 && result.errors.isEmpty)
        #expect(result.outputLines.first?.hasPrefix("Tiny: 30 points + 10 held out") == true)
        let words = result.outputLines.suffix(6).map { $0.prefix { $0 != " " } }
        #expect(words == ["stopped", "steps", "accuracy", "balanced", "regions", "results"])
        #expect(result.output.contains("stopped   all 3 epochs were trained\n"))
        #expect(result.output.contains("steps     9 (3.0 epochs)\n"))
        #expect(result.outputLines.last?.hasSuffix("runs/tiny: 4 frames") == true)
        #expect(!result.output.contains("\u{1b}") && !result.output.contains("\r"))
    }

    @Test func `without a terminal, many frames are reported in a few lines`() throws {
        try folder.write(
            Example.tiny.replacing("count: 4", with: "count: 100").replacing(
                "epochs: 3", with: "epochs: 60"),
            to: "tiny.yaml")
        let result = try FacetProcess("run", "tiny.yaml", in: folder)
        #expect(result.outputLines.count { $0.hasPrefix("step ") } == 10)
        #expect(result.outputLines.count == 17)
    }

    @Test func `a class that is never predicted is named in a warning`() throws {
        let text = """
            points:
              - literal: {class: many, at: [[0, 0], [1, 0], [2, 0], [3, 0], [4, 0], [5, 0]]}
              - literal: {class: rare one, at: [[2.5, 0]]}
            network: {hidden: []}
            training: {rate: 0.1, stop: {epochs: 20}}
            frames: {count: 2, size: [320, 240]}
            """
        try folder.write(text, to: "rare.yaml")
        let result = try FacetProcess("run", "rare.yaml", in: folder)
        #expect(result.status == 0)
        #expect(
            result.errors == """
                warning: 1 of 2 classes is never predicted at the training points: "rare one"

                """)
        #expect(
            try folder.text("runs/rare/confusion.csv") == """
                class,many,rare one
                many,6,0
                rare one,1,0

                """)
        #expect(result.output.contains("balanced  0.5000 on the training points\n"))
        try folder.write(text.replacing("{class: rare one", with: "{class: many"), to: "one.yaml")
        #expect(try FacetProcess("run", "one.yaml", "--quiet", in: folder).errors.isEmpty)
    }

    @Test func `quiet means quiet`() throws {
        try folder.write(Example.tiny, to: "tiny.yaml")
        let result = try FacetProcess("run", "tiny.yaml", "--quiet", in: folder)
        #expect(result.status == 0 && result.output.isEmpty && result.errors.isEmpty)
    }

    @Test func `a run is refused where one is, replaced by force, and others' files stay`() throws {
        try folder.write(Example.tiny, to: "tiny.yaml")
        #expect(try FacetProcess("run", "tiny.yaml", "--out", "x", in: folder).status == 0)
        try folder.write("mine", to: "x/notes.txt")
        let second = try FacetProcess("run", "tiny.yaml", "--out", "x", "--seed", "4", in: folder)
        #expect(second.status == 73 && second.hasOneErrorLine)
        #expect(try folder.text("x/summary.json").contains("\"seed\": 3"))
        let third = try FacetProcess(
            "run", "tiny.yaml", "--out", "x/", "--seed", "4", "--frames", "2", "--force", in: folder
        )
        #expect(third.status == 0)
        #expect(try folder.text("x/summary.json").contains("\"seed\": 4"))
        #expect(folder.names(below: "x/frames") == ["000000.png", "000001.png"])
        #expect(try folder.text("x/notes.txt") == "mine")
    }

    @Test func `the same scenario leaves the same bytes from any folder and in any locale`() throws
    {
        try folder.write(Example.tiny, to: "here/tiny.yaml")
        let first = try FacetProcess("run", "here/tiny.yaml", "--out", "a", in: folder)
        let second = try FacetProcess(
            script: "mkdir there && cd there && \"$FACET\" run ../here/tiny.yaml --out ../b",
            in: folder,
            environment: ["LC_ALL": "de_DE.UTF-8", "LANG": "tr_TR.UTF-8", "TZ": "Asia/Tokyo"])
        let third = try FacetProcess(
            "run", folder.file("here/tiny.yaml"), "--out", "c", in: folder,
            environment: ["LC_ALL": "C"])
        #expect([first, second, third].map(\.status) == [0, 0, 0])
        let names = folder.names(below: "a").filter { $0.contains(".") && $0 != "summary.json" }
        #expect(names.count == 16)
        let bytes = try ["a", "b", "c"].map { try folder.bytes(of: names, below: $0) }
        #expect(bytes[0] == bytes[1] && bytes[0] == bytes[2])
    }

    @Test func `points of two classes at one place are warned of, and trained on`() throws {
        try folder.write(
            """
            points:
              - literal: {class: a, at: [[0, 0], [1, 0]]}
              - literal: {class: b, at: [[0, 0], [0, 1]]}
            network: {hidden: [3]}
            training: {stop: {epochs: 2}}
            frames: {count: 2, size: [64, 64]}
            """, to: "two.yaml")
        let result = try FacetProcess("run", "two.yaml", in: folder)
        #expect(result.status == 0)
        #expect(
            result.errorLines.first == "warning: points of different classes coincide at 1 place")
        let quiet = try FacetProcess("run", "two.yaml", "--quiet", "--force", in: folder)
        #expect(quiet.status == 0 && quiet.errors.isEmpty)
    }

    @Test func `a divergence ends with 76, one line of advice, and all frames so far`() throws {
        try folder.write(
            Example.tiny.replacing(
                "rate: 0.05", with: "rate: 1000000, optimizer: sgd, loss: squared"), to: "wild.yaml"
        )
        let result = try FacetProcess("run", "wild.yaml", "--quiet", in: folder)
        #expect(result.status == 76 && result.hasOneErrorLine)
        #expect(result.errors.contains("after step ") && result.errors.contains("training.rate"))
        #expect(folder.names(below: "runs/wild").contains("frames/000000.png"))
        #expect(folder.names(below: "runs/wild").contains("summary.json"))
    }

    @Test(arguments: [("INT", 130), ("TERM", 143)] as [(String, Int32)])
    func `a signal ends a run in good order`(_ signal: String, _ status: Int32) throws {
        try folder.write(Example.endless, to: "endless.yaml")
        let result = try FacetProcess(
            script: """
                "$FACET" run endless.yaml --out x & id=$!
                for i in $(seq 400); do [ -f x/frames/000002.png ] && break; sleep 0.05; done
                kill -s \(signal) $id; wait $id
                """, in: folder)
        #expect(result.status == status)
        #expect(result.errors.isEmpty)
        let frames = folder.names(below: "x/frames")
        #expect(frames.count >= 3)
        #expect(!frames.contains { $0.hasSuffix(".partial") })
        let rows = try folder.text("x/metrics.csv").split(separator: "\n").count - 1
        #expect(rows == frames.count)
        #expect(folder.names(below: "x/snapshots").count == frames.count)
        #expect(try folder.text("x/summary.json").contains("\"stopReason\": \"interrupted\""))
        #expect(result.output.contains("stopped   the run was interrupted"))
    }

    @Test func `a second run on a folder that one writes to is busy`() throws {
        try folder.write(Example.endless, to: "endless.yaml")
        try folder.write(Example.tiny, to: "tiny.yaml")
        let result = try FacetProcess(
            script: """
                "$FACET" run endless.yaml --out x --quiet & id=$!
                for i in $(seq 400); do [ -f x/frames/000000.png ] && break; sleep 0.05; done
                "$FACET" run tiny.yaml --out x --force; status=$?
                kill -KILL $id; wait $id 2> /dev/null; exit $status
                """, in: folder)
        #expect(result.status == 75)
        #expect(
            result.errors.split(separator: "\n").first == "x: another run is writing to this folder"
        )
        // The killed run does not keep the folder.
        let next = try FacetProcess(
            "run", "tiny.yaml", "--out", "x", "--force", "--quiet", in: folder)
        #expect(next.status == 0)
        #expect(folder.names(below: "x/frames").count == 4)
    }
}
