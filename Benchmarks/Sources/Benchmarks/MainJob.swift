import Colours
import Lab
import NeuralNetworks
import Points
import Scenarios
import Training

/// 500 points, 2-16-16-16-2 with a softmax, 5,000 steps of Adam over batches of 32, and 100 frames
/// of 800 x 800 while it trains: a whole run, with every file that a run leaves.
enum MainJob {
    static func execute(in folder: String) async throws {
        var scenario = Scenario(
            title: "Two spirals", network: Spirals.architecture(width: 16, depth: 3))
        let source = Spirals.source(count: 500, noise: 0.05)
        scenario.points = [source]
        scenario.window = Spirals.window
        scenario.training.loss = .softmax
        scenario.training.batchSize = 32
        scenario.training.stop.epochs = nil
        scenario.training.stop.steps = 5000
        scenario.frames.count = 100
        scenario.frames.spacing = .linear
        scenario.frames.size = PictureSize(uncheckedWidth: 800, height: 800)
        let run = Run(scenario, data: .points(try PointSet(sources: [source])))
        _ = try await run.execute(in: RunFolder(folder), replacing: true)
    }
}
