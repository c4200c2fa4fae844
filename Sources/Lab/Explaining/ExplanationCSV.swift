import Geometry
import LinearRegions
import NeuralNetworks
import Text

/// Writes the regions of an explanation as a CSV table, one row per region.
struct ExplanationCSV {
    let decisions: DecisionComplex

    private var regions: RegionComplex { decisions.regions }

    /// Writes the header and the rows; the polygon is well-known text (ISO 19125), whose first
    /// corner comes again at the end.
    func write(to sink: ByteSink) throws {
        let outputs = (0..<regions.network.outputCount).flatMap { ["a\($0)", "b\($0)", "c\($0)"] }
        var patterns = PatternText(regions)
        var table = CSVText(
            header: ["region", "pattern", "area", "corners", "polygon"] + outputs + ["classes"])
        let classes = RegionClasses(decisions)
        for region in 0..<regions.regionCount {
            patterns.write(region)
            let corners = regions.complex.polygon(of: region).vertices
            let places = (corners + corners.prefix(1)).map { "\($0.x.shortest) \($0.y.shortest)" }
            table.append(
                [
                    "\(region)", String(decoding: patterns.bytes, as: UTF8.self),
                    regions.complex.area(of: region).shortest, "\(corners.count)",
                    "POLYGON ((\(places.joined(separator: ", "))))",
                ]
                    + regions.logits(of: region).flatMap {
                        [$0.a.shortest, $0.b.shortest, $0.c.shortest]
                    } + [classes[region].map(String.init).joined(separator: " ")])
            if table.text.utf8.count >= sinkPiece {
                try sink(table.bytes)
                table.removeAll()
            }
        }
        try sink(table.bytes)
    }
}
