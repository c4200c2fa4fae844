import ArgumentParser
import Geometry
import Lab
import NeuralNetworks
import Points

/// A network and what is said about it, as several commands take it.
struct ModelArguments: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            "The folder of a run, or a \(NetworkFormat.choices) file.", valueName: "model-or-run"),
        completion: .file())
    var model: String

    @Option(help: OptionValue.activationHelp, transform: OptionValue.activation)
    var activation: Activation?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "The part of the plane, instead of the window in the file.", valueName: "x0,x1,y0,y1"),
        transform: OptionValue.window)
    var window: Box?

    @Option(
        help: ArgumentHelp(
            "A CSV file of points with the columns x, y and class.", valueName: "file"),
        completion: .file(extensions: ["csv"]))
    var points: String?

    /// Reads the network and the points.
    func load() throws -> LoadedModel { try load(window) }

    /// Reads the network and the points; the model's window is its own, and beside it is the
    /// requested one.
    func loadWithOwnWindow() throws -> (model: LoadedModel, window: Box?) {
        (try load(nil), window)
    }

    private func load(_ asked: Box?) throws -> LoadedModel {
        if let error = window.flatMap(NarrowWindowError.init) { throw error }
        let table = points.map {
            CSVSource(path: $0, xColumn: "x", yColumn: "y", classColumn: "class")
        }
        return try LoadedModel(
            at: model,
            options: ModelOptions(activation: activation, window: asked, points: table))
    }
}
