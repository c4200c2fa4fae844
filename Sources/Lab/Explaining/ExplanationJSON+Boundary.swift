import Analysis
import Figures
import Geometry
import JSON
import LinearRegions
import NeuralNetworks
import Planes
import Text

extension ExplanationJSON {
    mutating func writeBoundary(_ analysis: ExactAnalysis) throws {
        let decisions = analysis.decisions
        let closed = decisions.curves.count { $0.isClosed }
        var members: [JSONValue.Member] = [
            .init("segments", .whole(decisions.boundarySegments)),
            .init("length", .number(decisions.boundaryLength)),
            .init("closed", .whole(closed)),
            .init("open", .whole(decisions.curves.count - closed)),
            .init("corners", .whole(analysis.curves.reduce(0) { $0 + $1.merged.vertices.count })),
        ]
        if let tolerance = explanation.options.tolerance {
            let simplified = analysis.curves.compactMap(\.simplified)
            members += [
                .init("tolerance", .number(tolerance)),
                .init(
                    "simplifiedCorners",
                    .whole(simplified.reduce(0) { $0 + $1.polyline.vertices.count })),
                .init("fewest", .truth(simplified.allSatisfy(\.isFewest))),
            ]
        }
        try object("boundary", members) { writer throws in
            try writer.writePieces(BoundaryEnds(decisions), decisions)
            try writer.writeCurves(analysis)
        }
    }

    private mutating func writeCurves(_ analysis: ExactAnalysis) throws {
        let curves = zip(analysis.decisions.curves, analysis.curves).map { ($0, $1) }
        try inner("curves", count: curves.count) { writer, index in
            let (curve, simplified) = curves[index]
            writer.output.write(json: "{\"closed\": \(curve.isClosed), \"segments\": ")
            writer.output.write(list: curve.steps) { $0.write($1.piece) }
            writer.output.write(json: ", \"vertices\": ")
            writer.write(points: simplified.merged.vertices)
            if let fewer = simplified.simplified {
                writer.output.write(json: ", \"simplified\": ")
                writer.write(points: fewer.polyline.vertices)
            }
            writer.output.write(json: "}")
        }
    }

    private mutating func writePieces(
        _ ends: BoundaryEnds, _ decisions: DecisionComplex
    ) throws {
        let names = explanation.model.classNames.map(\.jsonText)
        try inner("pieces", count: decisions.boundary.count) { writer, index in
            let piece = decisions.boundary[index]
            writer.output.write(json: "{\"from\": ")
            writer.output.write(list: [piece.segment.start.x, piece.segment.start.y])
            writer.output.write(json: ", \"to\": ")
            writer.output.write(list: [piece.segment.end.x, piece.segment.end.y])
            writer.output.write(json: ", \"equation\": ")
            writer.output.write(list: [piece.form.a, piece.form.b, piece.form.c])
            writer.output.write(
                json: ", \"classes\": [\(names[piece.lower]), \(names[piece.upper])], "
                    + "\"cells\": ")
            writer.output.write(list: piece.place.regions) { $0.write($1) }
            writer.output.write(json: ", \"units\": ")
            writer.output.write(list: ends.units(of: index).map { writer.name(ofUnit: $0) })
            writer.output.write(json: ", \"touches\": \(piece.upperSide == nil)}")
        }
    }

    private func name(ofUnit unit: Int?) -> String { unit.map { unitNames[$0] } ?? "window" }

    private mutating func write(points: [Point]) {
        output.write(list: points) { $0.write(list: [$1.x, $1.y]) }
    }
}

extension BoundaryEdge.Place {
    /// The regions in which, or between which, a piece lies.
    var regions: [Int] {
        switch self {
        case .inside(let region), .window(let region): [region]
        case .between(let left, let right): [left, right]
        }
    }
}
