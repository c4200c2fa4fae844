public import ArgumentParser
import Geometry
public import Lab
import NeuralNetworks

struct RecoverCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "recover",
        abstract: "Find the units of a network from its values alone.",
        discussion: """
            Asks for values of the network's one logit, never for its weights, and finds the \
            creases of the first layer that cross the window. A network with one hidden layer \
            comes back whole; --out writes it. The result is then compared with the weights. \
            Documentation/Recovery.md explains how, and what values cannot show.

            Examples:
              facet recover runs/moons
              facet recover net.json --window -2,2,-1.5,1.5 --out again.json
              facet recover runs/moons --format json
            """)

    @Argument(
        help: ArgumentHelp(
            "The folder of a run, or a safetensors or JSON file.", valueName: "model-or-run"),
        completion: .file())
    var model: String

    @Option(help: OptionValue.activationHelp, transform: OptionValue.activation)
    var activation: Activation?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("The part of the plane to search.", valueName: "x0,x1,y0,y1"),
        transform: OptionValue.window)
    var window: Box?

    @Option(help: "The form of the output.")
    var format = RecoveryFormat.text

    @Option(
        help: ArgumentHelp(
            "Write the network that was put together: NAME.json or NAME.safetensors.",
            valueName: "file"),
        completion: .file(extensions: ["json", "safetensors"]))
    var out: String?

    @Flag(help: "Replace the file.")
    var force = false

    func validate() throws {
        guard out.map({ NetworkFormat(path: $0) != nil }) ?? true else {
            throw ValidationError("--out must end with .json or .safetensors")
        }
    }

    func run() throws { try recoverUnits() }

    /// Finds the units of a network of the plane.
    private func recoverUnits() throws {
        if let error = window.flatMap(NarrowWindowError.init) { throw error }
        let loaded = try LoadedModel(
            at: model, options: ModelOptions(activation: activation, window: window))
        let recovery = try Recovery(of: loaded)
        if let out, let format = NetworkFormat(path: out) {
            try recovery.writeNetwork(format, toFile: out, replacing: force)
        }
        try StandardStreams.write(recovery.text(format))
    }
}

extension RecoveryFormat: ExpressibleByArgument {}
