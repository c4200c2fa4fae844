import Foundation
import TestSupport
import Testing

@Suite struct BadInputTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    struct Case: Sendable, CustomTestStringConvertible {
        var text: String
        var status: Int32
        var place: String
        var testDescription: String { "\(status) at \(place)" }

        init(_ text: String, _ status: Int32, _ place: String = "x.yaml:") {
            self.text = text
            self.status = status
            self.place = place
        }
    }

    static let cases = [
        Case("", 65, "x.yaml:1:1: "),
        Case("hello", 65, "x.yaml:1:1: "),
        Case("points: [moons]\nnetwork: {hidden: [0]}\n", 65, "x.yaml:2:20: network.hidden[0]: "),
        Case("points: [moons]\nnetwork: {hidden: [4]}\nsede: 1\n", 65, "x.yaml:3:1: "),
        Case("points: [moons]\nnetwork: {hidden: [4]}\ntest: .nan\n", 65, "x.yaml:3:7: test: "),
        Case("points: &a [moons]\nnetwork: {hidden: *a}\n", 65),
        Case("points: [moons]\nnetwork: {hidden: [99999999999]}\n", 77),
        Case("points: [moons: {count: 99999999}]\nnetwork: {hidden: [4]}\n", 77),
        Case(
            "points: [csv: {file: no.csv, x: a, y: b, class: c}]\nnetwork: {hidden: [4]}\n", 66),
        Case("points: [csv: {file: /dev/zero, x: a, y: b, class: c}]\nnetwork: {hidden: []}\n", 66),
        Case("points: [csv: {file: ., x: a, y: b, class: c}]\nnetwork: {hidden: []}\n", 66),
        Case("points: [csv: {file: x.yaml, x: a, y: b, class: c}]\nnetwork: {hidden: []}\n", 65),
        Case("points: [image: {file: x.yaml, count: 5}]\nnetwork: {hidden: []}\n", 65),
        Case(String(repeating: "[", count: 100_000), 65),
        Case(String(repeating: "# long\n", count: 200_000), 77),
    ]

    @Test(arguments: cases)
    func `bad input ends with its code and one line, and nothing is written`(_ bad: Case) throws {
        try folder.write(bad.text, to: "x.yaml")
        for command in [["run"], ["check"]] {
            let result = try FacetProcess(command[0], "x.yaml", in: folder)
            #expect(result.status == bad.status, "\(result.errors)")
            #expect(result.hasOneErrorLine, "\(result.errors)")
            #expect(result.errors.hasPrefix(bad.place), "\(result.errors)")
            #expect(result.output.isEmpty)
        }
        #expect(folder.names() == ["x.yaml"])
    }

    @Test(
        arguments: [
            (["run", "x.yaml", "—out", "y"], 64, "\"—out\"", "U+2014, a dash (type --)"),
            (
                ["explain", "x.json", "--window", "−1,1,-1,1"], 64, "−1,1,-1,1",
                "U+2212, a minus sign (type -)"
            ),
            (
                ["check", "x\u{a0}.yaml"], 66, "x\u{a0}.yaml",
                "U+00A0, a no-break space (type a space)"
            ),
        ] as [([String], Int32, String, String)])
    func `a character of the command line that looks like another one is named`(
        _ arguments: [String], _ status: Int32, _ argument: String, _ words: String
    ) throws {
        let script = "\"$FACET\" " + arguments.map { "'\($0)'" }.joined(separator: " ")
        let result = try FacetProcess(script: script, in: folder)
        #expect(result.status == status)
        #expect(result.errors.contains("has \(words)"), "\(result.errors)")
    }

    @Test(arguments: ["missing.yaml", ".", "/dev/null/x", "/dev/zero", "pipe", "a\nb.yaml", ""])
    func `a scenario that cannot be read ends with 66 and one line`(_ path: String) throws {
        let result = try FacetProcess(
            script: "mkfifo pipe; \"$FACET\" run \"$NAME\"", in: folder, environment: ["NAME": path]
        )
        #expect(result.status == 66)
        #expect(result.hasOneErrorLine, "\(result.errors)")
        #expect(!result.errors.contains(":1:1:"))
        #expect(folder.names() == ["pipe"])
    }

    @Test func `an error in a table is reported at its place in the table`() throws {
        try folder.write("a,b,c\n1,2,red\n1,two,blue\n", to: "t.csv")
        try folder.write(
            "points: [csv: {file: t.csv, x: a, y: b, class: c}]\nnetwork: {hidden: []}\n",
            to: "x.yaml")
        let result = try FacetProcess("run", "x.yaml", in: folder)
        #expect(result.status == 65)
        #expect(result.errors.hasPrefix("./t.csv:3:3: ") || result.errors.hasPrefix("t.csv:3:3: "))
    }

    @Test(arguments: [
        ["run"], ["run", "x.yaml", "--size", "10"], ["run", "x.yaml", "--size", "0x0"],
        ["run", "x.yaml", "--size", "99999x64"], ["run", "x.yaml", "--frames", "1"],
        ["run", "x.yaml", "--steps", "0"], ["run", "x.yaml", "--steps", "1e9"],
        ["run", "x.yaml", "--seed", "99999999999999999999"], ["run", "x.yaml", "--look", "plush"],
        ["run", "x.yaml", "--nonsense"], ["paint"], ["check"], ["new"], ["new", "bananas"],
        ["export", "runs/x", "--window", "1,2,3"], ["export", "runs/x", "--window", "1,-1,0,1"],
        ["export", "runs/x", "--window", "nan,1,0,1"], ["predict", "model"],
        ["explain", "net.json", "--resolution", "1"],
        ["explain", "x", "--name", "--format", "csv"],
    ])
    func `a bad command line ends with 64`(_ arguments: [String]) throws {
        let line = arguments.map { "'\($0)'" }.joined(separator: " ")
        let result = try FacetProcess(script: "\"$FACET\" \(line)", in: folder)
        #expect(result.status == 64)
        #expect(result.output.isEmpty && !result.errors.isEmpty)
    }

    @Test func `a boundary without points and without a resolution is not named`() throws {
        try folder.write(#"{"layers": [{"weights": [[1, 2]]}]}"#, to: "net.json")
        let complaint =
            "net.json: a boundary is named by the gap between training points of two classes, and "
            + "there are none (--points gives a table of points, --resolution the gap)\n"
        for command in [["explain", "--name"], ["render", "--view", "named", "--out", "x.png"]] {
            let result = try FacetProcess(
                script: "\"$FACET\" \(command[0]) net.json "
                    + command.dropFirst().joined(separator: " "), in: folder)
            #expect(result.status == 66 && result.output.isEmpty)
            #expect(result.errors.hasSuffix(complaint), "\(result.errors)")
        }
        let named = try FacetProcess(
            "explain", "net.json", "--name", "--resolution", "0.1", in: folder)
        #expect(named.output.contains("The boundary is a line."))
        #expect(folder.names() == ["net.json"])
    }

    @Test(arguments: [
        ("--seed -1", "a whole number, 0 to 9223372036854775807, is expected"),
        ("--steps 1e4", "a whole number, 1 to 1000000000, is expected"),
        ("--frames 0", "--frames 0 is out of range (2 to 100000)"),
        ("--out ''", "a path has at least one character"),
    ])
    func `a wrong number gets the range`(_ options: String, _ complaint: String) throws {
        try folder.write(Example.tiny, to: "x.yaml")
        let result = try FacetProcess(script: "\"$FACET\" run x.yaml \(options)", in: folder)
        #expect(result.status == 64 && result.errors.contains(complaint), "\(result.errors)")
        #expect(folder.names() == ["x.yaml"])
    }

    @Test func `instructions that no machine has end with 64 and the choice`() throws {
        let result = try FacetProcess(
            "run", "x.yaml", in: folder, environment: ["FACET_KERNELS": "mmx"])
        #expect(result.status == 64)
        #expect(result.errors.contains("FACET_KERNELS: \"mmx\" is not an instruction set"))
    }

    @Test(arguments: ["0", "65", "two", ""])
    func `a number of threads that no step can have ends with 64`(_ text: String) throws {
        let result = try FacetProcess(
            "run", "x.yaml", in: folder, environment: ["FACET_THREADS": text])
        #expect(result.status == 64)
        #expect(
            result.errors.contains(
                "FACET_THREADS: \"\(text)\" is not a number of threads (1 to 64)"))
    }
}
