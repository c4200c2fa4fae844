import ArgumentParser
import Lab

/// The options that choose a network of a comparison.
struct NetworkChoiceOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Of a comparison: the network, as comparison.json names it (default: the best).",
            valueName: "relu-8x1"))
    var network: String?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "Of a comparison: the start, from 1 (default: the median one).", valueName: "n"),
        transform: OptionValue.whole(1...Int.max))
    var start: Int?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "Of a comparison with folds: the fold, from 1 (default: of the median training).",
            valueName: "n"),
        transform: OptionValue.whole(1...Int.max))
    var fold: Int?

    /// What they choose.
    var choice: NetworkChoice { NetworkChoice(network: network, start: start, fold: fold) }
}
