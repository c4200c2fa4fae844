import Datasets
import Geometry
import LinearRegions
import NeuralNetworks

/// Writes the regions of an explanation as a CSV table, a row each.
struct ExplanationCSV {
    let regions: RegionComplex

    /// Writes the header and the rows; the polygon is well-known text (ISO 19125), whose first
    /// corner comes again at the end.
    func write(to sink: ByteSink) throws {
        let outputs = (0..<regions.network.outputCount).flatMap { ["a\($0)", "b\($0)", "c\($0)"] }
        let widths = regions.network.hiddenLayers.map(\.unitCount)
        var table = CSVText(header: ["region", "pattern", "area", "corners", "polygon"] + outputs)
        for region in 0..<regions.regionCount {
            let corners = regions.complex.polygon(of: region).vertices
            let places = (corners + corners.prefix(1)).map { "\($0.x.shortest) \($0.y.shortest)" }
            table.append(
                [
                    "\(region)", regions.pattern(of: region).digits(layers: widths),
                    regions.complex.area(of: region).shortest, "\(corners.count)",
                    "POLYGON ((\(places.joined(separator: ", "))))",
                ]
                    + regions.logits(of: region).flatMap {
                        [$0.a.shortest, $0.b.shortest, $0.c.shortest]
                    })
            if table.text.utf8.count >= sinkPiece {
                try sink(table.bytes)
                table.removeAll()
            }
        }
        try sink(table.bytes)
    }
}

extension [UInt8] {
    /// A pattern as text: a digit for each unit, and a bar between layers of these widths.
    func digits(layers widths: [Int]) -> String {
        var first = 0
        return widths.map { width in
            defer { first += width }
            return self[first..<first + width].map { "\($0)" }.joined()
        }.joined(separator: "|")
    }
}
