import Analysis
import JSON
import NeuralNetworks

/// Writes the explanation of a curve as JSON: long lists have a line for each element.
struct CurveExplanationJSON {
    private let explanation: CurveExplanation
    private var model: CurveModel { explanation.model }
    private var curve: NetworkCurve { explanation.curve }
    private var network: Network { model.network }

    init(_ explanation: CurveExplanation) { self.explanation = explanation }

    /// The text of a file.
    var text: String {
        let members =
            head.map { ($0.key, $0.value.line) }
            + [
                ("pieces", list(curve.pieces.map { json(of: $0) })),
                ("kinks", list(curve.kinks.map { json(of: $0) })),
            ] + tail.map { ($0.key, $0.value.line) }
            + [
                (
                    "at",
                    list(explanation.options.places.map { json(of: CurvePlace(at: $0, of: curve)) })
                ), ("verified", "\(explanation.analysis.isVerified)"),
            ] + (explanation.names.map { [("names", $0.json.line)] } ?? [])
        return "{\n" + members.map { "  \"\($0.0)\": \($0.1)" }.joined(separator: ",\n") + "\n}\n"
    }

    private func list(_ values: [JSONValue]) -> String {
        guard !values.isEmpty else { return "[]" }
        return "[\n" + values.map { "    \($0.line)" }.joined(separator: ",\n") + "\n  ]"
    }

    private func names(_ units: [UnitName]) -> JSONValue {
        .list(units.map { .text($0.description) })
    }

    private var head: [(key: String, value: JSONValue)] {
        [
            ("model", .text(model.path)), ("title", .text(model.title)),
            ("exact", .truth(network.isPiecewiseLinear)),
            ("assumed", .list(model.assumptions.map { .text($0.description) })),
            ("shape", .list(network.shape.map { .whole($0) })),
            ("layers", .list(network.layers.map { json(of: $0) })),
            ("window", .numbers([model.interval.lowerBound, model.interval.upperBound])),
        ]
    }

    private func json(of layer: DenseLayer) -> JSONValue {
        let rows = (0..<layer.unitCount).map { unit in
            let first = unit * layer.inputCount
            return JSONValue.numbers(Array(layer.weights[first..<first + layer.inputCount]))
        }
        return .object([
            .init("activation", .text(layer.activation.description)),
            .init("weights", .list(rows)), .init("biases", .numbers(layer.biases)),
        ])
    }

    private func json(of piece: NetworkCurve.Piece) -> JSONValue {
        .object([
            .init("from", .number(piece.start)), .init("to", .number(piece.end)),
            .init("slope", .number(piece.slope)), .init("intercept", .number(piece.intercept)),
            .init("pattern", .text(network.text(ofPattern: piece.pattern))),
        ])
    }

    private func json(of kink: NetworkCurve.Kink) -> JSONValue {
        .object([
            .init("x", .number(kink.x)), .init("y", .number(kink.y)),
            .init("turn", .number(kink.turn)), .init("jump", .number(kink.jump)),
            .init("units", names(kink.units)),
        ])
    }

    private var tail: [(key: String, value: JSONValue)] {
        let error = explanation.analysis.error.map { error -> JSONValue in
            .object([
                .init("largest", .number(error.fit.largest)), .init("at", .number(error.fit.place)),
                .init("rms", .number(error.fit.rms)), .init("mean", .number(error.fit.mean)),
                .init("places", .whole(error.placeCount)),
                .init("formula", .truth(error.isOfFormula)),
            ])
        }
        let best = explanation.analysis.best.map { best -> JSONValue in
            .object([
                .init("kinks", .whole(best.kinks)), .init("largest", .number(best.largest)),
            ])
        }
        return [
            ("error", error ?? .null), ("best", best ?? .null), ("outside", names(curve.outside)),
        ]
    }

    private func json(of place: CurvePlace) -> JSONValue {
        let shares = place.shares.map { share -> JSONValue in
            .object([
                .init("unit", .text(share.unit.description)), .init("share", .number(share.share)),
            ])
        }
        return .object([
            .init("x", .number(place.x)), .init("value", .number(place.value)),
            .init("piece", .whole(place.piece)),
            .init(
                "pattern", place.pattern.map { .text(network.text(ofPattern: $0)) } ?? .null),
            .init("shares", .list(shares)), .init("bias", .number(place.bias)),
        ])
    }
}
