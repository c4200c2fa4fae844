import Lab
import TestSupport

/// Scenarios that are over in a moment.
enum TinyScenario {
    /// Moons, a few units, three epochs, small frames.
    static func text(
        frames: Int = 5, rate: String = "0.05", test: String = "0.25", extra: String = ""
    ) -> String {
        """
        title: Tiny
        seed: 3
        points: [moons: {count: 40}]
        test: \(test)
        network: {hidden: [5], activation: relu}
        training: {rate: \(rate), batch: 10, stop: {epochs: 3}}
        frames: {count: \(frames), size: [320, 240]}
        \(extra)

        """
    }

    /// The run of a scenario text, from a file in `folder`.
    static func run(_ text: String = text(), in folder: TemporaryFolder) throws -> Run {
        try Run(scenarioAt: folder.write(text, to: "tiny.yaml"))
    }
}
