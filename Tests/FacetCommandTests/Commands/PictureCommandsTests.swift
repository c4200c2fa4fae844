import Foundation
import TestSupport
import Testing

@Suite struct PictureCommandsTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write(Example.tiny, to: "tiny.yaml")
        #expect(try FacetProcess("run", "tiny.yaml", in: folder).status == 0)
    }

    @Test(arguments: ["paper", "glass", "creases", "surface", "units", "margins", "buildup"])
    func `render draws each view of a run`(view: String) throws {
        let result = try FacetProcess(
            "render", "runs/tiny", "--view", view, "--size", "200x150", "--window", "-1,1,-1,1",
            "--dark", "--out", "x.png", in: folder)
        #expect(result.status == 0 && result.errors.isEmpty, "\(result.errors)")
        #expect(result.output == "picture   x.png\n")
        #expect(folder.names().contains("x.png"))
    }

    @Test func `render refuses in one line, each kind with its code`() throws {
        try folder.write("", to: "x.png")
        let net =
            #"{"activation": "tanh", "layers": [{"weights": [[1, 2]], "biases": [0]}, "#
            + #"{"weights": [[1]], "biases": [0]}]}"#
        try folder.write(net, to: "tanh.json")
        try folder.write(#"{"layers": [{"weights": [[1, 2]]}]}"#, to: "line.json")
        let cases: [([String], Int32)] = [
            (["render", "runs/tiny", "--out", "x.png"], 73),
            (["render", "runs/tiny", "--out", "none/x.png"], 73),
            (["render", "runs/none", "--out", "y.png"], 66),
            (["render", "tanh.json", "--view", "creases", "--out", "y.png"], 65),
            (
                ["render", "tanh.json", "--window", "0,0.000001,0,0.000001", "--out", "y.png"], 77
            ),
            (["inspect", "tanh.json", "--pca", "--out", "y"], 66),
            (["render", "tanh.json", "--view", "margins", "--out", "y.png"], 66),
            (["render", "line.json", "--view", "units", "--out", "y.png"], 65),
            (["inspect", "line.json", "--ablate"], 65),
            (["inspect", "runs/tiny", "--ablate", "--out", "x.png"], 73),
        ]
        for (arguments, status) in cases {
            let result = try FacetProcess(
                script: "\"$FACET\" " + arguments.joined(separator: " "), in: folder)
            #expect(result.status == status, "\(arguments): \(result.errors)")
            #expect(result.hasOneErrorLine, "\(result.errors)")
        }
        #expect(!folder.names().contains("y.png") && !folder.names().contains("y"))
        let camera = try FacetProcess(
            "render", "runs/tiny", "--azimuth", "-20", "--out", "y.png", in: folder)
        #expect(camera.status == 64)
        for path in ["x.jpg", "png", "y.png/", "/dev/full"] {
            let other = try FacetProcess("render", "runs/tiny", "--out", path, in: folder)
            #expect(
                other.status == 64 && other.errors.contains("name of a picture ends in .png"))
        }
    }

    @Test(arguments: [
        ("--ablation", "Unknown option '--ablation'. Did you mean '--ablate'?"),
        ("--ablate more", "Unexpected argument 'more'"), ("", "give either --ablate or --pca"),
        ("--ablate --pca", "give either --ablate or --pca"),
        ("--pca --out ''", "a path has at least one character"),
    ])
    func `inspect says what is wrong with its options`(
        _ options: String, _ complaint: String
    ) throws {
        let result = try FacetProcess(
            script: "\"$FACET\" inspect runs/tiny \(options)", in: folder)
        #expect(result.status == 64 && result.errors.contains(complaint), "\(result.errors)")
    }

    @Test func `numbers are reported as they were typed`() throws {
        for (options, complaint) in [
            ("--elevation 100", "--elevation 100 is out of range (5 to 90)"),
            ("--azimuth 720", "--azimuth 720 is out of range (-360 to 360)"),
            ("--clamp -0.5", "--clamp -0.5 is out of range (a height above 0: 10)"),
        ] {
            let result = try FacetProcess(
                script: "\"$FACET\" render runs/tiny --view surface --out y.png \(options)",
                in: folder)
            #expect(result.status == 64 && result.errors.contains(complaint), "\(result.errors)")
        }
    }

    @Test func `inspect shows what each unit contributes`() throws {
        let result = try FacetProcess(
            "inspect", "runs/tiny", "--ablate", "--out", "units.csv", in: folder)
        #expect(result.status == 0 && result.errors.isEmpty)
        #expect(result.outputLines.count == 7)
        #expect(result.outputLines[0].contains("area that changes class (exact)"))
        #expect(try folder.text("units.csv").split(separator: "\n").count == 7)
    }

    @Test func `inspect projects each layer, and keeps existing files`() throws {
        let result = try FacetProcess(
            "inspect", "runs/tiny", "--pca", "--size", "200x150", "--out", "layers", in: folder)
        #expect(result.status == 0 && result.errors.isEmpty, "\(result.errors)")
        #expect(folder.names(below: "layers") == ["layer-1.png"])
        #expect(result.output.contains("\ncomponents of the activations at the training points"))
        let again = try FacetProcess(
            "inspect", "runs/tiny", "--pca", "--out", "layers", in: folder)
        #expect(again.status == 73 && again.hasOneErrorLine)
        let forced = try FacetProcess(
            "inspect", "runs/tiny", "--pca", "--out", "layers", "--force", in: folder)
        #expect(forced.status == 0)
    }
}
