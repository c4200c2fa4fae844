import Colours
import Geometry
import LinearRegions
import Text

/// Collects the facets of a network as paths, each in the colour of its slope.
struct VectorFacets: RegionVisitor, DecisionVisitor {
    /// For each class.
    private(set) var paths: [String]
    /// For each class its tones.
    private let runs: [[Colour]]
    private let transform: PlaneTransform

    init(runs: [[Colour]], transform: PlaneTransform) {
        (self.runs, self.transform) = (runs, transform)
        paths = runs.map { _ in "" }
    }

    mutating func visit(_ region: borrowing LinearRegion) {}

    mutating func visit(_ piece: borrowing DecisionPiece) {
        guard paths.indices.contains(piece.winner) else { return }
        let run = runs[piece.winner]
        let turn = PlaneTones.turn(piece.margin.gradient)
        let colour = run[Int((turn * Double(run.count - 1)).rounded())]
        var path = ""
        for index in piece.vertices.indices {
            let pixel = transform.pixel(piece.vertices[index])
            path +=
                (index == 0 ? "M" : " ") + pixel.x.rounded(3, .decimals) + ","
                + pixel.y.rounded(3, .decimals)
        }
        paths[piece.winner] += "<path fill=\"\(colour)\" stroke=\"\(colour)\" d=\"\(path)z\"/>\n"
    }

    mutating func visit(_ piece: BoundaryPiece) {}
}
