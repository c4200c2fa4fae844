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
            gives to that class (unless it was trained with the squared error), and the logits. A \
            network with one input draws a curve: the table needs only the column of x, and the \
            output has the columns x and y, where y is the network's value. If the names of the \
            classes are numbers, a line on standard error says which class each is.

            Examples:
              facet predict runs/moons points.csv
              facet predict runs/nielsen places.csv
              facet predict net.json iris.csv --x petal_length --y petal_width > out.csv
            """)

    @Argument(
        help: "A \(NetworkFormat.choices) file, or the folder of a run or of a comparison.",
        completion: .file())
    var model: String

    @Argument(help: "A CSV file with a header.", completion: .file(extensions: ["csv"]))
    var points: String

    @Option(help: ArgumentHelp("The column of x.", valueName: "column"))
    var x = "x"

    @Option(help: ArgumentHelp("The column of y (default: y).", valueName: "column"))
    var y: String?

    @OptionGroup var file: ReadingOptions

    @OptionGroup var comparison: NetworkChoiceOptions

    func run() throws {
        let table = try PredictionTable(
            modelAt: model, file.reading, choice: comparison.choice)
        if table.isOfCurve {
            guard y == nil else { throw LabError(.planeOnly(.yColumn), path: model) }
            let places = try CSVSource.numbers(inFile: points, column: x)
            return try StandardStreams.write(try table.text(ofPlaces: places))
        }
        let points = try CSVSource.positions(
            inFile: points, xColumn: x, yColumn: y ?? "y", namedBy: ColumnName.option)
        if let labels = table.labels { StandardStreams.complain("labels    \(labels)") }
        try StandardStreams.write(try table.text(of: points))
    }
}
