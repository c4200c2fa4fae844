import Analysis
import Colours
import Curves
import Figures
import Geometry
import JSON
import NeuralNetworks
import Planes
import Points
import Raster
import Scenarios
import Training

extension Comparison {
    /// The text of `comparison.json`.
    func document(gallery: ComparisonGallery, steps: [Int], hasPicture: [Bool]) -> String {
        let run = setup.run
        let large = gallery.large.size
        let small = gallery.frames.size
        let names: [JSONValue.Member] = [
            .init("title", .text(run.scenario.title)),
            .init("seed", .whole(Int(run.scenario.seed))),
        ]
        let pictures: [JSONValue.Member] = [
            .init("columns", .list(setup.grid.columns.map { .text($0) })),
            .init("rows", .list(setup.grid.rows.map { .text($0) })),
            .init(
                "grid",
                .object([
                    .init("file", .text(ComparisonFolder.gridPicture)),
                    .init("width", .whole(large.width)), .init("height", .whole(large.height)),
                ])),
            .init(
                "frames",
                .object([
                    .init("width", .whole(small.width)), .init("height", .whole(small.height)),
                    .init("steps", .list(steps.map { .whole($0) })),
                ])),
            .init("missing", .list(missing.map { .whole($0) })),
        ]
        let candidates = JSONValue.Member(
            "candidates",
            .list(
                entries.indices.map {
                    .object(candidate($0, gallery: gallery, hasPicture: hasPicture[$0]))
                }))
        return JSONValue.object(names + ends + findings + pictures + [candidates]).document
    }

    /// What is found, and by which rule.
    private var findings: [JSONValue.Member] {
        let ranking = JSONValue.Member("ranking", .text(setup.ranking.rawValue))
        var found: [JSONValue.Member] = [.init("starts", .whole(setup.settings.seeds))]
        if let folded = setup.folded { found.append(.init("folds", .whole(folded.count))) }
        found += [.init("reading", .text(reading)), .init("best", .whole(best))]
        if let errors { return [ranking] + found + [.init("errors", .list(errors.values))] }
        let target = JSONValue.Member("target", .number(setup.settings.target))
        return [ranking, target] + found + [.init("smallest", .whole(smallest))]
    }

    /// The window and the classes, or the interval of a curve.
    private var ends: [JSONValue.Member] {
        let window = setup.run.window
        if let interval = setup.run.data.curve?.interval {
            let ends = [interval.lowerBound, interval.upperBound]
            return [.init("interval", .list(ends.map { .number($0) }))]
        }
        return [
            .init(
                "window",
                .list(
                    [window.minX, window.maxX, window.minY, window.maxY].map { .number($0) })),
            .init("classes", .list(classes)),
        ]
    }

    private var classes: [JSONValue] {
        setup.run.scene.classes.enumerated().map { index, appearance in
            .object([
                .init("name", .text(appearance.name)),
                .init("colour", .text("\(appearance.shownColour(index: index))")),
            ])
        }
    }

    private func candidate(
        _ index: Int, gallery: ComparisonGallery, hasPicture: Bool
    ) -> [JSONValue.Member] {
        let candidate = setup.candidates[index]
        let entry = entries[index]
        let (row, column) = setup.grid.place(of: index)
        let place = gallery.large.place(row: row, column: column)
        return [
            .init("row", .whole(row)), .init("column", .whole(column)),
            .init(
                "panel",
                .list([place.minX, place.minY, place.width, place.height].map { .whole($0) })),
            .init("name", .text(candidate.name)),
            .init("activation", .text(candidate.activation.description)),
            .init("width", .whole(candidate.width)), .init("depth", .whole(candidate.depth)),
            .init("units", .whole(candidate.unitCount)),
            .init("parameters", .whole(setup.parameterCount(of: candidate))),
            .init("picture", hasPicture ? .text(ComparisonFolder.picture(candidate)) : .null),
            .init("medianSeed", .whole(entry.median.map { Int($0.start.seed) })),
        ] + spreads(entry) + foldMembers(index) + [
            .init("cells", .list(entry.results.map { .object($0.members) }))
        ]
    }

