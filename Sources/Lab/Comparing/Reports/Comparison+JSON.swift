import Analysis
import Colours
import Figures
import Geometry
import JSON
import NeuralNetworks
import Planes
import Raster
import Scenarios
import Training

extension Comparison {
    /// The text of `comparison.json`.
    func document(gallery: ComparisonGallery, steps: [Int], hasPicture: [Bool]) -> String {
        let run = setup.run
        let large = gallery.large.size
        let small = gallery.frames.size
        return JSONValue.object([
            .init("title", .text(run.scenario.title)),
            .init("seed", .whole(Int(run.scenario.seed))),
            .init(
                "window",
                .list(
                    [run.window.minX, run.window.maxX, run.window.minY, run.window.maxY]
                        .map { .number($0) })),
            .init("classes", .list(classes)),
            .init("ranking", .text(setup.ranking.rawValue)),
            .init("target", .number(setup.settings.target)),
            .init("starts", .whole(setup.settings.seeds)),
            .init("reading", .text(reading)),
            .init("best", .whole(best)),
            .init("smallest", .whole(smallest)),
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
            .init(
                "candidates",
                .list(
                    entries.indices.map {
                        .object(candidate($0, gallery: gallery, hasPicture: hasPicture[$0]))
                    })),
        ]).document
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
            .init(
                "parameters",
                .whole(candidate.parameterCount(outputs: setup.run.outputCount))),
            .init("picture", hasPicture ? .text(ComparisonFolder.picture(candidate)) : .null),
            .init("medianSeed", .whole(entry.median.map { Int($0.start.seed) })),
            .init("reached", .whole(entry.reached(setup.settings.target))),
            .init("diverged", .whole(entry.diverged)),
            .init("trainAccuracy", JSONValue(entry.spread(\.training.accuracy))),
            .init("testAccuracy", JSONValue(entry.spread(\.test?.accuracy))),
            .init("trainLoss", JSONValue(entry.spread(\.training.loss))),
            .init(
                "activationRegions",
                JSONValue(entry.spread { $0.measures.activationRegions.map(Double.init) })),
            .init("cells", .list(entry.results.map { .object($0.members) })),
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
        ] + Scores.members(training: training, test: test) + [
            .init("activationRegions", .whole(measures.activationRegions)),
            .init("affineRegions", .whole(measures.affineRegions)),
            .init("distinctAffineMaps", .whole(measures.distinctAffineMaps)),
            .init("boundaryLength", .number(measures.boundaryLength)),
            .init("classAreas", .list(measures.classAreas.map { .number($0) })),
            .init("deadUnits", .whole(measures.deadUnits)),
            .init("stopReason", .text(stopReason)),
        ]
    }
}
