import ArgumentParser
import Datasets
import Lab
import NeuralNetworks
import Points

struct PredictCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "predict",
        abstract: "Classify the points of a table with a trained network.",
        discussion: """
            Prints a CSV table with the coordinates, the class, the probability that the network \
            gives to that class (unless it was trained with the squared error), and the logits.

            Examples:
              facet predict runs/moons points.csv
              facet predict net.json iris.csv --x petal_length --y petal_width > out.csv
            """)

    @Argument(
        help: "A \(NetworkFormat.choices) file, or the folder of a run.", completion: .file())
    var model: String

    @Argument(help: "A CSV file with a header.", completion: .file(extensions: ["csv"]))
    var points: String

    @Option(help: ArgumentHelp("The column of x.", valueName: "column"))
    var x = "x"

    @Option(help: ArgumentHelp("The column of y.", valueName: "column"))
    var y = "y"

    @Option(help: OptionValue.activationHelp, transform: OptionValue.activation)
    var activation: Activation?

    func run() throws {
        let table = try PredictionTable(modelAt: model, activation: activation)
        let points = try CSVSource.positions(inFile: points, xColumn: x, yColumn: y)
        try StandardStreams.write(try table.text(of: points))
    }
}
