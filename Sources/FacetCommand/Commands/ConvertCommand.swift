import ArgumentParser
import Lab

struct ConvertCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "convert",
        abstract: "Write a network in another form: safetensors or JSON.",
        discussion: """
            The ending of the file's name selects the form. Every number stays the same. \
            Documentation/Networks.md defines both forms.

            Examples:
              facet convert runs/moons --out moons.json
              facet convert net.json --activation abs --out net.safetensors
            """)

    @OptionGroup var model: ModelArguments

    @Option(
        help: ArgumentHelp("The file: NAME.json or NAME.safetensors.", valueName: "file"),
        completion: .file(extensions: ["json", "safetensors"]))
    var out: String

    @Flag(help: "Replace the file.")
    var force = false

    func validate() throws {
        guard NetworkFormat(path: out) != nil else {
            throw ValidationError("--out must end with .json or .safetensors")
        }
    }

    func run() throws {
        guard let format = NetworkFormat(path: out) else { return }
        try model.load().writeNetwork(format, toFile: out, replacing: force)
    }
}
