import JSON
import Naming

extension FunctionNames {
    /// The names as JSON, with the keys that those of a boundary have.
    var json: JSONValue {
        var members: [JSONValue.Member] = [
            .init("verdict", .text(words)), .init("residual", .number(residual)),
            .init("tolerance", .number(tolerance)),
        ]
        if let named {
            members += [
                .init("named", .whole(named)),
                .init("alternatives", .list(alternatives.map { .whole($0) })),
            ]
        }
        let forms = table.enumerated().map { $1.json(isNamed: $0 == named) }
        return .object(members + [.init("forms", .list(forms))])
    }
}

extension NamedFunction {
    fileprivate func json(isNamed: Bool) -> JSONValue {
        .object([
            .init("form", .text(form.title)), .init("formula", .text(formula)),
            .init("latex", .text(latex)), .init("numbers", .whole(numbers)),
            .init("rms", .number(rms)), .init("largest", .number(largest)),
            .init("parameters", .parameters(parameters)),
            .init("accepted", .truth(isAccepted)), .init("front", .truth(isOnFront)),
            .init("named", .truth(isNamed)),
        ])
    }
}
