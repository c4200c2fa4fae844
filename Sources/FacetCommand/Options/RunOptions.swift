public import ArgumentParser
public import Colours
import Figures
import Lab
import Scenarios

/// The options that several commands have for the pictures of a run.
struct PictureOptions: ParsableArguments {
    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "The size of the frames in pixels (the frames of a comparison fit into it, unless "
                + "their panels would be too small).", valueName: "WxH"),
        transform: OptionValue.size)
    var size: PictureSize?

    @Option(help: "The look of the pictures.")
    var look: LookName?
}

/// The options that change a scenario before it is trained.
struct RunOptions: ParsableArguments {
    @Option(
        parsing: .unconditional,
        help: "The seed of the points and the (first) start, instead of the scenario's.")
    var seed: UInt64?

    @Option(
        parsing: .unconditional,
        help: "How many steps to train, instead of the scenario's epochs and steps.")
    var steps: Int?

    @Option(parsing: .unconditional, help: "The number of frames.")
    var frames: Int?

    @OptionGroup var pictures: PictureOptions

    func validate() throws {
        try OptionValue.check(seed, "--seed", within: ScenarioLimits.seeds)
        try OptionValue.check(steps, "--steps", within: ScenarioLimits.steps)
        try OptionValue.check(frames, "--frames", within: ScenarioLimits.frames)
    }

    /// What they change.
    var changes: RunChanges {
        var changes = RunChanges()
        changes.seed = seed
        changes.steps = steps
        changes.frames = frames
        changes.size = pictures.size
        changes.look = pictures.look
        return changes
    }
}

extension LookName: ExpressibleByArgument {}
