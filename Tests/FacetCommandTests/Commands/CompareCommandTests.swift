import Foundation
import TestSupport
import Testing

@Suite struct CompareCommandTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write(Example.tiny, to: "tiny.yaml")
    }

    /// The files of a comparison that are the same every time.
    private func reproducible(_ name: String) throws -> [String: Data] {
        try folder.files(below: name).filter { !$0.key.hasPrefix("timings") }
    }

    private let grid = "--widths 2,3 --depths 1,2 --seeds 2"

    @Test func `a comparison prints its table and its result in words`() throws {
        let result = try FacetProcess(script: "\"$FACET\" compare tiny.yaml \(grid)", in: folder)
        #expect(result.status == 0 && result.errors.isEmpty)
        #expect(
            result.outputLines.first
                == "Tiny: 30 points + 10 held out, 4 networks, 2 starts each, at most 9 steps")
        #expect(result.outputLines.contains { $0.contains("relu-3x2") })
        #expect(result.outputLines.count { $0.hasPrefix("*  ") } == 1)
        #expect(
            result.outputLines.contains(
                "* the most accurate network by its median start; of equal ones, the one with the "
                    + "fewest parameters"))
        #expect(!result.outputLines.contains { $0.hasSuffix(" ") })
        #expect(result.output.contains("results   runs/tiny-compare\n"))
        #expect(try #require(result.outputLines.last).hasSuffix("."))
        #expect(folder.names().contains("runs/tiny-compare/frames/000003.png"))
        let again = try FacetProcess(script: "\"$FACET\" compare tiny.yaml \(grid)", in: folder)
        #expect(again.status == 73 && again.hasOneErrorLine)
        #expect(again.errors.contains("--resume to continue"))
    }

    @Test func `classes that the best network never predicts are named in a warning`() throws {
        try folder.write(
            """
            points:
              - literal: {class: many, at: [[0, 0], [1, 0], [2, 0], [3, 0], [4, 0], [5, 0]]}
              - literal: {class: rare, at: [[2.5, 0], [0, 0]]}
            network: {hidden: []}
            training: {rate: 0.1, stop: {epochs: 5}}
            frames: {count: 2, size: [240, 180]}
            compare: {widths: [1], depths: [1], seeds: 1}

            """, to: "rare.yaml")
        let result = try FacetProcess(script: "\"$FACET\" compare rare.yaml", in: folder)
        #expect(result.status == 0)
        #expect(
            result.errors == """
                warning: 2 points of different classes coincide at x = 0, y = 0: the best possible \
                accuracy is 0.8750
                warning: 1 of 2 classes is never predicted at the training points by the network \
                with 1 hidden layer of 1 unit (relu, 5 parameters): rare

                """)
        let quiet = try FacetProcess(
            script: "\"$FACET\" gather runs/rare-compare --quiet", in: folder)
        #expect(quiet.status == 0 && quiet.errors.isEmpty)
    }

    @Test func `a comparison of curves prints its errors, and a target is refused`() throws {
        try folder.write(
            """
            title: Bent
            curve: {formula: x^2, samples: 41}
            network: {hidden: [4], activation: relu}
            training: {rate: 0.05, batch: 10, stop: {steps: 9}}
            frames: {count: 3, size: [240, 180]}
            compare: {widths: [3, 5], depths: [1], seeds: 3}

            """, to: "bent.yaml")
        let result = try FacetProcess(script: "\"$FACET\" compare bent.yaml", in: folder)
        #expect(result.status == 0 && result.errors.isEmpty, "\(result.errors)")
        let lines = result.outputLines
        #expect(
            lines.first == "Bent: 41 samples, 2 networks, 3 starts each, at most 9 steps")
        let head = try #require(lines.first { $0.contains("network ") })
        let columns = ["parameters", "largest error", "lowest-highest", "pieces", "diverged"]
        #expect(columns.allSatisfy { head.contains($0) } && !head.contains("reached"))
        #expect(try #require(lines.last).hasPrefix("The largest error is "))
        #expect(
            try #require(lines.last).contains("The smallest error possible with 3 and 5 kinks is "))
        let target = try FacetProcess(
            script: "\"$FACET\" compare bent.yaml --target 0.5 --force", in: folder)
        #expect(target.status == 65)
        #expect(
            target.errors
                == "bent.yaml: --target belongs to classes (a curve has no accuracy to reach)\n"
        )
    }

    @Test func `quiet says nothing`() throws {
        let result = try FacetProcess(
            script: "\"$FACET\" compare tiny.yaml \(grid) --quiet", in: folder)
        #expect(result.status == 0 && result.output.isEmpty && result.errors.isEmpty)
    }

    @Test(arguments: [
        ("--widths 2,2", "different whole numbers"), ("--widths 0", "1 to 4096"),
        ("--depths 65", "1 to 64"), ("--depths 1,", "1 to 64"),
        ("--activations relu,step", "activations are different names"),
        ("--activations tahn", "activations are different names"), ("--seeds 0", "--seeds 0"),
        ("--parameters 0", "--parameters 0"), ("--target 1.5", "--target 1.5"),
        ("--jobs 0", "--jobs 0"), ("--widths 2 --parameters 9", "cannot be combined"),
        ("--resume --force", "cannot be combined"), ("--plan a --out b", "cannot be combined"),
        ("--seeds -3", "--seeds -3 is out of range (1 to 1000)"),
        ("--target -1", "--target -1 is out of range (above 0, at most 1)"),
        ("--widths -2", "different whole numbers"), ("--depths -1", "different whole numbers"),
        ("--parameters 1e4", "a whole number, 1 to 50000000, is expected"),
        ("--target most", "a number, 0 to 1, is expected"),
        ("--jobs -1", "--jobs -1 is out of range (1 to 1024)"),
        ("--seed -1", "a whole number, 0 to 9223372036854775807, is expected"),
        ("--steps 1e4", "a whole number, 1 to 1000000000, is expected"),
        ("--out ''", "a path has at least one character"),
        ("--plan ''", "a path has at least one character"),
        ("--partition x", "need --engine slurm"), ("--engine slurm --jobs 2", "--engine local"),
    ])
    func `a wrong option exits with 64 and says what is expected`(
        _ options: String, _ words: String
    ) throws {
        let result = try FacetProcess(script: "\"$FACET\" compare tiny.yaml \(options)", in: folder)
        #expect(result.status == 64 && result.errors.contains(words), "\(result.errors)")
        #expect(folder.names() == ["tiny.yaml"])
    }

    @Test func `each fault of a plan or a start has its exit code`() throws {
        let script = """
            "$FACET" compare tiny.yaml \(grid) --plan p --quiet && "$FACET" cell p 3
            """
        #expect(try FacetProcess(script: script, in: folder).status == 0)
        for (words, status) in [
            ("cell p 8", Int32(65)), ("cell p -1", 64), ("cell p", 64),
            ("cell p 1 --share 0/2", 64),
            ("cell p --share 2/2", 64), ("cell nowhere 0", 66), ("cell . 0", 66),
            ("cell tiny.yaml 0", 66), ("gather tiny.yaml", 66),
            ("gather nowhere", 66), ("compare tiny.yaml --widths 4 --resume --plan p", 73),
            ("compare missing.yaml", 66),
        ] {
            let result = try FacetProcess(script: "\"$FACET\" \(words)", in: folder)
            #expect(result.status == status, "\(words): \(result.errors)")
            if status != 64 { #expect(result.hasOneErrorLine, "\(words)") }
        }
        #expect(
            folder.names(below: "p/cells") == ["000003.csv", "000003.safetensors"])
    }

    @Test func `resuming continues the comparison in the folder, with another target or look`()
        throws
    {
        let script = """
            set -e
            "$FACET" compare tiny.yaml \(grid) --steps 6 --out c --quiet
            rm c/cells/000003.csv
            "$FACET" compare tiny.yaml --resume --out c
            "$FACET" compare tiny.yaml --resume --out c --target 0.5 --look glass --quiet
            "$FACET" compare tiny.yaml \(grid) --steps 6 --target 0.5 --look glass --out d --quiet
            """
        let result = try FacetProcess(script: script, in: folder)
        #expect(result.status == 0, "\(result.errors)")
        #expect(result.outputLines.first?.contains("4 networks, 2 starts each, at most 6") == true)
        #expect(try reproducible("c") == reproducible("d"))
        #expect(!result.output.contains("no comparison yet"))
        let fresh = try FacetProcess(
            script: "\"$FACET\" compare tiny.yaml \(grid) --resume --out e", in: folder)
        #expect(fresh.status == 0)
        #expect(
            fresh.outputLines[1] == "resume    e has no comparison yet: all starts are trained")
        let other = try FacetProcess(
            "compare", "tiny.yaml", "--resume", "--out", "c", "--seeds", "3", in: folder)
        #expect(other.status == 73 && other.hasOneErrorLine)
        #expect(other.errors.contains("--target, --size and --look"))
    }

    @Test func `a comparison all of which diverged is written, and ends with 76`() throws {
        try folder.write(
            Example.tiny.replacing(
                "{rate: 0.05,", with: "{optimizer: sgd, loss: squared, rate: 500000,"),
            to: "wild.yaml")
        let script = """
            "$FACET" compare wild.yaml --widths 64 --depths 3 --seeds 1 --out c; echo "status $?"
            "$FACET" gather c --quiet
            """
        let result = try FacetProcess(script: script, in: folder)
        #expect(result.status == 76 && result.outputLines.last == "status 76")
        #expect(result.outputLines.first?.contains("1 network, 1 start each") == true)
        // The error says so, and says it once.
        #expect(!result.output.contains("diverged."))
        let line =
            "all starts diverged: try a lower training.rate (now 500000); "
            + "the pictures are in c\n"
        #expect(result.errors == line + line)
        #expect(folder.names().contains("c/report.html"))
    }

    @Test func `errors use the words of the command line`() throws {
        for (words, status, message) in [
            (
                "compare tiny.yaml --widths 4096 --depths 64 --out new", Int32(77),
                "--widths and --depths: "
            ),
            ("compare tiny.yaml --widths 2 --depths 1 --seeds 1 --plan p", 0, ""),
            ("cell p -1", 64, "there is no start -1"), ("cell p --shore 1", 64, "--shore"),
            ("cell p 1", 65, "there is no start 1 (the only one is 0)"),
            ("gather p", 66, "no start is finished (facet cell trains one)"),
            ("cell tiny.yaml 0", 66, "this is a file (expected the folder of a comparison)\n"),
        ] {
            let result = try FacetProcess(script: "\"$FACET\" \(words)", in: folder)
            #expect(result.status == status, "\(words): \(result.errors)")
            #expect(
                message.isEmpty || result.errors.contains(message), "\(words): \(result.errors)")
        }
        #expect(!folder.names().contains("new"))
    }

    @Test func `starts under xargs and a gathering leave what a comparison leaves`() throws {
        let script = """
            set -e
            "$FACET" compare tiny.yaml \(grid) --out whole --quiet
            "$FACET" compare tiny.yaml \(grid) --plan parts
            seq 0 6 | xargs -P 3 -n 2 "$FACET" cell parts
            "$FACET" gather parts
            """
        let partial = try FacetProcess(script: script, in: folder)
        #expect(partial.status == 0, "\(partial.errors)")
        #expect(partial.output.contains("plan      parts: 8 starts\n"))
        #expect(partial.output.contains("missing   7\n"))
        #expect(partial.outputLines.last?.hasSuffix(" 1 of 8 starts is not finished.") == true)
        let rest = try FacetProcess(
            script: "\"$FACET\" cell parts --share 0/1 && \"$FACET\" gather parts --quiet",
            in: folder)
        #expect(rest.status == 0)
        #expect(try reproducible("parts") == reproducible("whole"))
    }

    /// More often, and at the moments of a longer comparison: `Benchmarks/kill-comparison.sh`.
    @Test func `killed at some moments and taken up again, a comparison leaves the same`() throws {
        let script = """
            "$FACET" compare tiny.yaml \(grid) --out whole --quiet
            for moment in 0.005 0.02 0.03 0.05 0.08; do
                "$FACET" compare tiny.yaml \(grid) --out killed --resume --quiet & process=$!
                sleep $moment
                kill -9 $process 2> /dev/null
                wait $process 2> /dev/null
            done
            "$FACET" compare tiny.yaml \(grid) --out killed --resume --quiet
            """
        let result = try FacetProcess(script: script, in: folder)
        #expect(result.status == 0, "\(result.errors)")
        #expect(try reproducible("killed") == reproducible("whole"))
    }

    @Test func `an interrupted comparison says how to continue it`() throws {
        try folder.write(
            Example.endless.replacing("count: 100000", with: "count: 10"), to: "endless.yaml")
        let script = """
            "$FACET" compare endless.yaml --widths 2 --depths 1 --seeds 1 & process=$!
            until [ -f runs/endless-compare/plan.csv ]; do sleep 0.02; done
            kill -INT $process
            wait $process
            """
        let result = try FacetProcess(script: script, in: folder)
        #expect(result.status == 130 && result.errors.isEmpty)
        #expect(result.output.contains("--resume continues the comparison in runs/endless-compare"))
        #expect(folder.names(below: "runs/endless-compare/cells").isEmpty)
    }

    @Test(arguments: [0, 1, 8])
    func `a comparison that cannot write a file ends with 74, and can be taken up again`(
        _ kibibytes: Int
    ) throws {
        let compare = "\"$FACET\" compare tiny.yaml \(grid) --out c --quiet"
        let result = try FacetProcess(
            script: "ulimit -f \(kibibytes); \(compare) 2> >(cat >&2)", in: folder)
        #expect(result.status == 74)
        for name in folder.names(below: "c") { #expect(!name.hasSuffix(".partial"), "\(name)") }
        let again = try FacetProcess(script: compare + " --resume", in: folder)
        #expect(again.status == 0, "\(again.errors)")
    }
}
