import Analysis
import Colours
import Figures
import Files
import Foundation
import Geometry
import NeuralNetworks
import PNG
import Planes
import TestSupport
import Testing

@testable import Lab

@Suite struct RenderingTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func model(_ activation: Activation = .relu) throws -> LoadedModel {
        let hidden = try #require(
            DenseLayer(
                inputCount: 2, weights: [1, 2, -1, 1], biases: [0, 0.5], activation: activation))
        let output = try #require(
            DenseLayer(inputCount: 2, weights: [1, -1], biases: [0], activation: .identity))
        let network = try #require(Network(layers: [hidden, output]))
        let path = try folder.write(
            network.safetensors(metadata: ["window": "-2,2,-1,1"]), to: "net.safetensors")
        return try LoadedModel(at: path)
    }

    private func rendering(
        _ view: NetworkView, _ model: LoadedModel, window: Box? = nil
    ) throws -> Rendering {
        try Rendering(
            view, of: model, window: window, size: PictureSize(uncheckedWidth: 160, height: 120),
            isDark: false)
    }

    @Test func `a picture is written, and replaced only where that is said`() throws {
        let path = folder.file("x.png")
        let rendering = try rendering(.paper, model())
        try rendering.write(toFile: path)
        let picture = try RGBAImage(png: Array(Data(contentsOf: URL(filePath: path))))
        #expect(picture.width == 160 && picture.height == 120)
        #expect(throws: FileError(.exists, path: path)) { try rendering.write(toFile: path) }
        try rendering.write(toFile: path, replacing: true)
    }

    @Test func `a window may be a millionth of the model's own, and no smaller`() throws {
        let model = try model()
        let least = Box(unchecked: (0.5, 0.500004, 0.25, 0.250002))
        try rendering(.surface(SurfaceSettings()), model, window: least)
            .write(toFile: folder.file("x.png"))
        let smaller = Box(unchecked: (0.5, 0.500003, 0.25, 0.250002))
        let error = #expect(throws: LabError.self) {
            try rendering(.paper, model, window: smaller)
        }
        #expect(
            error?.description
                == "\(model.path): window: 0.500003 is too close to 0.5 (expected a distance of "
                + "at least 1e-6 of that side of the model's own window)")
    }

    @Test func `smooth networks have no creases, and nothing is written`() throws {
        let model = try model(.tanh)
        let path = folder.file("x.png")
        #expect(throws: LabError(.noPicture(.noCreases(activation: "tanh")), path: model.path)) {
            try rendering(.creases, model).write(toFile: path)
        }
        #expect(!FileManager.default.fileExists(atPath: path))
    }

    @Test func `a view that would be blank is refused`() throws {
        let model = try model()
        #expect(throws: LabError(.noPoints, path: model.path)) { try rendering(.margins, model) }
        let text = try folder.write(#"{"layers": [{"weights": [[1, 2]]}]}"#, to: "linear.json")
        let linear = try LoadedModel(at: text)
        #expect(throws: LabError(.noUnits, path: text)) { try rendering(.units, linear) }
        #expect(throws: LabError(.noUnits, path: text)) { try Ablation(of: linear) }
        #expect(throws: LabError(.noUnits, path: text)) {
            try Projections(
                of: linear, size: PictureSize(uncheckedWidth: 160, height: 120), isDark: false)
        }
    }

    @Test func `without points there is nothing to project`() throws {
        let model = try model()
        #expect(throws: LabError(.noPoints, path: model.path)) {
            try Projections(
                of: model, size: PictureSize(uncheckedWidth: 160, height: 120), isDark: false)
        }
    }

    @Test func `an ablation has a row for each unit, and areas of closed forms`() throws {
        let ablation = try Ablation(of: try model())
        #expect(ablation.rows.map(\.unit) == ["L1.0", "L1.1"] && ablation.isExact)
        #expect(ablation.windowArea == 8 && ablation.whole.trainAccuracy == nil)
        // Without the first unit nothing is above 0: all of class 1 changes.
        let network = try model().model.network
        var count = 0
        for node in 0..<200 * 200 {
            let point = Point(
                Double(node % 200) / 50 - 1.99, Double(node / 200) / 100 - 0.995)
            count += network.predictedClass(at: point)
        }
        #expect(abs(ablation.rows[0].area - Double(count) / 5000) < 0.05)
        let lines = ablation.table.split(separator: "\n")
        #expect(lines[0] == "unit,trainAccuracy,testAccuracy,changedArea,changedShare")
        #expect(lines[1] == ",,,0,0" && lines[2].hasPrefix("L1.0,,,") && lines.count == 4)
    }
}
