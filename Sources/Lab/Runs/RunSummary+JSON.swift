import Analysis
import Curves
import JSON
import NeuralNetworks
import Points
import Scenarios
import Training

extension RunSummary {
    /// The text of `summary.json`.
    func document(of run: Run, files: [WrittenFile]) -> String {
        JSONValue.object([
            .init("title", .text(run.scenario.title)),
            .init("seed", .whole(Int(run.scenario.seed))),
            .init("stopReason", .text(end.name)),
            .init("stopped", .text(end.description)),
            .init("result", .object(result)),
            Self.counts(of: run.data),
            .init("network", .object(Self.shape(of: kept.network))),
            .init("versions", .object([.init("facet", .text(Release.version))])),
            .init("timings", .object(timings.members)),
            .init(
                "sha256",
                .object(
                    files.sorted { $0.name < $1.name }.map { .init($0.name, .text($0.digest.hex)) })
            ),
        ]).document
    }

    private var result: [JSONValue.Member] {
        [
            .init("step", .whole(last.step)), .init("epoch", .number(last.record.epoch)),
        ] + keptMembers + Scores.members(training: kept.record.training, test: kept.record.test)
            + (kept.record.validation?.members ?? [])
            + (confusions?.balancedAccuracies.members ?? []) + measures.members
            + [.init("frames", .whole(frameCount))]
    }

    /// Only with validation.
    private var keptMembers: [JSONValue.Member] {
        kept.record.validation == nil ? [] : [.init("keptStep", .whole(kept.step))]
    }

    private static func counts(of data: TrainingData) -> JSONValue.Member {
        let counts: [JSONValue.Member] =
            [
                .init("train", .whole(data.trainingCount)), .init("test", .whole(data.testCount)),
            ]
            + (data.validationCount > 0 ? [.init("validation", .whole(data.validationCount))] : [])
        switch data {
        case .points(let points): return .init("points", .object(counts + members(of: points)))
        case .curve(let curve):
            let interval = [curve.interval.lowerBound, curve.interval.upperBound]
            let member = JSONValue.Member("interval", .list(interval.map { .number($0) }))
            return .init("samples", .object(counts + [member]))
        }
    }

    private static func members(of points: PointSet) -> [JSONValue.Member] {
        [
            .init("classes", .list(points.classNames.map { .text($0) })),
            .init("conflictingPlaces", .whole(points.conflictingPlaces.count)),
        ]
    }

    private static func shape(of network: Network) -> [JSONValue.Member] {
        [
            .init("shape", .list(network.shape.map { .whole($0) })),
            .init(
                "activations",
                .list(network.hiddenLayers.map { .text($0.activation.description) })),
            .init("parameters", .whole(network.parameterCount)),
        ]
    }
}

extension RunTimings {
    fileprivate var members: [JSONValue.Member] {
        [
            .init("trainingSeconds", .number(training.seconds)),
            .init("drawingSeconds", .number(drawing.seconds)),
            .init("totalSeconds", .number(total.seconds)),
        ]
    }
}
