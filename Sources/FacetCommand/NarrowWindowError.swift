import Datasets
import Geometry
import Scenarios

/// The sides of a window on the command line are too near to each other, as in a scenario.
struct NarrowWindowError: Error, CustomStringConvertible {
    /// What is wrong, on one line.
    let description: String

    /// The fault of a window, or nil when it has none.
    init?(_ window: Box) {
        let sides = [(window.minX, window.maxX), (window.minY, window.maxY)]
        let narrow = sides.first { !ScenarioLimits.canResolve(from: $0.0, to: $0.1) }
        guard let (low, high) = narrow else { return nil }
        description =
            "--window: \(high.shortest) is too near to \(low.shortest) "
            + "(at least 1e-9 of their magnitude away)"
    }
}
