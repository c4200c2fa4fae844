import ArgumentParser
import Colours
import Lab
import NeuralNetworks
import Points
import Scenarios
import Text

/// The options that change what is compared.
struct ComparisonOptions: ParsableArguments {
    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("The widths of the hidden layers.", valueName: "2,4,8,16"),
        transform: OptionValue.widths)
    var widths: [Int]?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("The numbers of hidden layers.", valueName: "1,2,3"),
        transform: OptionValue.depths)
    var depths: [Int]?

    @Option(
        help: ArgumentHelp("The activations.", valueName: "relu,tanh"),
        transform: OptionValue.activations)
    var activations: [Activation]?

    @Option(
        parsing: .unconditional,
        help: "About how many parameters each network has, instead of widths.",
        transform: OptionValue.whole(ScenarioLimits.parameterCounts))
    var parameters: Int?

    @Option(
        parsing: .unconditional, help: "How many starts each network has.",
        transform: OptionValue.whole(ScenarioLimits.comparisonSeeds))
    var seeds: Int?

    @Option(
        parsing: .unconditional, help: "The accuracy that a network should reach, up to 1.",
        transform: OptionValue.real(0...1))
    var target: Double?

    @Option(
        parsing: .unconditional,
        help: "The seed of the points and of the first start, instead of the scenario's.",
        transform: OptionValue.whole(ScenarioLimits.seeds))
    var seed: UInt64?

    @Option(
        parsing: .unconditional,
        help: "Test each start on every one of this many folds, 2 to 20.",
        transform: OptionValue.whole(ScenarioLimits.folds))
    var folds: Int?

    @OptionGroup var training: TrainingOptions

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "The size into which the frames fit, unless their panels would be too small.",
            valueName: "WxH"),
        transform: OptionValue.size)
    var size: PictureSize?

    @Option(help: "The look of the pictures.")
    var look: LookName?

    @Option(help: "Which points to draw.")
    var markers: Markers.Choice?

    func validate() throws {
        try OptionValue.check(
            parameters, "--parameters", within: ScenarioLimits.parameterCounts)
        try OptionValue.check(seed, "--seed", within: ScenarioLimits.seeds)
        try OptionValue.check(seeds, "--seeds", within: ScenarioLimits.comparisonSeeds)
        try OptionValue.check(folds, "--folds", within: ScenarioLimits.folds)
        if let target, !(target > 0 && target <= 1) {
            throw ValidationError(
                "--target \(target.shortest) is out of range (above 0, at most 1)")
        }
        if widths != nil && parameters != nil {
            throw ValidationError("--widths and --parameters cannot be combined")
        }
    }

    /// What they change of the scenario.
    var changes: ComparisonChanges {
        var changes = ComparisonChanges()
        changes.run = training.changes
        changes.run.seed = seed
        changes.run.size = size
        changes.run.look = look
        changes.run.markers = markers
        changes.sizes = widths.map { .widths($0) } ?? parameters.map { .parameters($0) }
        changes.depths = depths
        changes.activations = activations
        changes.seeds = seeds
        changes.target = target
        changes.folds = folds
        return changes
    }
}