    /// What is known about the folds of a candidate; nothing without folds.
    private func foldMembers(_ index: Int) -> [JSONValue.Member] {
        guard setup.folded != nil else { return [] }
        let scores = foldScores(index)
        return [
            .init(
                "folds",
                scores.map {
                    .object([
                        .init("accuracies", .numbers($0.folds)), .init("mean", .number($0.mean)),
                        .init("deviation", .number($0.deviation)),
                    ])
                } ?? .null),
            .init("cannotBeToldApart", .truth(equals.contains(index))),
        ]
    }

    /// What is known about the starts of a candidate together.
    private func spreads(_ entry: Entry) -> [JSONValue.Member] {
        let diverged = JSONValue.Member("diverged", .whole(entry.diverged))
        if setup.run.data.curve != nil {
            return [
                diverged,
                .init("trainLoss", JSONValue(entry.spreadAtMedian(\.training.loss))),
                .init("testLoss", JSONValue(entry.spreadAtMedian(\.test?.loss))),
                .init("pieces", JSONValue(entry.spreadAtMedian(\.measures.curve?.pieceCount))),
                .init("largestError", JSONValue(entry.largestErrors)),
                .init("rmsError", JSONValue(entry.spreadAtMedian(\.measures.curve?.rmsError))),
            ]
        }
        let loss = JSONValue.Member("trainLoss", JSONValue(entry.spread(\.training.loss)))
        return [
            .init("reached", .whole(entry.reached(setup.settings.target))), diverged,
            .init("trainAccuracy", JSONValue(entry.spread(\.training.accuracy))),
            .init("testAccuracy", JSONValue(entry.spread(\.test?.accuracy))), loss,
            .init("activationRegions", JSONValue(entry.spread(\.measures.plane?.regionCount))),
        ]
    }
}

extension NetworkMeasures {
    fileprivate var regionCount: Double? { activationRegions.map { Double($0) } }
}

extension CurveMeasures {
    fileprivate var pieceCount: Double? { pieces.map { Double($0) } }
}

extension CurveErrors {
    fileprivate var values: [JSONValue] {
        lines.map { line in
            .object([
                .init("line", .text(line.kind.rawValue)), .init("name", .text(line.name)),
                .init("slope", .number(line.slope)),
                .init("points", .list(line.points.map { .object(members(of: $0)) })),
            ])
        }
    }

    private func members(of point: Point) -> [JSONValue.Member] {
        let range = point.range
        return [
            .init(places == .width ? "width" : "depth", .whole(point.place)),
            .init("error", .number(point.error)),
            .init("lowest", .number(range?.lowest)), .init("highest", .number(range?.highest)),
        ]
    }
}

extension JSONValue {
    fileprivate init(_ spread: Spread?) {
        guard let spread else {
            self = .null
            return
        }
        self = .object([
            .init("median", .number(spread.median)), .init("lowest", .number(spread.lowest)),
            .init("highest", .number(spread.highest)),
        ])
    }
}

extension StartResult {
    fileprivate var members: [JSONValue.Member] {
        [
            .init("cell", .whole(start.number)), .init("seed", .whole(Int(start.seed))),
            .init("parameters", .whole(parameters)), .init("steps", .whole(steps)),
        ] + Scores.members(training: training, test: test) + measures.members + [
            .init("deadUnits", .whole(measures.deadUnits)),
            .init("stopReason", .text(stopReason)),
        ] + (balanced?.members ?? []) + (validationRecord?.members ?? [])
            + (start.fold.map { [.init("fold", .whole($0 + 1))] } ?? [])
    }
}

extension StartMeasures {
    /// All but the units that do nothing.
    fileprivate var members: [JSONValue.Member] {
        switch self {
        case .plane(let measures):
            [
                .init("activationRegions", .whole(measures.activationRegions)),
                .init("affineRegions", .whole(measures.affineRegions)),
                .init("distinctAffineMaps", .whole(measures.distinctAffineMaps)),
                .init("boundaryLength", .number(measures.boundaryLength)),
                .init("classAreas", .list(measures.classAreas.map { .number($0) })),
            ]
        case .curve(let measures):
            [
                .init("pieces", .whole(measures.pieces)),
                .init("largestError", .number(measures.largestError)),
                .init("rmsError", .number(measures.rmsError)),
            ]
        }
    }
}
