import ArgumentParser
import Lab
import NeuralNetworks
import Points
import Text

/// A network and what is said about it, as several commands take it.
struct ModelArguments: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            "The folder of a run or of a comparison, or a \(NetworkFormat.choices) file.",
            valueName: "model-or-run"),
        completion: .file())
    var model: String

    @OptionGroup var file: ReadingOptions

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "The part of the plane, or of a curve's x axis, instead of the one in the file.",
            valueName: "x0,x1[,y0,y1]"),
        transform: OptionValue.anyWindow)
    var window: WindowValue?

    @Option(
        help: ArgumentHelp(
            "A CSV file of points with the columns x, y and class.", valueName: "file"),
        completion: .file(extensions: ["csv"]))
    var points: String?

    @Option(help: ArgumentHelp("The column of x in --points (default: x).", valueName: "column"))
    var x: String?

    @Option(help: ArgumentHelp("The column of y in --points (default: y).", valueName: "column"))
    var y: String?

    @Option(
        name: .customLong("class"),
        help: ArgumentHelp(
            "The column of the class in --points (default: class).", valueName: "column"))
    var classColumn: String?

    @OptionGroup var comparison: NetworkChoiceOptions

    func validate() throws {
        guard points == nil, x != nil || y != nil || classColumn != nil else { return }
        throw ValidationError("--x, --y and --class name columns of --points, which is missing")
    }

    /// Reads a network that divides the plane, and the points.
    func loadPlane() throws -> LoadedModel {
        try LoadedModel(at: model, options: try options())
    }

    /// Reads a network of either kind, and the points.
    func load() throws -> TrainedModel { try TrainedModel(at: model, options: try options()) }

    /// Reads a network of either kind, and the points; its window is its own, whatever is
    /// requested.
    func loadWithOwnWindow() throws -> TrainedModel {
        var options = try options()
        (options.window, options.interval) = (nil, nil)
        return try TrainedModel(at: model, options: options)
    }

    private func options() throws -> ModelOptions {
        try window?.check()
        let table = points.map {
            CSVSource(
                path: $0, xColumn: x ?? "x", yColumn: y ?? "y",
                classColumn: classColumn ?? "class")
        }
        return ModelOptions(
            reading: file.reading, window: window?.box, interval: window?.interval,
            points: table, choice: comparison.choice)
    }
}

extension ModelAssumption {
    /// What a command prints of it, with the end of the line.
    var line: String {
        heading + String(repeating: " ", count: 10 - heading.count)
            + description.escapingControls + "\n"
    }
}
