import Geometry
import NeuralNetworks
import Points
import TestSupport
import Testing

@testable import Lab

@Suite struct TrainedModelTests {
    let temporary: TemporaryFolder

    init() throws { temporary = try TemporaryFolder() }

    @Test func `the inputs of a network decide what it is`() throws {
        let curve = try temporary.write(CurveExplanationTests.tent, to: "curve.json")
        let plane = try temporary.write(
            #"{"layers": [{"weights": [[1, 2]]}]}"#, to: "plane.json")
        guard case .curve(let model) = try TrainedModel(at: curve) else {
            Issue.record("not a curve")
            return
        }
        #expect(model.title == "curve" && model.interval == -1...1 && model.data == nil)
        guard case .plane = try TrainedModel(at: plane) else {
            Issue.record("not a plane")
            return
        }
        #expect(throws: LabError(.planeWindow, path: plane)) {
            try TrainedModel(at: plane, options: ModelOptions(interval: 0...1))
        }
    }

    @Test func `what belongs to the plane is refused`() throws {
        let path = try temporary.write(CurveExplanationTests.tent, to: "curve.json")
        let window = ModelOptions(
            window: Box(unchecked: (0, 1, 0, 1)))
        #expect(throws: LabError(.planeOnly(.window), path: path)) {
            try TrainedModel(at: path, options: window)
        }
        let points = ModelOptions(
            points: CSVSource(path: "p.csv", xColumn: "x", yColumn: "y", classColumn: "class"))
        #expect(throws: LabError(.planeOnly(.points), path: path)) {
            try TrainedModel(at: path, options: points)
        }
        let several = try temporary.write(
            #"{"layers": [{"weights": [[1], [2]]}]}"#, to: "two.json")
        #expect(throws: LabError(.notACurve(shape: [1, 2]), path: several)) {
            try TrainedModel(at: several)
        }
        let huge = try temporary.write(
            #"{"layers": [{"weights": [[1e200]]}]}"#, to: "huge.json")
        #expect(throws: LabError(.excessive(unit: "y"), path: huge)) {
            try TrainedModel(at: huge)
        }
    }

    @Test(arguments: [NetworkFormat.json, .safetensors])
    func `both formats keep the interval and every number`(_ format: NetworkFormat) throws {
        let path = try temporary.write(CurveExplanationTests.tent, to: "curve.json")
        let out = temporary.file("out.\(format.rawValue)")
        try TrainedModel(at: path, options: ModelOptions(interval: -0.1...0.7))
            .writeNetwork(format, toFile: out)
        guard case .curve(let model) = try TrainedModel(at: out),
            case .curve(let original) = try TrainedModel(at: path)
        else { return }
        #expect(model.interval == -0.1...0.7 && model.network == original.network)
        // What was assumed is not written as if it had been stated.
        #expect(model.assumptions == [.activation(.relu)])
    }
}
