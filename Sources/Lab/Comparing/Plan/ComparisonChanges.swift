public import NeuralNetworks
public import Scenarios
import Training

/// What a user changes in a scenario for one comparison, without changing its file.
///
/// Numbers keep to `ScenarioLimits`, as those of a scenario do.
public struct ComparisonChanges: Sendable, Hashable {
    /// Changes that a run can have, too.
    public var run = RunChanges()
    /// Other widths, or another number of parameters.
    public var sizes: ComparisonSettings.Sizes?
    /// Other numbers of hidden layers.
    public var depths: [Int]?
    /// Other activations.
    public var activations: [Activation]?
    /// Another number of starts.
    public var seeds: Int?
    /// Another accuracy to be reached.
    public var target: Double?
    /// Another number of folds.
    public var folds: Int?

    /// No changes.
    public init() {}
}

extension ComparisonChanges {
    /// Copies to a scenario everything from another one that a change can replace.
    static func keep(what stored: Scenario, in scenario: inout Scenario) {
        scenario.seed = stored.seed
        scenario.training.stop.steps = stored.training.stop.steps
        scenario.training.stop.epochs = stored.training.stop.epochs
        scenario.frames.count = stored.frames.count
        scenario.frames.size = stored.frames.size
        scenario.frames.look = stored.frames.look
        scenario.frames.markers = stored.frames.markers
        scenario.comparison = stored.comparison
    }

    /// Makes the changes.
    public func apply(to scenario: inout Scenario) {
        run.apply(to: &scenario)
        var comparison = scenario.comparison ?? ComparisonSettings()
        if let sizes { comparison.sizes = sizes }
        if let depths { comparison.depths = depths }
        if let activations { comparison.activations = activations }
        if let seeds { comparison.seeds = seeds }
        if let target { comparison.target = target }
        if let folds { comparison.folds = folds }
        scenario.comparison = comparison
    }
}
