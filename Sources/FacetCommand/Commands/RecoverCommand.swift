public import ArgumentParser
import Geometry
public import Lab
import NeuralNetworks

struct RecoverCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "recover",
        abstract: "Find the units of a network or of a curve from its values alone.",
        discussion: """
            Asks for values of the network's one logit, never for its weights, and finds the \
            creases of the first layer that cross the window. A network with one hidden layer \
            comes back whole; --out writes it. The result is then compared with the weights. \
            Documentation/Recovery.md explains how, and what values cannot show.

            A network with one input comes back whole, whatever its depth: as a line and one ReLU \
            for each kink.

            Of a line in a PNG file, or of the columns x and y of a CSV file, finds the fewest \
            ReLUs whose sum stays within the tolerance.

            Examples:
              facet recover runs/moons
              facet recover net.json --window -2,2,-1.5,1.5 --out again.json
              facet recover runs/moons --format json
              facet recover runs/nielsen --window 0,0.5
              facet recover line.png --tolerance 2 --out net.json
            """)

    @Argument(
        help: ArgumentHelp(
            "The folder of a run or of a comparison, a \(NetworkFormat.choices) file, or a PNG or "
                + "CSV file.",
            valueName: "model-run-or-curve"),
        completion: .file())
    var model: String

    @OptionGroup var file: ReadingOptions

    @OptionGroup var comparison: NetworkChoiceOptions

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "The part of the plane or of a curve's x axis to search, or what the picture covers.",
            valueName: "x0,x1[,y0,y1]"),
        transform: OptionValue.anyWindow)
    var window: WindowValue?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            """
            How far the sum may be from a curve (by default 1 pixel, or 1e-9 of the range of y).
            """, valueName: "d"),
        transform: OptionValue.distance)
    var tolerance: Double?

    @Option(help: "The form of the output.")
    var format = RecoveryFormat.text

    @Option(
        help: ArgumentHelp(
            "Write the network that was put together: \(NetworkFormat.endings("NAME.")).",
            valueName: "file"),
        completion: .file(extensions: NetworkFormat.endings), transform: OptionValue.path)
    var out: String?

    @Flag(help: "Replace the file.")
    var force = false

    func validate() throws {
        if let out { try NetworkFormat.check(out) }
        try validateKind()
    }

    private func validateKind() throws {
        if !CurveRecovery.isCurve(model), tolerance != nil {
            throw ValidationError("--tolerance is for a curve, which is a PNG or CSV file")
        }
        if CurveRecovery.isCurve(model), file.reading != NetworkReading() {
            throw ValidationError(
                "--activation, --layers and --eps are for a network, and this is a curve")
        }
        if CurveRecovery.isCurve(model), !CurveRecovery.isPicture(model), window != nil {
            throw ValidationError("--window is for a network or a picture, and this is a table")
        }
        if CurveRecovery.isPicture(model), window?.interval != nil {
            throw ValidationError("the window of a picture is x0,x1,y0,y1: 0,1,0,0.75")
        }
    }

    func run() throws {
        if CurveRecovery.isCurve(model) { try recoverCurve() } else { try recoverUnits() }
    }

    /// Finds the units of samples or of a line.
    private func recoverCurve() throws {
        let recovery = try CurveRecovery(curveAt: model, tolerance: tolerance, window: window?.box)
        if let out, let format = NetworkFormat(path: out) {
            try recovery.writeNetwork(format, toFile: out, replacing: force)
        }
        try StandardStreams.write(recovery.text(format))
    }

    /// Finds the units of a network.
    private func recoverUnits() throws {
        try window?.check()
        let options = ModelOptions(
            reading: file.reading, window: window?.box, interval: window?.interval,
            choice: comparison.choice)
        switch try TrainedModel(at: model, options: options) {
        case .plane(let plane):
            let recovery = try Recovery(of: plane)
            if let out, let format = NetworkFormat(path: out) {
                try recovery.writeNetwork(format, toFile: out, replacing: force)
            }
            try StandardStreams.write(recovery.text(format))
        case .curve(let curve):
            let recovery = try RampRecovery(of: curve)
            if let out, let format = NetworkFormat(path: out) {
                try recovery.writeNetwork(format, toFile: out, replacing: force)
            }
            try StandardStreams.write(recovery.text(format))
        }
    }
}

extension RecoveryFormat: ExpressibleByArgument {}
