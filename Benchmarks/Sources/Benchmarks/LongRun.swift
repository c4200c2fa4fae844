import Colours
import Foundation
import Lab
import NeuralNetworks
import Points
import Scenarios
import Synchronization
import Training

/// A run of many large frames: 300 of 1920 x 1080 while 64x3 takes 3,000 steps by batches of 32.
enum LongRun {
    static let frameCount = 300

    /// Carries the run out, and prints what its first and its last quarter took: milliseconds of
    /// processor time a frame, and microseconds a region.
    static func execute(in folder: String) async throws {
        let times = Mutex([processSeconds()])
        _ = try await run().execute(in: RunFolder(folder), replacing: true) { progress in
            // Between two frames the loss is not computed.
            guard progress.record != nil else { return }
            times.withLock { $0.append(processSeconds()) }
        }
        let regions = try regions(in: folder)
        let quarter = frameCount / 4
        let quarters = [0..<quarter, (frameCount - quarter)..<frameCount].map { frames in
            let time = times.withLock { $0[frames.upperBound] - $0[frames.lowerBound] }
            let count = regions[frames].reduce(0, +)
            return "\(rounded(time / Double(quarter) * 1e3, 1)) ms per frame and "
                + "\(rounded(time / count * 1e6, 2)) us per region"
        }
        print("first quarter \(quarters[0]), last quarter \(quarters[1])")
    }

    private static func run() throws -> Run {
        var scenario = Scenario(
            title: "Two spirals", network: Spirals.architecture(width: 64, depth: 3))
        let source = PointSource(.generated(GeneratorCall(.spirals, values: ["count": 500])))
        scenario.points = [source]
        scenario.window = Spirals.window
        scenario.training.loss = .softmax
        scenario.training.rate = 0.003
        scenario.training.batchSize = 32
        scenario.training.stop.epochs = nil
        scenario.training.stop.steps = 3000
        scenario.frames.count = frameCount
        scenario.frames.spacing = .linear
        scenario.frames.size = PictureSize(uncheckedWidth: 1920, height: 1080)
        return Run(
            scenario, data: .points(try PointSet(sources: [source], testShare: 0.5, seed: 7)))
    }

    /// The number of regions in each frame, as the run has written it.
    private static func regions(in folder: String) throws -> [Double] {
        let table = try String(contentsOfFile: "\(folder)/metrics.csv", encoding: .utf8)
        let rows = table.split(separator: "\n").map { $0.split(separator: ",") }
        guard let column = rows.first?.firstIndex(of: "regions"), rows.count == frameCount + 1
        else { throw BenchmarkError.nothingToMeasure("metrics.csv") }
        return rows.dropFirst().compactMap { Double($0[column]) }
    }
}
