import ArgumentParser
import NeuralNetworks

/// What is said about the network in a file besides the file.
struct ReadingOptions: ParsableArguments {
    @Option(help: OptionValue.activationHelp, transform: OptionValue.activation)
    var activation: Activation?

    @Option(
        help: ArgumentHelp(
            "The layers of a safetensors file in their order, as names without .weight and .bias.",
            valueName: "name,name,..."),
        transform: OptionValue.layers)
    var layers: [String]?

    @Option(
        help: ArgumentHelp(
            "What batch normalisations add to variances (default: as the file says, else 1e-5, or "
                + "1e-3 for Keras).", valueName: "number"))
    var eps: Double?

    func validate() throws {
        if let eps, !(eps >= 0 && eps.isFinite) {
            throw ValidationError("--eps is a number of at least 0, such as 1e-5")
        }
    }

    var reading: NetworkReading {
        NetworkReading(activation: activation, layers: layers, epsilon: eps)
    }
}
