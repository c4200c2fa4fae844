import Foundation
import TestSupport
import Testing

@Suite struct ConstructCommandTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private static let triangle = """
        points: [polygon: {corners: [[0, 0], [2, 0], [0, 1]], count: 50}]
        network: {hidden: [4]}
        window: [-1, 3, -1, 2]

        """

    @Test func `a polygon is exact, and explain, render, inspect and convert take it`() throws {
        try folder.write("x,y\n0,0\n4,0\n4,4\n2,1\n0,4\n", to: "corners.csv")
        let result = try FacetProcess(
            "construct", "polygon", "--points", "corners.csv", "--out", "p.json", in: folder)
        #expect(result.status == 0 && result.errors.isEmpty, "\(result.errors)")
        #expect(result.outputLines.contains("corners  5"))
        let error = try #require(result.outputLines.last)
        #expect(error.hasPrefix("error    the area inside, 10, differs from the outline's by "))
        let explained = try FacetProcess(
            "explain", "p.json", "--verify", "--tolerance", "1e-9", in: folder)
        #expect(explained.status == 0, "\(explained.errors)")
        #expect(explained.output.contains("inside"))
        for command in [
            ["render", "p.json", "--view", "surface", "--out", "p.png"],
            ["render", "p.json", "--out", "q.png"], ["inspect", "p.json", "--ablate"],
            ["convert", "p.json", "--out", "p.safetensors"],
        ] {
            let line = command.joined(separator: " ")
            let result = try FacetProcess(script: "\"$FACET\" \(line)", in: folder)
            #expect(result.status == 0, "\(result.errors)")
        }
    }

    @Test func `a scenario's polygon becomes its second class, in its window`() throws {
        try folder.write(Self.triangle, to: "t.yaml")
        let result = try FacetProcess(
            "construct", "polygon", "t.yaml", "--out", "t.json", in: folder)
        #expect(result.status == 0, "\(result.errors)")
        let text = try folder.text("t.json")
        #expect(text.contains("\"title\": \"t\"") && text.contains("[-1, 3, -1, 2]"))
        #expect(text.contains("\"classes\": [\"outside\", \"inside\"]"))
    }

    @Test func `a class of a picture is traced along its pixels`() throws {
        let result = try FacetProcess(
            "construct", "polygon", Example.scenarios + "/leaf.yaml", "--class", "light half",
            "--out", "leaf.safetensors", in: folder)
        #expect(result.status == 0, "\(result.errors)")
        #expect(result.output.contains("corners"))
        let towers = try FacetProcess(
            "construct", "towers", Example.scenarios + "/leaf.yaml", "--class", "light half",
            "--grid", "8", "--out", "towers.json", in: folder)
        #expect(towers.status == 0, "\(towers.errors)")
        #expect(towers.output.contains("% of the class's"))
    }

    @Test func `towers have the area of their boxes`() throws {
        let result = try FacetProcess(
            "construct", "towers", "--box", "0,1,0,1", "--box", "-2,-1,0.5,1", "--out", "b.json",
            in: folder)
        #expect(result.status == 0, "\(result.errors)")
        #expect(result.outputLines.first?.hasPrefix("network  2-8-2-1, step, ") == true)
        #expect(result.output.contains("the area inside, 1.5, differs from the boxes' by "))
    }

    @Test func `a folding network has as many regions as is proved`() throws {
        let result = try FacetProcess(
            "construct", "folding", "--width", "6", "--depth", "3", "--out", "f.json", in: folder)
        #expect(result.status == 0, "\(result.errors)")
        #expect(result.outputLines.contains("regions  1,782 in the unit square"))
        #expect(result.outputLines.contains("formula  1,782 (Montufar et al. 2014)"))
    }

    private static let nielsen = "0.2 + 0.4 x^2 + 0.3 x sin(15 x) + 0.05 cos(50 x)"

    /// What a row of the output says after its label.
    private func row(_ label: String, of result: FacetProcess) -> String? {
        result.outputLines.first { $0.hasPrefix(label + " ") }
            .map { $0.dropFirst(label.count).drop { $0 == " " } }.map(String.init)
    }

    @Test(arguments: [
        ("bumps", 10, 0.2795), ("bumps", 100, 0.0687), ("bumps", 1000, 0.00698),
        ("interpolant", 6, 0.18), ("interpolant", 51, 0.00744), ("interpolant", 501, 0.0000843),
    ])
    func `the errors of Nielsen's function are the known ones`(
        _ kind: String, _ units: Int, _ expected: Double
    ) throws {
        let result = try FacetProcess(
            "construct", kind, "--formula", Self.nielsen, "--units", "\(units)", "--out", "n.json",
            in: folder)
        #expect(result.status == 0, "\(result.errors)")
        let text = try #require(row("error", of: result))
        let error = try #require(Double(text.prefix { $0 != " " }))
        #expect(abs(error - expected) <= 0.02 * expected, "\(error)")
    }

    @Test func `it says how many units an error needs`() throws {
        let bumps = try FacetProcess(
            "construct", "bumps", "--formula", Self.nielsen, "--out", "b.json", in: folder)
        #expect(
            row("needed", of: bumps)
                == "units for an error: 64 for 0.1, 234 for 0.03, 700 for 0.01, 2,332 for 0.003")
        let interpolant = try FacetProcess(
            "construct", "interpolant", "--formula", Self.nielsen, "--out", "i.json", in: folder)
        #expect(
            row("needed", of: interpolant)
                == "units for an error: 10 for 0.1, 25 for 0.03, 45 for 0.01, 82 for 0.003")
    }

    @Test func `a scenario's curve, and samples of a table, can be drawn`() throws {
        let curve = "curve: {formula: \"sin(7 x)\", interval: [0, 2]}\n"
        try folder.write(curve + "network: {hidden: [5]}\n", to: "sine.yaml")
        let sine = try FacetProcess(
            "construct", "bumps", "sine.yaml", "--units", "400", "--activation", "sigmoid",
            "--out", "sine.json", in: folder)
        #expect(sine.status == 0, "\(sine.errors)")
        #expect(sine.outputLines.first?.hasPrefix("network  1-400-1, sigmoid, ") == true)
        try folder.write("x,y\n0,1\n2,0\n1,3\n5,3\n", to: "samples.csv")
        let line = try FacetProcess(
            "construct", "interpolant", "--points", "samples.csv", "--out", "line.json", in: folder)
        #expect(line.status == 0, "\(line.errors)")
        #expect(row("pieces", of: line) == "3")
        #expect(row("error", of: line)?.hasPrefix("0 ") == true)
    }

    /// Nielsen's scores: the mean error at x = i/100 where the heights are the bins' medians.
    @Test(arguments: zip([10, 20, 40, 100], ["0.3717", "0.2727", "0.1237", "0.05377"]))
    func `the bump challenge has its known scores`(_ units: Int, _ score: String) throws {
        let result = try FacetProcess(
            "construct", "bumps", Example.scenarios + "/bump-challenge.yaml", "--units",
            "\(units)", "--heights", "median", "--out", "b.json", in: folder)
        #expect(result.status == 0, "\(result.errors)")
        let error = try #require(row("error", of: result))
        #expect(error.hasSuffix(" at most, \(score) on average, at 100 places"), "\(error)")
        #expect(row("needed", of: result) == nil)
    }

    @Test func `a tent map doubles its pieces with each layer`() throws {
        let result = try FacetProcess(
            "construct", "tent", "--depth", "7", "--out", "t.json", in: folder)
        #expect(result.status == 0, "\(result.errors)")
        #expect(row("pieces", of: result) == "128 on 0 to 1")
    }

    @Test func `a file that is there is replaced only by force`() throws {
        try folder.write("mine", to: "f.json")
        let refused = try FacetProcess("construct", "folding", "--out", "f.json", in: folder)
        #expect(refused.status == 73 && refused.hasOneErrorLine)
        #expect(try folder.text("f.json") == "mine")
        let forced = try FacetProcess(
            "construct", "folding", "--out", "f.json", "--force", in: folder)
        #expect(forced.status == 0)
    }

    struct Wrong: Sendable, CustomTestStringConvertible {
        let arguments: String
        let status: Int32
        let line: String
        var testDescription: String { arguments }
    }

    @Test(arguments: [
        Wrong(
            arguments: "polygon --points bow.csv", status: 65,
            line: "bow.csv: edge 2-3 from (1, 0) to (0, 1) crosses edge 4-1 from (1, 1) to (0, 0) "
                + "(an outline may not cross itself)"),
        Wrong(
            arguments: "polygon bow.yaml", status: 65,
            line: "bow.yaml:1:29: points[0].polygon.corners: edge 2-3 from (1, 0) to (0, 1) "
                + "crosses edge 4-1 from (1, 1) to (0, 0) (an outline may not cross itself)"),
        Wrong(
            arguments: "polygon moons.yaml", status: 65,
            line: "moons.yaml: no source has outlines of class \"lower\" (polygon and image have: "
                + "of what is inside the polygon, and of each colour)"),
        Wrong(
            arguments: "towers t.yaml --class insid", status: 65,
            line: "t.yaml: \"insid\" is not a class (outside or inside)"),
        Wrong(
            arguments: "towers t.yaml --grid 1", status: 65,
            line: "t.yaml: no square of the grid has its middle in the class (use a finer grid)"),
        Wrong(
            arguments: "folding --width 5", status: 64,
            line: "Error: --width 5 is odd (half of the units fold each axis)"),
        Wrong(
            arguments: "folding t.yaml", status: 64,
            line:
                "Error: a scenario is not for folding (it is for bumps, interpolant, towers or polygon)"
        ),
        Wrong(
            arguments: "bumps moons.yaml", status: 65,
            line: "moons.yaml: the scenario has points and no curve (bumps and interpolant need a "
                + "curve)"),
        Wrong(
            arguments: "bumps --formula 1/x", status: 65,
            line: "--formula: the formula has an infinite value at x = 0 (choose another interval)"),
        Wrong(
            arguments: "bumps --formula x --units 3", status: 64,
            line: "Error: --units 3 is odd (a bump takes two units)"),
        Wrong(
            arguments: "interpolant --points one.csv", status: 65,
            line: "one.csv: one sample (at least 2)"),
        Wrong(
            arguments: "tent --heights median", status: 64,
            line: "Error: --heights is not for tent (it is for bumps)"),
        Wrong(
            arguments: "tent --depth 51", status: 64,
            line: "Error: --depth 51 is out of range (1 to 50)"),
        Wrong(
            arguments: "tent --width 5", status: 64,
            line: "Error: --width is not for tent (it is for folding)"),
        Wrong(
            arguments: "poligon --points bow.csv", status: 64,
            line: "Error: The value 'poligon' is invalid for '<kind>' (did you mean polygon?). "
                + "Please provide one of the following:"),
        Wrong(
            arguments: "polygon", status: 64,
            line: "Error: polygon needs a scenario or --points corners.csv"),
        Wrong(
            arguments: "towers --box 1,0,0,1", status: 64,
            line: "Error: The value '1,0,0,1' is invalid for '--box <x0,x1,y0,y1>': a box is "
                + "x0,x1,y0,y1 with x0 below x1 and y0 below y1: 0,1,0,1"),
        Wrong(
            arguments: "polygon --points none.csv", status: 66,
            line: "none.csv: there is no such file"),
    ])
    func `wrong input ends with its line and code, and nothing is written`(_ wrong: Wrong) throws {
        try folder.write("x,y\n0,0\n1,0\n0,1\n1,1\n", to: "bow.csv")
        let bow = "points: [polygon: {corners: [[0, 0], [1, 0], [0, 1], [1, 1]], count: 9}]\n"
        try folder.write(bow + "network: {hidden: [2]}\n", to: "bow.yaml")
        try folder.write(Example.tiny, to: "moons.yaml")
        try folder.write("x,y\n0,1\n", to: "one.csv")
        try folder.write(Self.triangle, to: "t.yaml")
        let result = try FacetProcess(
            script: "\"$FACET\" construct \(wrong.arguments) --out n.json", in: folder)
        #expect(result.status == wrong.status)
        #expect(result.errorLines.first.map(String.init) == wrong.line)
        #expect(result.output.isEmpty)
        #expect(!folder.names().contains("n.json"))
    }

    @Test func `a tent with more pieces than explain lists says so`() throws {
        let result = try FacetProcess(
            "construct", "tent", "--depth", "18", "--out", "tent.json", in: folder)
        #expect(
            result.output.hasSuffix(
                "pieces   262,144 on 0 to 1 (explain lists at most 200,000: give it a part, "
                    + "--window x0,x1)\n"), "\(result.output)")
        #expect(try FacetProcess("explain", "tent.json", in: folder).status == 77)
        let part = try FacetProcess("explain", "tent.json", "--window", "0,0.25", in: folder)
        #expect(part.status == 0 && part.output.contains("65,536"))
    }
}
