import JSON
import NeuralNetworks
import Points
import Text
import Training

/// What the page's controls offer, as JSON: the names, the defaults and the ranges of the modules.
func catalogueText() -> String {
    let kinds = GeneratorKind.allCases.filter { $0 != .polygon && $0 != .formula }
    let generators = kinds.map { kind in
        JSONValue.object([
            JSONValue.Member("name", .text(kind.rawValue)),
            JSONValue.Member("summary", .text(kind.summary)),
            JSONValue.Member("parameters", .list(kind.parameters.map(value))),
        ])
    }
    let optimizers = Optimizer.all.filter { $0 != .levenbergMarquardt }
    return JSONValue.object([
        JSONValue.Member("generators", .list(generators)),
        JSONValue.Member(
            "optimizers", .list(optimizers.map { named($0.name, $0.parameters) })),
        JSONValue.Member(
            "schedules", .list(RateSchedule.all.map { named($0.name, $0.parameters) })),
        JSONValue.Member(
            "activations", .list(Activation.names.filter { $0 != "step" }.map { .text($0) })),
        JSONValue.Member("losses", .list(Loss.allCases.map { .text($0.rawValue) })),
        JSONValue.Member(
            "initialisations",
            .list(Initialisation.all.filter { $0 != .spread }.map { .text($0.name) })),
    ]).line
}

private func named(_ name: String, _ parameters: [TrainingParameter]) -> JSONValue {
    .object([
        JSONValue.Member("name", .text(name)),
        JSONValue.Member("parameters", .list(parameters.map(value))),
    ])
}

private func value(_ parameter: TrainingParameter) -> JSONValue {
    .object([
        JSONValue.Member("name", .text(parameter.name)),
        JSONValue.Member("meaning", .text(parameter.meaning)),
        JSONValue.Member("default", .number(parameter.value)),
        JSONValue.Member("low", .number(parameter.range.lowerBound)),
        JSONValue.Member("high", .number(parameter.range.upperBound)),
        JSONValue.Member("isWhole", .truth(parameter.isWhole)),
    ])
}

private func value(_ parameter: GeneratorParameter) -> JSONValue {
    .object([
        JSONValue.Member("name", .text(parameter.name)),
        JSONValue.Member("meaning", .text(parameter.meaning)),
        JSONValue.Member("default", .number(parameter.defaultValue)),
        JSONValue.Member("low", .number(parameter.range.lowerBound)),
        JSONValue.Member("high", .number(parameter.range.upperBound)),
        JSONValue.Member("isWhole", .truth(parameter.isWhole)),
    ])
}
