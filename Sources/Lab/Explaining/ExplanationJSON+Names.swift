import Analysis
import JSON
import Naming
import Points

extension ExplanationJSON {
    mutating func write(_ names: BoundaryNames) {
        var members: [JSONValue.Member] = [
            .init("verdict", .text(names.words)),
            .init("gap", .number(names.gap)),
            .init("supported", .number(names.supportedShare)),
            .init("points", .whole(explanation.model.points.training.count)),
            .init("right", .whole(names.right)),
        ]
        var named: Int?
        switch names.verdict {
        case .named(let index, let alternatives):
            named = index
            members += [
                .init("named", .whole(index)),
                .init("alternatives", .list(alternatives.map { .whole($0) })),
            ]
        case .several(let curves):
            members.append(.init("curves", .list(curves.map { $0.json(isNamed: true) })))
        case .noSimpleForm(let corners): members.append(.init("corners", .whole(corners)))
        case .nothing: break
        }
        members += [
            .init("baselineCorners", .whole(names.baselineCorners)),
            .init("misclassified", .list(names.misclassified.map { .whole($0) })),
            .init(
                "forms",
                .list(
                    names.table.enumerated().map { index, curve in
                        curve.json(isNamed: index == named)
                    })),
        ]
        member("names", .object(members))
    }
}

extension NamedCurve {
    fileprivate func json(isNamed: Bool) -> JSONValue {
        .object([
            .init("form", .text(form.title)), .init("formula", .text(formula)),
            .init("latex", .text(latex)), .init("numbers", .whole(numbers)),
            .init("rms", .number(rms)), .init("hausdorff", .number(hausdorff)),
            .init("right", .whole(right)),
            .init("parameters", .parameters(parameters)),
            .init("accepted", .truth(isAccepted)), .init("front", .truth(isOnFront)),
            .init("named", .truth(isNamed)),
        ])
    }
}

extension JSONValue {
    /// The numbers of a formula.
    static func parameters(_ parameters: [NamedParameter]) -> JSONValue {
        .list(
            parameters.map { parameter in
                .object([
                    .init("name", .text(parameter.name)),
                    .init("value", .number(parameter.value)),
                    .init("error", .number(parameter.error)),
                ])
            })
    }
}
