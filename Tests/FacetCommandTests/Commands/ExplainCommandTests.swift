import Foundation
import TestSupport
import Testing

@Suite struct ExplainCommandTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write(Self.network, to: "net.json")
    }

    private static let network = """
        {"layers": [{"weights": [[1, 0], [-1, 0]]}, {"weights": [[1, -1]], "biases": [0.25]}]}
        """

    @Test func `a network trained elsewhere is explained in words`() throws {
        let result = try FacetProcess("explain", "net.json", "--verify", in: folder)
        #expect(result.status == 0 && result.errors.isEmpty, "\(result.errors)")
        #expect(result.output.hasPrefix("net\nnetwork  2-2-1, relu, 9 numbers\n"))
        for line in [
            "  In this window the network is 2 flat pieces.",
            "  Where logit0 is above 0 the class is class 1, elsewhere it is class 0.",
            "  The probability of class 1 is 1 / (1 + exp(-logit0)): 1/2 at 0, 0.95 at 3.",
            "  The boundary between the classes runs through one piece and is 2 long.",
            "  There are no points to judge it by (--points names a table).",
            "  The unit that matters most is L1.1: without it 37.5 % of the window would change its "
                + "class.",
            "  L1.0 = relu(x)", "  L1.1 = relu(-x)", "  logit0 = L1.0 - L1.1 + 0.25",
            "    logit0 = x + 0.25",
        ] {
            #expect(result.output.contains(line + "\n"), "\(line)")
        }
        #expect(result.output.contains("the activation is relu, since the file names none"))
        #expect(result.output.contains("Certificate: all checks have passed\n"))
    }

    @Test func `values may begin with a minus sign`() throws {
        let result = try FacetProcess(
            "explain", "net.json", "--window", "-2,-1,-3,1", "--at", "-1.5,-2", "--at", "-1.25,0",
            in: folder)
        #expect(result.status == 0, "\(result.errors)")
        #expect(result.output.hasPrefix("At (-1.5, -2)\n"))
        #expect(result.output.contains("\nAt (-1.25, 0)\n"))
        #expect(result.output.contains(", where class 0 wins\n"))
        #expect(!result.output.contains("Regions"))
        let all = try FacetProcess(
            "explain", "net.json", "--window", "-2,-1,-3,1", "--at", "-1.5,-2", "--all", in: folder)
        #expect(all.output.contains("x from -2 to -1, y from -3 to 1\n"))
        #expect(all.output.contains("\nAt (-1.5, -2)\n"))
    }

    @Test func `axes have the names of the data's columns`() throws {
        try folder.write(
            "petal_length,petal width,kind\n-2,-3,a\n2,-3,b\n-2,1,a\n2,1,b\n", to: "flowers.csv")
        try folder.write(
            """
            points: [{csv: {file: flowers.csv, x: petal_length, y: petal width, class: kind}}]
            test: 0
            network: {hidden: [3], activation: relu}
            training: {rate: 0.01, batch: 2, stop: {steps: 2}}
            frames: {count: 2, size: [240, 180]}

            """, to: "flowers.yaml")
        let run = try FacetProcess("run", "flowers.yaml", "--out", "run", in: folder)
        #expect(run.status == 0, "\(run.errors)")
        for (model, name) in [("run", "b.json"), ("b.json", "c.safetensors")] {
            let text = try FacetProcess("explain", model, "--all", in: folder).output
            #expect(text.contains("The network: inputs petal_length and \"petal width\"\n"))
            #expect(text.contains(" petal_length ") && text.contains(" \"petal width\" from "))
            let json = try FacetProcess("explain", model, "--format", "json", in: folder).output
            #expect(json.contains("\"axes\": [\"petal_length\", \"petal width\"]"))
            let python = try FacetProcess("explain", model, "--format", "python", in: folder)
            #expect(python.output.contains("def logits(x, y):"))
            let converted = try FacetProcess("convert", model, "--out", name, in: folder)
            #expect(converted.status == 0, "\(converted.errors)")
        }
    }

    @Test func `columns have any names, and without a window the points make one`() throws {
        try folder.write(
            "petal length,width,kind\n-2,-3,0\n2,-3,1\n-2,1,0\n2,1,1\n", to: "flowers.csv")
        let columns = "--x 'petal length' --y width --class kind"
        func explain(_ options: String) throws -> FacetProcess {
            try FacetProcess(
                script: "\"$FACET\" explain net.json \(columns) \(options)", in: folder)
        }
        let result = try explain("--points flowers.csv")
        #expect(result.status == 0 && result.errors.isEmpty, "\(result.errors)")
        #expect(
            result.output.contains(
                "window   \"petal length\" from -2.4 to 2.4, width from -3.4 to 1.4\n"))
        #expect(
            result.output.contains(
                "assumed  the window is -2.4,2.4,-3.4,1.4, the box of the points and a tenth on each "
                    + "side, since the file names none (--window)\n"))
        #expect(result.output.contains("  All 4 points are right.\n"))
        let narrow = try explain("--points flowers.csv --window -1,3,0,2")
        #expect(narrow.output.contains("points   3 of 4 points lie outside the window\n"))
        let lonely = try explain("")
        #expect(lonely.status == 64)
        #expect(lonely.errors.contains("--x, --y and --class name columns of --points"))
    }

    @Test(arguments: [
        ["--at", "here"], ["--at", "nan,0"], ["--window", "1,-1,0,1"], ["--tolerance", "0"],
        ["--format", "xml"], ["--activation", "rleu"], ["--activation", "leaky-relu:1"],
    ])
    func `a wrong option ends with 64`(_ options: [String]) throws {
        let arguments = (["explain", "net.json"] + options).joined(separator: " ")
        let result = try FacetProcess(script: "\"$FACET\" \(arguments)", in: folder)
        #expect(result.status == 64 && result.output.isEmpty)
    }

    @Test func `a number with a minus sign gets the complaint about the number`() throws {
        let cases = [
            (["explain", "net.json", "--tolerance", "-1"], "a distance is a number above 0: 0.01"),
            (
                ["render", "net.json", "--out", "x.png", "--view", "surface", "--clamp", "-2"],
                "--clamp -2 is out of range (a height above 0: 10)"
            ),
            (
                ["render", "net.json", "--out", "x.png", "--size", "-2x3"],
                "a size is WIDTHxHEIGHT, each 64 to 8192 pixels: 1280x960"
            ),
            (
                ["inspect", "net.json", "--pca", "--out", "x", "--size", "-2x3"],
                "a size is WIDTHxHEIGHT, each 64 to 8192 pixels: 1280x960"
            ),
            (
                ["explain", "net.json", "--activation", "leaky-relu:-1"],
                "leaky-relu may have a slope, at least 0 and below 1: leaky-relu:0.01"
            ),
        ]
        for (arguments, complaint) in cases {
            let result = try FacetProcess(
                script: "\"$FACET\" " + arguments.joined(separator: " "), in: folder)
            #expect(result.status == 64 && result.errors.contains(complaint), "\(result.errors)")
        }
    }

    @Test func `a certificate of a smooth network is refused`() throws {
        let result = try FacetProcess(
            "explain", "net.json", "--activation", "tanh", "--verify", in: folder)
        #expect(result.status == 65 && result.output.isEmpty && result.hasOneErrorLine)
        #expect(
            result.errors.hasPrefix(
                "net.json: there are no exact regions to verify: tanh is smooth"))
    }

    @Test func `points by number belong to the classes of these indices`() throws {
        try folder.write("x,y,class\n0.5,0,1\n-0.9,0,0\n", to: "p.csv")
        let result = try FacetProcess("explain", "net.json", "--points", "p.csv", in: folder)
        #expect(result.status == 0, "\(result.errors)")
        #expect(result.output.contains("Points: 2 of 2 are classified correctly\n"))
        #expect(result.output.contains("  class 0  ") && !result.output.contains("class 2"))
        try folder.write("x,y,class\n0.5,0,yes\n-0.9,0,no\n", to: "q.csv")
        let named = try FacetProcess("explain", "net.json", "--points", "q.csv", in: folder)
        #expect(
            named.output.contains(
                "assumed  class 0 is yes, class 1 is no: the labels in the points' order, since the "
                    + "file names no classes\n"))
    }

    @Test func `the answer goes to a file when that is asked for, which is not overwritten`()
        throws
    {
        let first = try FacetProcess(
            "explain", "net.json", "--format", "json", "--out", "a.json", in: folder)
        #expect(first.status == 0 && first.output == "results   a.json\n" && first.errors.isEmpty)
        let printed = try FacetProcess("explain", "net.json", "--format", "json", in: folder)
        #expect(try folder.text("a.json") == printed.output)
        let again = try FacetProcess(
            "explain", "net.json", "--format", "svg", "--out", "a.json", in: folder)
        #expect(again.status == 73 && again.hasOneErrorLine)
        #expect(try folder.text("a.json") == printed.output)
        let forced = try FacetProcess(
            "explain", "net.json", "--format", "svg", "--out", "a.json", "--force", in: folder)
        #expect(forced.status == 0)
        #expect(try folder.text("a.json").hasPrefix("<svg "))
        let device = try FacetProcess("explain", "net.json", "--out", "/dev/full", in: folder)
        #expect(device.status == 73 && device.hasOneErrorLine)
        #expect(device.errors.hasPrefix("/dev/full: this is a device"))
        let none = try FacetProcess("explain", "net.json", "--out", "no/where", in: folder)
        #expect(none.status == 73 && none.hasOneErrorLine)
        // A form that this network does not have leaves no file.
        let smooth = try FacetProcess(
            "explain", "net.json", "--activation", "gelu", "--format", "csv", "--out", "b.csv",
            in: folder)
        #expect(smooth.status == 65 && smooth.hasOneErrorLine)
        #expect(folder.names() == ["a.json", "net.json"])
    }

    @Test func `the ending of the file selects the form, unless an option does`() throws {
        for (name, start) in [
            ("a.json", "{\n"), ("a.CSV", "region,"), ("a.svg", "<svg "), ("a.py", "# "),
            ("a.swift", "/// "), ("a.txt", "net\n"), ("a", "net\n"),
        ] {
            let result = try FacetProcess("explain", "net.json", "--out", name, in: folder)
            #expect(
                result.status == 0 && result.output == "results   \(name)\n", "\(result.errors)")
            #expect(try folder.text(name).hasPrefix(start), "\(name)")
        }
        let text = try FacetProcess(
            "explain", "net.json", "--format", "text", "--out", "b.json", in: folder)
        #expect(try text.status == 0 && folder.text("b.json").hasPrefix("net\n"))
    }

    @Test(arguments: [
        ("--format python --at 0,0", "--at needs --format text, json or latex"),
        ("--format csv --tolerance 0.1", "--tolerance needs --format text or json"),
        ("--out x.json --all", "--all needs --format text"),
        ("--out ''", "a path has at least one character"),
    ])
    func `an option that the form ignores is refused`(
        _ options: String, _ complaint: String
    ) throws {
        let result = try FacetProcess(script: "\"$FACET\" explain net.json \(options)", in: folder)
        #expect(result.status == 64 && result.errors.contains(complaint), "\(result.errors)")
        #expect(folder.names() == ["net.json"])
    }

    @Test(arguments: [
        ("moons.yaml", "title: Moons\n", "; facet run trains a scenario"),
        ("metrics.csv", "step,epoch,rate\n", ""), ("final.png", "\u{89}PNG\r\n\u{1a}\n\0\0", ""),
        ("empty", "", ""),
    ])
    func `a file that is not a network is told what a network is`(
        _ name: String, _ text: String, _ more: String
    ) throws {
        try folder.write(text, to: name)
        try folder.write("x,y\n0,0\n", to: "p.csv")
        for command in ["explain \(name)", "predict \(name) p.csv"] {
            let result = try FacetProcess(script: "\"$FACET\" \(command)", in: folder)
            #expect(result.status == 65)
            #expect(
                result.errors
                    == "\(name): this is not a safetensors, JSON or ONNX file "
                    + "(expected a network, or the folder of a run\(more))\n")
        }
    }

    @Test func `a full device is a failure and a closed pipe is not`() throws {
        let full = try FacetProcess(
            script: "\"$FACET\" explain net.json --format json > /dev/full", in: folder)
        #expect(full.status == 74 && full.hasOneErrorLine)
        let closed = try FacetProcess(
            script: "\"$FACET\" explain net.json | true; exit ${PIPESTATUS[0]}", in: folder)
        #expect(closed.status == 0 && closed.errors.isEmpty)
    }

    @Test(arguments: [
        ("", 65, "bad.json:1:1: "),
        ("{\"layers\": [{\"weights\": [[1, 1], [1]]}]}", 65, "bad.json:1:34: "),
        ("{\"layers\": [{\"weights\": [[1, 1e999]]}]}", 65, "bad.json:1:30: "),
        (String(repeating: "[", count: 100_000), 65, "bad.json:1:1: "),
        ("{\"a\\u001b[31m\": 1}", 65, "bad.json:1:2: "),
    ])
    func `a hostile file gets one line`(_ text: String, _ status: Int32, _ place: String) throws {
        try folder.write(text, to: "bad.json")
        for command in ["explain", "predict"] {
            let more = command == "predict" ? "net.json" : ""
            let result = try FacetProcess(
                script: "\"$FACET\" \(command) bad.json \(more)", in: folder)
            #expect(result.status == status && result.hasOneErrorLine && result.output.isEmpty)
            #expect(result.errors.hasPrefix(place), "\(result.errors)")
            #expect(!result.errors.contains("\u{1b}"))
        }
    }

    @Test func `a missing model and a file that is not one are reported`() throws {
        try folder.makeFolder("empty")
        for (path, status) in [("none.json", 66), ("empty", 66), ("/dev/null", 66)] {
            let result = try FacetProcess("explain", path, in: folder)
            #expect(result.status == Int32(status) && result.hasOneErrorLine, "\(result.errors)")
        }
        try folder.write("x,y,class\n0,0,a\n0,0,b\n0,0,c\n", to: "p.csv")
        let points = try FacetProcess("explain", "net.json", "--points", "p.csv", in: folder)
        #expect(points.status == 65 && points.hasOneErrorLine)
        let narrow = try FacetProcess(
            "explain", "net.json", "--window", "1,1.0000000000001,0,1", in: folder)
        #expect(narrow.status == 77 && narrow.hasOneErrorLine)
    }

    @Test func `ONNX with all bits is converted to and fro without a loss`() throws {
        for words in ["net.json --out a.onnx --precision double", "a.onnx --out a.json"] {
            let result = try FacetProcess(script: "\"$FACET\" convert \(words)", in: folder)
            #expect(result.status == 0 && result.errors.isEmpty)
        }
        _ = try FacetProcess("convert", "net.json", "--out", "b.json", in: folder)
        #expect(try folder.text("a.json") == folder.text("b.json"))
        let gelu = try FacetProcess(
            "convert", "net.json", "--activation", "gelu", "--out", "g.onnx", "--precision",
            "double", in: folder)
        #expect(gelu.status == 65 && gelu.hasOneErrorLine)
        let text = try FacetProcess(
            "convert", "net.json", "--out", "c.json", "--precision", "double", in: folder)
        #expect(text.status == 64)
    }

    @Test func `networks are converted to and fro without a loss`() throws {
        let there = try FacetProcess(
            "convert", "net.json", "--activation", "leaky-relu:0.125", "--out",
            "net.safetensors", in: folder)
        #expect(there.status == 0 && there.errors.isEmpty)
        #expect(there.output == "network   net.safetensors\n")
        let back = try FacetProcess(
            "convert", "net.safetensors", "--out", "back.json", in: folder)
        #expect(back.status == 0)
        let text = try folder.text("back.json")
        #expect(text.contains("\"activation\": \"leaky-relu:0.125\""))
        #expect(!text.contains("window") && !text.contains("title"))
        let again = try FacetProcess("convert", "back.json", "--out", "back.json", in: folder)
        #expect(again.status == 73 && again.hasOneErrorLine)
        let forced = try FacetProcess(
            "convert", "back.json", "--out", "back.json", "--force", in: folder)
        #expect(forced.status == 0)
        #expect(try folder.text("back.json") == text)
        let other = try FacetProcess("convert", "net.json", "--out", "net.txt", in: folder)
        #expect(other.status == 64)
        let loud = try FacetProcess("convert", "net.json", "--out", "LOUD.JSON", in: folder)
        #expect(loud.status == 0 && loud.output == "network   LOUD.JSON\n")
    }

    @Test func `a run is explained with its classes and points`() throws {
        try folder.write(Example.tiny, to: "tiny.yaml")
        #expect(try FacetProcess("run", "tiny.yaml", in: folder).status == 0)
        let result = try FacetProcess("explain", "runs/tiny", "--verify", in: folder)
        #expect(result.status == 0 && !result.output.contains("assumed"))
        #expect(result.output.hasPrefix("Tiny\nnetwork  2-5-1, relu, 21 numbers\n"))
        #expect(result.output.contains(" of 40 are classified correctly\n"))
    }
}
