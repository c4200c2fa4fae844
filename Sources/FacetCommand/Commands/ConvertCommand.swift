import ArgumentParser
import Lab
import NeuralNetworks
import Text

struct ConvertCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "convert",
        abstract: "Write a network in another form: \(NetworkFormat.choices).",
        discussion: """
            The ending of the file's name selects the form. Every number stays the same; \
            only an ONNX file has 32 bits unless --precision double is given. \
            Documentation/Networks.md defines the forms.

            Examples:
              facet convert runs/moons --out moons.json
              facet convert runs/moons --out moons.onnx
              facet convert net.json --activation abs --out net.safetensors
            """)

    @OptionGroup var model: ModelArguments

    @OptionGroup var output: NetworkOutput

    @Option(
        help: "The numbers of an ONNX file: single (32 bits, the default) or double (64).",
        transform: { text throws in
            guard let precision = NumberPrecision(rawValue: text) else {
                throw ValidationError("it is single or double")
            }
            return precision
        })
    var precision: NumberPrecision?

    func validate() throws {
        if precision != nil, NetworkFormat(path: output.out) != .onnx {
            throw ValidationError("--precision is for a file that ends with .onnx")
        }
    }

    func run() throws {
        guard let format = NetworkFormat(path: output.out) else { return }
        try model.load().writeNetwork(
            format, toFile: output.out, replacing: output.force, precision: precision ?? .single)
        try StandardStreams.write("network   \(output.out.escapingControls)\n")
    }
}
