import Foundation
import TestSupport
import Testing

/// What the commands do with a network that has one input.
@Suite struct CurveCommandsTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write(Self.scenario, to: "curve.yaml")
        try folder.write(Self.network, to: "net.json")
        try folder.write(#"{"layers": [{"weights": [[1, 2]]}]}"#, to: "plane.json")
    }

    private static let scenario = """
        title: Parabola
        seed: 3
        curve: {formula: x^2, interval: [-1, 1], samples: 40}
        test: 0.25
        network: {hidden: [6]}
        training: {rate: 0.02, batch: 10, stop: {steps: 60}}
        frames: {count: 3, size: [400, 320]}

        """

    /// relu(x) - 2 relu(x - 1/2) + 1/4.
    private static let network = """
        {"layers": [{"weights": [[1], [1]], "biases": [0, -0.5]},
        {"weights": [[1, -2]], "biases": [0.25]}]}
        """

    private func facet(_ line: String) throws -> FacetProcess {
        try FacetProcess(script: "\"$FACET\" " + line, in: folder)
    }

    @Test func `rows of a curve's table without a value are refused or left out`() throws {
        try folder.write("x,y\n0,1\n1,NA\n2,3\n,4\n3,4\n", to: "gaps.csv")
        let text = "curve: {csv: {file: gaps.csv}}\nnetwork: {hidden: [4]}\n"
        try folder.write(text, to: "gaps.yaml")
        let refused = try facet("check gaps.yaml")
        #expect(refused.status == 65)
        #expect(
            refused.errors == """
                gaps.csv:3:3: y: 2 rows lack a value, this one first (missing: skip leaves out such \
                rows)

                """)
        try folder.write(
            text.replacing("gaps.csv}", with: "gaps.csv, missing: skip}"), to: "gaps.yaml")
        let left = try facet("check gaps.yaml")
        #expect(left.status == 0 && left.output.contains("3 samples"))
        #expect(
            left.output.contains("gaps.csv: 2 of 5 rows lack a value and are left out"))
    }

    private func run() throws {
        let result = try facet("run curve.yaml --quiet")
        try #require(result.status == 0, "\(result.errors)")
    }

    @Test(arguments: [
        (
            "explain net.json --window 0,1,0,1",
            "net.json: the network draws a curve: its window has two numbers (--window x0,x1)"
        ),
        (
            "explain plane.json --window 0,1",
            "plane.json: the network divides the plane, and its window has four numbers (--window "
                + "x0,x1,y0,y1)"
        ),
        (
            "explain net.json --points points.csv",
            "net.json: the network draws a curve: --points is a table of points with classes "
                + "(predict takes a table of x, and a run has its own samples)"
        ),
        (
            "explain net.json --format svg",
            "net.json: the network draws a curve: --format svg shows the plane (render draws the "
                + "curve as a PNG; text, json, csv, swift and python describe it)"
        ),
        (
            "explain net.json --tolerance 0.1",
            "net.json: the network draws a curve: --tolerance simplifies a decision boundary, "
                + "which it does not have"
        ),
        (
            "explain net.json --activation tanh --verify",
            "net.json: there are no exact regions to verify: tanh is smooth (without --verify, "
                + "explain samples the network)"
        ),
        (
            "explain net.json --activation tanh --format csv",
            "net.json: the activation tanh makes no linear regions (relu, leaky-relu, abs, "
                + "hard-tanh, step and identity do; use text or json for others)"
        ),
        (
            "render net.json --view creases --out x.png",
            "net.json: the network draws a curve: --view creases shows the plane (without --view, "
                + "render draws the curve)"
        ),
        (
            "render net.json --window 0,1,0,1 --out x.png",
            "net.json: the network draws a curve: its window has two numbers (--window x0,x1)"
        ),
        (
            "render plane.json --window 0,1 --out x.png",
            "plane.json: the network divides the plane, and its window has four numbers (--window "
                + "x0,x1,y0,y1)"
        ),
        (
            "render net.json --points points.csv --out x.png",
            "net.json: the network draws a curve: --points is a table of points with classes "
                + "(predict takes a table of x, and a run has its own samples)"
        ),
        (
            "render plane.json --target x.yaml --out x.png",
            "plane.json: the network has the shape 2-1 (a curve has one input and one output)"
        ),
        (
            "predict net.json x.csv --y y",
            "net.json: the network draws a curve: --y names a second coordinate, which it does "
                + "not take (--x alone)"
        ),
        (
            "inspect net.json --ablate",
            "net.json: the network has one input: it draws a curve and does not divide the plane "
                + "(facet explain, render, predict and convert take curves)"
        ),
        (
            "inspect net.json",
            "net.json: the network has one input: it draws a curve and does not divide the plane "
                + "(facet explain, render, predict and convert take curves)"
        ),
        (
            "explain net.json --at 0.5,0.2",
            "net.json: the network draws a curve: a curve has one coordinate (--at 0.5)"
        ),
        (
            "explain plane.json --at 0.5",
            "plane.json: the network divides the plane, and a place of it has two coordinates "
                + "(--at 0.5,0.2)"
        ),
    ])
    func `what needs the plane is refused in one line`(_ line: String, _ error: String) throws {
        let result = try facet(line)
        #expect(result.status == 65 && result.output.isEmpty)
        #expect(result.errors == error + "\n")
        #expect(!folder.names().contains("x.png"))
    }

    @Test(arguments: [
        ("explain net.json --at nan", "a point is x,y: -0.5,2 (of a curve it is x: -0.5)"),
        ("explain net.json --window 1,0", "the window of a curve is x0,x1 with x0 below x1: 0,1"),
        ("explain net.json --window 1", "a window is x0,x1,y0,y1 with x0 below x1"),
        ("explain net.json --plane x,y", "Unknown option '--plane'"),
    ])
    func `a wrong place or window ends with 64`(_ line: String, _ complaint: String) throws {
        let result = try facet(line)
        #expect(result.status == 64 && result.output.isEmpty)
        #expect(result.errors.contains(complaint), "\(result.errors)")
    }

    @Test func `a window that is too small is a limit`() throws {
        let narrow = try facet("explain net.json --window 1,1.0000000001")
        #expect(narrow.status == 77 && narrow.hasOneErrorLine)
        #expect(narrow.errors.hasPrefix("--window: 1.0000000001 is too close to 1 (expected a dis"))
        let zoomed = try facet("render net.json --window 0,0.000001 --out x.png")
        #expect(zoomed.status == 77 && zoomed.hasOneErrorLine)
        #expect(zoomed.errors.hasPrefix("net.json: window: "))
    }

    @Test func `a run is explained with its error against the formula`() throws {
        try run()
        let result = try facet("explain runs/curve --all --verify --at 0.5 --at -0.25")
        #expect(result.status == 0 && result.errors.isEmpty, "\(result.errors)")
        for line in [
            "Parabola\n", "network  1-6-1, relu, 19 numbers\n", "window   x from -1 to 1\n",
            "(at 20,001 even places of the formula and, for the largest, at the kinks).\n",
            "\nPieces\n", "\nAt x = 0.5\n", "\nAt x = -0.25\n",
            "Certificate: all checks have passed\n",
        ] { #expect(result.output.contains(line), "\(line)") }
        #expect(!result.output.contains("assumed"))
        // The same figure as the run's last row.
        let json = try facet("explain runs/curve --format json")
        let rows = try folder.text("runs/curve/metrics.csv").split(separator: "\n")
        let fields = try #require(rows.last).split(
            separator: ",", omittingEmptySubsequences: false)
        #expect(rows[0].hasSuffix(",pieces,largestError,rmsError"))
        let pieces = json.output.components(separatedBy: "\"slope\"").count - 1
        #expect(String(pieces) == fields[fields.count - 3])
        #expect(json.output.contains("\"largest\": \(fields[fields.count - 2]), \"at\": "))
        #expect(json.output.contains("\"rms\": \(fields[fields.count - 1]), "))
        // A file has no data.
        let file = try facet("explain runs/curve/model.safetensors")
        #expect(file.output.contains("There is nothing to compare it with: a file has no data"))
        #expect(file.output.contains("window   x from -1 to 1\n"))
    }

    @Test func `render draws a run's last picture, and the curve of a file alone`() throws {
        try run()
        let result = try facet("render runs/curve --size 1800x1440 --out last.png")
        #expect(result.status == 0 && result.output == "picture   last.png\n", "\(result.errors)")
        let frames = folder.names(below: "runs/curve/frames")
        #expect(frames == ["000000.png", "000001.png", "000002.png"])
        #expect(
            try folder.bytes(of: ["last.png"], below: ".")
                == folder.bytes(of: ["final.png"], below: "runs/curve"))
        let part = try facet("render runs/curve --window -0.5,2 --dark --out part.png")
        #expect(part.status == 0 && part.output == "picture   part.png\n", "\(part.errors)")
        let file = try facet("render net.json --size 300x200 --out file.png")
        #expect(
            file.output == """
                assumed   the activation is relu, since the file names none (--activation)
                assumed   the window is -1,1, since the file names none (--window)
                picture   file.png

                """)
        let again = try facet("render net.json --out file.png")
        #expect(again.status == 73 && again.hasOneErrorLine)
    }

    @Test func `render draws a file over the curve of a scenario`() throws {
        let network = "network: {hidden: [2]}\ntraining: {stop: {steps: 1}}\n"
        try folder.write(
            "curve: {formula: x^2, interval: [-1, 1]}\n" + network, to: "square.yaml")
        try folder.write("points: [{xor: {}}]\n" + network, to: "points.yaml")
        let alone = try facet("render net.json --size 300x200 --out alone.png")
        let over = try facet(
            "render net.json --target square.yaml --size 300x200 --out over.png")
        #expect(alone.status == 0 && over.status == 0, "\(over.errors)")
        #expect(
            try folder.bytes(of: ["alone.png"], below: ".")
                != folder.bytes(of: ["over.png"], below: "."))
        let points = try facet("render net.json --target points.yaml --out x.png")
        #expect(
            points.errors
                == "points.yaml: the scenario has points and no curve (--target needs a curve)\n")
        #expect(points.status == 65)
        let named = try facet("render net.json --target square.yaml --view named --out x.png")
        #expect(named.status == 64 && named.errors.contains("--target needs the default view"))
        #expect(try facet("render net.json --target none.yaml --out x.png").status == 66)
    }

    @Test func `a run is named by its samples, and a file by a resolution`() throws {
        let scenario = Self.scenario.replacingOccurrences(of: "test: 0.25\n", with: "")
            .replacingOccurrences(of: "hidden: [6]", with: "hidden: [16], readout: solved")
        try folder.write(scenario, to: "curve.yaml")
        try run()
        let result = try facet("explain runs/curve --name")
        #expect(result.status == 0 && result.errors.isEmpty, "\(result.errors)")
        #expect(result.output.hasPrefix("Parabola\n\nThe curve is a parabola.\n"))
        #expect(result.output.contains("\n  samples  0.00"))
        // The residual is the root of the last training loss, which is in squared units of y.
        let metrics = try folder.text("runs/curve/metrics.csv").split(separator: "\n")
        let last = try #require(metrics.last).split(separator: ",")
        let loss = try #require(Double(last[3]))
        let json = try facet("explain runs/curve --name --format json").output
        let after = json.components(separatedBy: "\"residual\": ")
        let residual = try #require(Double(after.last?.prefix { $0 != "," } ?? ""))
        #expect(abs(residual * residual / loss - 1) < 1e-4)
        // Half of 1, within which differences mean nothing then, is more than the 0.298 of a
        // constant.
        let given = try facet("explain runs/curve --name --resolution 1")
        #expect(given.output.contains("The curve is a constant line.\n"), "\(given.output)")
        #expect(given.output.contains("\n  limit  1  for a known function: the distance from"))
        let tex = try facet("explain runs/curve --name --out names.tex")
        #expect(tex.output == "results   names.tex\n")
        #expect(try folder.text("names.tex").hasPrefix("% The curve: a parabola.\n% parabola, "))
        let missing = try facet("explain net.json --name")
        #expect(missing.status == 66 && missing.output.isEmpty)
        #expect(
            missing.errors
                == "net.json: a curve is named by how far it is from its samples, and there are "
                + "none (a run has samples; --resolution gives the distance, in units of y)\n")
        let file = try facet("explain runs/curve/model.safetensors --name --resolution 0.01")
        #expect(file.output.contains("The curve is a parabola.\n"), "\(file.errors)")
    }

    @Test func `render draws the function that a curve is like`() throws {
        try run()
        let result = try facet("render runs/curve --view named --size 400x320 --out named.png")
        #expect(result.status == 0 && result.output == "picture   named.png\n", "\(result.errors)")
        let plain = try facet("render runs/curve --size 400x320 --out plain.png")
        #expect(plain.status == 0)
        #expect(
            try folder.bytes(of: ["named.png"], below: ".")
                != folder.bytes(of: ["plain.png"], below: "."))
        let missing = try facet("render net.json --view named --out x.png")
        #expect(missing.status == 66 && missing.hasOneErrorLine && missing.output.isEmpty)
        #expect(!folder.names().contains("x.png"))
        let file = try facet("render net.json --view named --resolution 0.01 --out file.png")
        #expect(file.status == 0 && folder.names().contains("file.png"), "\(file.errors)")
    }

    @Test func `predict writes x and the value there`() throws {
        try folder.write("t,x,y\n5,-1,9\n6,0.25,9\n7,0.75,9\n", to: "x.csv")
        let result = try facet("predict net.json x.csv")
        #expect(result.status == 0 && result.output == "x,y\n-1,0.25\n0.25,0.5\n0.75,0.5\n")
        let other = try facet("predict net.json x.csv --x t")
        #expect(other.output == "x,y\n5,-3.75\n6,-4.75\n7,-5.75\n")
        let missing = try facet("predict net.json x.csv --x z")
        #expect(missing.status == 65 && missing.hasOneErrorLine && missing.output.isEmpty)
        try folder.write("x\n1\nabc\n", to: "bad.csv")
        let bad = try facet("predict net.json bad.csv")
        #expect(bad.status == 65 && bad.errors.hasPrefix("bad.csv:3:1: x: "), "\(bad.errors)")
    }

    @Test func `convert keeps the interval in both formats`() throws {
        for name in ["a.json", "a.safetensors"] {
            let made = try facet("convert net.json --window 0.25,0.75 --out \(name)")
            #expect(made.status == 0 && made.errors.isEmpty, "\(made.errors)")
            let table = try facet("explain \(name) --format csv")
            #expect(
                table.output == """
                    piece,from,to,slope,intercept,pattern
                    0,0.25,0.5,1,0.25,10
                    1,0.5,0.75,-1,1.25,11

                    """)
        }
        #expect(try folder.text("a.json").contains("\"window\": [0.25, 0.75]"))
    }

    @Test func `check has a line for a curve, and one for each fault`() throws {
        let good = try facet("check curve.yaml")
        #expect(
            good.output == """
                curve.yaml: Parabola: 30 samples + 10 held out of a curve from -1 to 1, network \
                1-6-1, at most 60 steps

                """)
        let bad = Self.scenario.replacingOccurrences(of: "x^2", with: "x^2 + z")
        try folder.write(bad, to: "bad.yaml")
        let result = try facet("check bad.yaml")
        #expect(result.status == 65 && result.hasOneErrorLine && result.output.isEmpty)
        #expect(result.errors.hasPrefix("bad.yaml:3:24: curve.formula: "), "\(result.errors)")
    }

    @Test func `export and film take the run of a curve`() throws {
        try run()
        let same = try facet("export runs/curve --quiet")
        #expect(same.status == 0 && same.errors.isEmpty, "\(same.errors)")
        let names = folder.names(below: "runs/curve/frames")
        #expect(
            try folder.bytes(of: names, below: "runs/curve/frames")
                == folder.bytes(of: names, below: "runs/curve/export/frames"))
        let dark = try facet("export runs/curve --look paper-dark --size 99x64 --out dark --quiet")
        #expect(dark.status == 0, "\(dark.errors)")
        let window = try facet("export runs/curve --window 0,1,0,1 --out other")
        #expect(window.status == 65)
        #expect(
            window.errors
                == "runs/curve: the network draws a curve: export draws it over its samples, without "
                + "--window\n")
        let film = try facet("film runs/curve --out curve.gif --quiet")
        #expect(film.status == 0 && film.errors.isEmpty && folder.names().contains("curve.gif"))
    }
}
