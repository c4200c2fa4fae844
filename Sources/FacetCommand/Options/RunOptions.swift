public import ArgumentParser
public import Colours
import Figures
import Lab
public import Points
import Scenarios

/// The options that several commands have for the pictures of a run.
struct PictureOptions: ParsableArguments {
    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("The size of the frames in pixels.", valueName: "WxH"),
        transform: OptionValue.size)
    var size: PictureSize?

    @Option(help: "The look of the pictures.")
    var look: LookName?

    @Option(help: "Which points to draw.")
    var markers: Markers.Choice?
}

/// The options that change how long a scenario is trained, and how often it is drawn.
struct TrainingOptions: ParsableArguments {
    @Option(
        parsing: .unconditional,
        help: "How many steps to train, instead of the scenario's epochs and steps.",
        transform: OptionValue.whole(ScenarioLimits.steps))
    var steps: Int?

    @Option(
        parsing: .unconditional, help: "The number of frames.",
        transform: OptionValue.whole(ScenarioLimits.frames))
    var frames: Int?

    func validate() throws {
        try OptionValue.check(steps, "--steps", within: ScenarioLimits.steps)
        try OptionValue.check(frames, "--frames", within: ScenarioLimits.frames)
    }

    /// What they change.
    var changes: RunChanges {
        var changes = RunChanges()
        changes.steps = steps
        changes.frames = frames
        return changes
    }
}

/// The options that change a scenario before it is trained.
struct RunOptions: ParsableArguments {
    @Option(
        parsing: .unconditional,
        help: "The seed of the points and of the training, instead of the scenario's.",
        transform: OptionValue.whole(ScenarioLimits.seeds))
    var seed: UInt64?

    @OptionGroup var training: TrainingOptions

    @OptionGroup var pictures: PictureOptions

    func validate() throws {
        try OptionValue.check(seed, "--seed", within: ScenarioLimits.seeds)
    }

    /// What they change.
    var changes: RunChanges {
        var changes = training.changes
        changes.seed = seed
        changes.size = pictures.size
        changes.look = pictures.look
        changes.markers = pictures.markers
        return changes
    }
}

extension LookName: ExpressibleByArgument {}

extension Markers.Choice: ExpressibleByArgument {}
