import Analysis
import NeuralNetworks
import Text

extension NetworkCurve {
    /// The pieces as a CSV table, one row per piece.
    var table: String {
        var table = CSVText(header: ["piece", "from", "to", "slope", "intercept", "pattern"])
        for (index, piece) in pieces.enumerated() {
            table.append([
                "\(index)", piece.start.shortest, piece.end.shortest, piece.slope.shortest,
                piece.intercept.shortest, network.text(ofPattern: piece.pattern),
            ])
        }
        return table.text
    }
}
