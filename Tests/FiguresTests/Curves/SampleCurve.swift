import Colours
import Curves
import Formulas
import NeuralNetworks
import Planes
import Raster
import Training

@testable import Figures

/// A run that learns a curve, with a network whose weights are given by formulas.
struct SampleCurve {
    let scene: CurveScene
    let snapshot: Snapshot
    var history = RunHistory()

    /// - Parameters:
    ///   - units: of the one hidden layer.
    ///   - isKnown: whether the formula is part of the data.
    init(
        _ activation: Activation, units: Int, noise: Double = 0, testShare: Double = 0,
        isKnown: Bool = true
    ) throws {
        let formula = try Formula(parsing: "0.2 + 0.4 x^2 + 0.3 x sin(15 x) + 0.05 cos(50 x)")
        let samples = try FormulaCurve(formula, count: noise > 0 ? 60 : 500, noise: noise)
            .samples(seed: 1)
        let data = CurveData(
            samples, testShare: testShare, seed: 1, formula: isKnown ? formula : nil)
        scene = CurveScene(title: "A sample", data: data)
        let network = Self.network(activation, units: units) { formula.value($0) }
        snapshot = Snapshot(
            TrainingRecord(
                step: 400, epoch: 12.5, rate: 0.01,
                training: Scores(loss: 0.002, accuracy: nil),
                test: data.test.map { _ in Scores(loss: 0.004, accuracy: nil) }),
            network: network)
        for step in [0, 1, 5, 20, 100, 400] {
            let loss = 0.08 / (1 + 0.1 * Double(step))
            history.append(
                TrainingRecord(
                    step: step, epoch: 0, rate: 0.01, training: Scores(loss: loss, accuracy: nil),
                    test: data.test.map { _ in Scores(loss: loss * 1.2, accuracy: nil) }))
        }
    }

    /// Units at even places whose turns, or heights, are those of the function there; a little off
    /// for those that are neither.
    static func network(
        _ activation: Activation, units: Int, _ function: (Double) -> Double
    ) -> Network {
        let places = (0...units).map { Double($0) / Double(units) }
        let values = places.map(function)
        let slopes = (0..<units).map { (values[$0 + 1] - values[$0]) * Double(units) }
        let weights = (0..<units).map { index in
            switch activation {
            case .step: values[index + 1] - values[index]
            default: index == 0 ? slopes[0] : slopes[index] - slopes[index - 1]
            }
        }
        return Network(unchecked: [
            DenseLayer(
                unchecked: places.prefix(units).map { _ in 1 },
                biases: places.prefix(units).map { -$0 }, inputCount: 1, activation: activation),
            DenseLayer(
                unchecked: weights, biases: [values[0]], inputCount: units, activation: .identity),
        ])
    }

    func renderer(
        _ look: Look, width: Int, height: Int, drawsText: Bool = false
    ) throws -> CurveFrameRenderer {
        CurveFrameRenderer(
            scene: scene, size: PictureSize(uncheckedWidth: width, height: height), look: look,
            lastStep: 1000, lastEpoch: 31.25,
            lettering: drawsText ? try Lettering() : .invisible)
    }

    func canvas(_ look: Look, width: Int, height: Int, drawsText: Bool = false) throws -> Canvas {
        try renderer(look, width: width, height: height, drawsText: drawsText)
            .drawn(snapshot, history: history).canvas
    }

    func frame(_ look: Look, width: Int, height: Int) throws -> CurveFrame {
        try renderer(look, width: width, height: height, drawsText: true)
            .frame(snapshot, history: history)
    }
}
