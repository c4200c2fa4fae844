import TestSupport

@testable import Lab

/// Comparisons that are over in a moment.
enum TinyComparison {
    /// Two widths at two depths, two starts each.
    static func text(
        compare: String = "{widths: [2, 5], depths: [1, 2], seeds: 2}", rate: String = "0.05",
        optimizer: String = "adam", test: String = "0.25", loss: String = "cross-entropy"
    ) -> String {
        """
        title: Tiny
        seed: 3
        points: [moons: {count: 40}]
        test: \(test)
        network: {hidden: [5], activation: relu}
        training: {optimizer: \(optimizer), loss: \(loss), rate: \(rate), batch: 10, stop: {epochs: 3}}
        frames: {count: 4, size: [240, 180]}
        compare: \(compare)

        """
    }

    /// The comparison of a scenario text, from a file in `folder`.
    static func setup(_ text: String = text(), in folder: TemporaryFolder) throws -> ComparisonSetup
    {
        try ComparisonSetup(scenarioAt: folder.write(text, to: "tiny.yaml"))
    }
}

extension TemporaryFolder {
    /// The files of a comparison that are the same every time.
    func reproducible(below folder: String) throws -> [String: [UInt8]] {
        try files(below: folder).filter { !$0.key.hasPrefix("timings") }.mapValues { Array($0) }
    }
}
