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

    @Option(
        help: ArgumentHelp("The file: \(NetworkFormat.endings("NAME.")).", valueName: "file"),
        completion: .file(extensions: NetworkFormat.allCases.map(\.rawValue).sorted()),
        transform: OptionValue.path)
    var out: String

    @Flag(help: "Replace the file.")
    var force = false

    func validate() throws {
        guard NetworkFormat(path: out) != nil else {
            throw ValidationError("--out must end with \(NetworkFormat.endings("."))")
        }
    }

    func run() throws {
        guard let format = NetworkFormat(path: out) else { return }
        try model.load().writeNetwork(format, toFile: out, replacing: force)
        try StandardStreams.write("network   \(out.escapingControls)\n")
    }
}
