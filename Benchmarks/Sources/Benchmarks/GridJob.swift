import Files
import Foundation
import Lab

/// Widths 2, 4, 8, 16 at depths 1, 2, 3 on two spirals: a comparison with all its files.
enum GridJob {
    /// One start each, 2,000 steps, and as few frames as can be: what a peer does for one picture.
    static let single = text(steps: 2000, frames: 2, seeds: 1)
    /// Three starts each and 120 frames.
    static let whole = text(steps: 3200, frames: 120, seeds: 3)

    private static func text(steps: Int, frames: Int, seeds: Int) -> String {
        """
        title: Two spirals
        seed: 7
        window: [-6, 6, -6, 6]
        points: [playground-spiral: {count: 500}]
        test: 0.5
        network: {hidden: [16], activation: relu}
        training: {rate: 0.01, batch: 32, stop: {steps: \(steps)}}
        frames: {count: \(frames)}
        compare: {widths: [2, 4, 8, 16], depths: [1, 2, 3], seeds: \(seeds)}

        """
    }

    static func execute(_ text: String, in folder: String, jobs: Int) async throws {
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true)
        let scenario = folder + "/grid.yaml"
        try Data(text.utf8).write(to: URL(fileURLWithPath: scenario))
        _ = try await ComparisonSetup(scenarioAt: scenario).execute(
            in: ComparisonFolder(folder + "/comparison"), .replacing, jobs: jobs)
    }
}
