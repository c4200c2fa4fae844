import Analysis
import Colours
import Geometry
import JSON
import NeuralNetworks
import Planes
import Points
import Scenarios
import Text
import Training

extension Laboratory {
    /// What the page says about the present state, as JSON.
    var stateText: String {
        let record = snapshot.record
        let isDiverged =
            if case .diverged = trainer.stopReason { true } else { false }
        var members: [JSONValue.Member] = [
            JSONValue.Member("step", .whole(record.step)),
            JSONValue.Member("stepText", .text(record.step.grouped)),
            JSONValue.Member("lastStep", .text(lastStep.grouped)),
            JSONValue.Member("stepsPerEpoch", .whole(stepsPerEpoch)),
            JSONValue.Member("epoch", .text(record.epoch.rounded(1, .decimals))),
            JSONValue.Member("rate", .text(record.rate.map { $0.rounded(3) } ?? "")),
            JSONValue.Member("training", Self.value(record.training)),
            JSONValue.Member("test", record.test.map(Self.value) ?? .null),
            JSONValue.Member("shape", .text(snapshot.network.label)),
            JSONValue.Member("parameters", .text(snapshot.network.parameterCount.grouped)),
            JSONValue.Member("hash", .text(snapshot.network.hashText)),
            JSONValue.Member(
                "stop", trainer.stopReason.map { .text($0.description) } ?? .null),
            JSONValue.Member("isDiverged", .truth(isDiverged)),
        ]
        if let summary {
            let count = summary.activationRegions
            members += [
                JSONValue.Member("isExact", .truth(summary.source == .exact)),
                JSONValue.Member("regions", .text(count?.grouped ?? "")),
                JSONValue.Member(
                    "length",
                    .text(
                        summary.boundaryLength(of: snapshot.network, in: window).rounded(4))),
            ]
        }
        if let plot {
            members.append(
                JSONValue.Member(
                    "plot", .numbers([plot.x, plot.y, plot.width, plot.height])))
        }
        return JSONValue.object(members).line
    }

    /// What does not change during training, as JSON.
    var setupText: String {
        let classes = zip(appearances, classNames).enumerated().map { index, pair in
            JSONValue.object([
                JSONValue.Member("name", .text(pair.1)),
                JSONValue.Member(
                    "colour", .text(pair.0.shownColour(index: index).description)),
            ])
        }
        let all = points.training.map { ($0, 0.0) } + points.heldOut.map { ($0, 1.0) }
        return JSONValue.object([
            JSONValue.Member("classes", .list(classes)),
            JSONValue.Member(
                "window", .numbers([window.minX, window.maxX, window.minY, window.maxY])),
            JSONValue.Member("trainingCount", .text(points.training.count.grouped)),
            JSONValue.Member("testCount", .text(points.test.count.grouped)),
            JSONValue.Member(
                "points",
                .list(
                    all.prefix(5000).map { point, held in
                        .numbers([
                            point.position.x, point.position.y, Double(point.label), held,
                        ])
                    })),
        ]).line
    }

    /// The weights of each layer, as JSON: a list of rows per layer.
    var weightsText: String {
        let layers = snapshot.network.layers.map { layer in
            JSONValue.list(
                (0..<layer.unitCount).map { unit in
                    let row = layer.weights[
                        unit * layer.inputCount..<(unit + 1) * layer.inputCount]
                    return .numbers(row + [layer.biases[unit]])
                })
        }
        return JSONValue.list(layers).line
    }

    private var stepsPerEpoch: Int {
        StopRules.stepsPerEpoch(
            pointCount: points.training.count, batchSize: scenario.training.usedBatchSize)
    }

    private static func value(_ scores: Scores) -> JSONValue {
        .object([
            JSONValue.Member("loss", .number(scores.loss)),
            JSONValue.Member("lossText", .text(scores.loss.rounded(4, .decimalsOrDigits))),
            JSONValue.Member("accuracy", .number(scores.accuracy)),
            JSONValue.Member("accuracyText", .text(scores.accuracy?.percent ?? "")),
        ])
    }
}
