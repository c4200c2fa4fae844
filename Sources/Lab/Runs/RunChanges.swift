public import Colours
import Figures
public import Points
public import Scenarios
import Training

/// What a user changes in a scenario for one run, without changing its file.
///
/// Numbers keep to `ScenarioLimits`, as those of a scenario do.
public struct RunChanges: Sendable, Hashable {
    /// Another seed.
    public var seed: UInt64?
    /// The steps to train, whatever epochs and steps the scenario has; its other rules hold.
    public var steps: Int?
    /// Another number of frames.
    public var frames: Int?
    /// Another size of the frames.
    public var size: PictureSize?
    /// Another look.
    public var look: LookName?
    /// Other points in the pictures.
    public var markers: Markers.Choice?

    /// No changes.
    public init() {}
}

extension RunChanges {
    /// Makes the changes.
    public func apply(to scenario: inout Scenario) {
        if let seed { scenario.seed = seed }
        if let steps {
            scenario.training.stop.steps = steps
            scenario.training.stop.epochs = nil
        }
        if let frames { scenario.frames.count = frames }
        if let size { scenario.frames.size = size }
        if let look { scenario.frames.look = look }
        if let markers { scenario.frames.markers = markers }
    }
}
