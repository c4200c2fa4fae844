import ArgumentParser
import Lab
import NeuralNetworks
import Text

struct ConvertCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "convert",
        abstract: "Write a network in another form: \(NetworkFormat.choices).",
        discussion: """
            The ending of the file's name selects the form. Every number stays the same. \
            Documentation/Networks.md defines both forms.

            Examples:
              facet convert runs/moons --out moons.json
              facet convert net.json --activation abs --out net.safetensors
            """)

    @OptionGroup var model: ModelArguments

    @OptionGroup var output: NetworkOutput

    func run() throws {
        guard let format = NetworkFormat(path: output.out) else { return }
        try model.load().writeNetwork(format, toFile: output.out, replacing: output.force)
        try StandardStreams.write("network   \(output.out.escapingControls)\n")
    }
}
