import Foundation
import TestSupport

/// Scenarios to call the command with.
enum Example {
    /// Over in a moment.
    static let tiny = """
        title: Tiny
        seed: 3
        points: [moons: {count: 40}]
        test: 0.25
        network: {hidden: [5]}
        training: {rate: 0.05, batch: 10, stop: {epochs: 3}}
        frames: {count: 4, size: [160, 120]}

        """

    /// Runs for minutes, with a frame every few milliseconds.
    static let endless = """
        points: [moons: {count: 40}]
        network: {hidden: [5]}
        training: {batch: full, stop: {steps: 1000000000}}
        frames: {count: 100000, spacing: log, size: [64, 64]}

        """

    /// The folder of the scenarios that come with the project.
    static let scenarios = packageFolder + "/Scenarios"

    /// The scenarios that come with the project.
    static let names: [String] =
        ((try? FileManager.default.contentsOfDirectory(atPath: scenarios)) ?? [])
        .filter { $0.hasSuffix(".yaml") }.sorted()
}
