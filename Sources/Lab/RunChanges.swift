public import Figures
public import Scenarios
import Training

/// What a person changes of a scenario for one run, without touching its file.
public struct RunChanges: Sendable, Hashable {
    public var seed: UInt64?
    /// Train so many steps, whatever epochs and steps the scenario has. Its other stop rules hold.
    public var steps: Int?
    public var frames: Int?
    public var size: PictureSize?
    public var look: LookName?

    /// No changes.
    public init() {}

    /// What may be given, as in a scenario.
    public static let seeds: ClosedRange<UInt64> = 0...UInt64(Int.max)
    public static let stepCounts = 1...1_000_000_000
    public static let frameCounts = 2...100_000
    public static let sides = 64...8192
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
        if let size {
            scenario.frames.width = size.width
            scenario.frames.height = size.height
        }
        if let look { scenario.frames.look = look }
    }
}
