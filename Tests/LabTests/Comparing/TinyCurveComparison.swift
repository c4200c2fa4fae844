import TestSupport

@testable import Lab

/// Comparisons of curves that are over in a moment.
enum TinyCurveComparison {
    /// A bent line of 41 samples, at two widths, three starts each.
    static func text(
        compare: String = "{widths: [3, 6], depths: [1], seeds: 3}", test: String = "0",
        curve: String = "{formula: abs(x - 0.5) + 0.1 x, samples: 41}", readout: String = "drawn",
        training: String = "{rate: 0.05, batch: 10, stop: {steps: 20}}"
    ) -> String {
        """
        title: Bent
        seed: 5
        curve: \(curve)
        test: \(test)
        network: {hidden: [4], activation: relu, readout: \(readout)}
        training: \(training)
        frames: {count: 3, size: [240, 180]}
        compare: \(compare)

        """
    }

    /// The comparison of a scenario text, from a file in `folder`.
    static func setup(_ text: String = text(), in folder: TemporaryFolder) throws -> ComparisonSetup
    {
        try ComparisonSetup(scenarioAt: folder.write(text, to: "bent.yaml"))
    }
}
