import ArgumentParser
import Lab
import NeuralNetworks
import Scenarios

/// The options that change what is compared.
struct ComparisonOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("The widths of the hidden layers.", valueName: "2,4,8,16"),
        transform: OptionValue.widths)
    var widths: [Int]?

    @Option(
        help: ArgumentHelp("The numbers of hidden layers.", valueName: "1,2,3"),
        transform: OptionValue.depths)
    var depths: [Int]?

    @Option(
        help: ArgumentHelp("The activations.", valueName: "relu,tanh"),
        transform: OptionValue.activations)
    var activations: [Activation]?

    @Option(help: "About how many parameters each network has, instead of widths.")
    var parameters: Int?

    @Option(help: "How many starts each network has.")
    var seeds: Int?

    @Option(help: "The accuracy that a network should reach.")
    var target: Double?

    @OptionGroup var run: RunOptions

    func validate() throws {
        try OptionValue.check(
            parameters, "--parameters", within: ScenarioLimits.parameterCounts)
        try OptionValue.check(seeds, "--seeds", within: ScenarioLimits.comparisonSeeds)
        if let target, !(target > 0 && target <= 1) {
            throw ValidationError("--target \(target) is out of range (above 0, at most 1)")
        }
        if widths != nil && parameters != nil {
            throw ValidationError("--widths and --parameters cannot be combined")
        }
    }

    /// What they change of the scenario.
    var changes: ComparisonChanges {
        var changes = ComparisonChanges()
        changes.run = run.changes
        changes.sizes = widths.map { .widths($0) } ?? parameters.map { .parameters($0) }
        changes.depths = depths
        changes.activations = activations
        changes.seeds = seeds
        changes.target = target
        return changes
    }
}
