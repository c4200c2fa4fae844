import Analysis
import Figures
import Geometry
import JSON
import LinearRegions
import NeuralNetworks
import Planes
import Points

extension ExplanationJSON {
    mutating func writePlaces(_ regions: RegionComplex?) {
        let model = explanation.model
        let places = explanation.options.places.map { PlaceAnalysis(at: $0, of: model, regions) }
        member("at", .list(places.map { json(of: $0) }))
    }

    private func json(of place: PlaceAnalysis) -> JSONValue {
        var members: [JSONValue.Member] = [
            .init("x", .number(place.prediction.point.x)),
            .init("y", .number(place.prediction.point.y)),
            .init("class", .text(explanation.model.classNames[place.prediction.winner])),
            .init("probability", .number(place.prediction.probability)),
            .init("logits", .numbers(place.prediction.logits)),
        ]
        if let pattern = place.patternText(explanation.model.network) {
            members += [
                .init("active", .list(place.activeUnits.map { .text(unitNames[$0]) })),
                .init("pattern", .text(pattern)),
            ]
        }
        if let region = place.region {
            members += [
                .init("cell", .whole(region.index)), .init("area", .number(region.area)),
                .init("vertices", .list(region.corners.map { .numbers([$0.x, $0.y]) })),
                .init("inequalities", .list(region.bounds.map { json(of: $0) })),
                .init("affine", .list(region.logits.map { .form($0) })),
            ]
        }
        return .object(members)
    }

    private func json(of bound: RegionEquations.Bound) -> JSONValue {
        .object([
            .init("unit", .text(bound.unit.map { unitNames[$0] } ?? "window")),
            .init("positive", .form(bound.form)),
        ])
    }

    mutating func write(_ margins: PointMargins) throws {
        let names = explanation.model.classNames
        guard !margins.margins.isEmpty else { return member("margins", .null) }
        let smallest = margins.smallestCorrect
        let members: [JSONValue.Member] = [
            .init("count", .whole(margins.margins.count)),
            .init("correct", .whole(margins.margins.count { $0.isCorrect })),
            .init(
                "smallestCorrect",
                .number(smallest.flatMap { margins.margins[$0].nearest?.distance })),
            .init("smallestCorrectPoint", .whole(smallest)),
            .init("misclassified", .list(margins.misclassified.map { .whole($0) })),
        ]
        try object("margins", members) { writer throws in
            try writer.inner("points", count: margins.margins.count) { writer, index in
                writer.output.write(json: margins.margins[index].json(classes: names).line)
            }
        }
    }
}

extension PointMargin {
    fileprivate func json(classes names: [String]) -> JSONValue {
        .object([
            .init("x", .number(point.position.x)), .init("y", .number(point.position.y)),
            .init("class", .text(names[point.label])), .init("predicted", .text(names[predicted])),
            .init("test", .truth(isTest)), .init("distance", .number(nearest?.distance)),
            .init("nearest", nearest.map { .numbers([$0.point.x, $0.point.y]) } ?? .null),
        ])
    }
}
