import Analysis
import Colours
import Figures
import LinearRegions
import NeuralNetworks
import Planes
import Raster
import Scenarios
import Text
import Training

/// Everything that draws the pictures of a comparison.
struct ComparisonGallery: Sendable {
    private let setup: ComparisonSetup
    let large: ComparisonGrid
    let frames: ComparisonGrid
    /// What is beside the title of the picture of the last states.
    let endNote: String
    private let lettering: Lettering

    /// What draws the pictures, without this number of missing starts.
    init(_ setup: ComparisonSetup, missing: Int = 0) throws {
        let lettering = try Lettering()
        func figure(_ bound: PictureSize, longestNote: String) -> ComparisonGrid {
            ComparisonGrid(
                setup, longestNote: longestNote, bound: bound, lettering: lettering)
        }
        let size = setup.run.scenario.frames.size
        self.setup = setup
        self.lettering = lettering
        let last = setup.lastStep
        let count = setup.trainingCount
        let noun = setup.folded == nil ? "starts" : "trainings"
        let starts = missing == 0 ? "\(count) \(noun)" : "the finished \(noun)"
        endNote = "after training" + (count == 1 ? "" : ", the median of \(starts)")
        frames = figure(size, longestNote: GridFigure.note(step: last, of: last))
        large = figure(size.enlarged, longestNote: endNote)
    }

    /// The panels at a step of training; `steps` nil: at the end.
    func panels(_ comparison: Comparison, _ states: [StartStates?], step: Int?) -> [GridPanel] {
        let best = comparison.best
        return setup.candidates.indices.map { index in
            GridPanel(
                content: content(comparison.entries[index].median, states[index], step: step),
                parameters: setup.parameterCount(of: setup.candidates[index]),
                isBest: step == nil && index == best,
                points: comparison.entries[index].median.flatMap {
                    setup.folded == nil ? nil : setup.foldRun(of: $0.start).points
                })
        }
    }

    private func content(
        _ result: StartResult?, _ states: StartStates?, step: Int?
    ) -> GridPanel.Content {
        guard let result, let states,
            let snapshot = states.snapshot(
                step.map { states.index(atStep: $0) } ?? states.keptIndex)
        else { return .nothing }
        let isAtEnd = step.map { $0 > states.lastStep } ?? true
        return .network(
            snapshot.network,
            accuracy: (snapshot.record.test ?? snapshot.record.training).accuracy ?? 0,
            divergedAfter: result.isDiverged && isAtEnd ? states.lastStep : nil)
    }

    /// The picture of a candidate's median start at full size.
    func picture(of result: StartResult, _ states: StartStates) -> Picture? {
        guard let kept = states.snapshot(states.keptIndex) else { return nil }
        return RunRenderer(
            setup.foldRun(of: result.start), size: setup.run.scenario.frames.size,
            title: setup.title(of: result.start), lettering: lettering
        ).frame(kept, history: states.history).picture
    }
}

extension ComparisonGallery {
    /// The curves of accuracy, regions and loss, or the errors of curves.
    func curves(_ comparison: Comparison, _ states: [StartStates?]) -> Picture {
        let run = setup.run
        if let errors = comparison.errors { return chart(errors) }
        let arrangement = CurveArrangement(setup.grid)
        let series = arrangement.curves.map { curve in
            ComparisonCurves.Series(
                name: curve.name,
                points: curve.candidates.map {
                    point($0, along: arrangement.meaning, comparison, states)
                }, group: group(curve, along: arrangement.meaning))
        }
        return ComparisonCurves(
            title: run.scenario.title,
            accuracyName: setup.ranking == .test ? "test accuracy" : "training accuracy",
            placeName: arrangement.meaning == .width
                ? "width (units in a hidden layer)" : "hidden layers",
            size: run.scenario.frames.size.enlarged, look: Look(run.scenario.frames.look),
            lettering: lettering
        ).draw(series)
    }

    /// Nil where the depth changes along a curve.
    private func group(
        _ curve: CurveArrangement.Curve, along meaning: CandidateGrid.Meaning
    ) -> ComparisonCurves.Group? {
        guard meaning == .width, let first = curve.candidates.first else { return nil }
        let candidate = setup.candidates[first]
        return ComparisonCurves.Group(
            depth: candidate.depth, activation: candidate.activation.description)
    }

    private func point(
        _ index: Int, along meaning: CandidateGrid.Meaning, _ comparison: Comparison,
        _ states: [StartStates?]
    ) -> ComparisonCurves.Point {
        let candidate = setup.candidates[index]
        let entry = comparison.entries[index]
        return ComparisonCurves.Point(
            place: meaning == .width ? candidate.width : candidate.depth,
            label: label(candidate), units: candidate.unitCount,
            accuracy: ComparisonCurves.Spread(entry.spread(\.rankingAccuracy)),
            regions: ComparisonCurves.Spread(
                entry.spread { $0.measures.plane?.activationRegions.map(Double.init) }),
            bound: states[index]?.snapshot(0).flatMap { Self.bound(of: $0.network) },
            history: states[index]?.history)
    }
}

extension ComparisonGallery {
    /// The chart of errors against width, or against depth.
    private func chart(_ errors: CurveErrors) -> Picture {
        let run = setup.run
        return ErrorChart(
            title: run.scenario.title, explanation: errors.explanation(setup),
            countName: errors.placeName(setup), size: run.scenario.frames.size.enlarged,
            look: Look(run.scenario.frames.look), lettering: lettering
        ).draw(errors.lines.map { $0.chartLine })
    }

    /// The label, with the activation if there are several.
    private func label(_ candidate: Candidate) -> String {
        let shape = "\(candidate.width)x\(candidate.depth)"
        return setup.settings.activations.count > 1
            ? "\(candidate.activation) \(shape)" : shape
    }
}

extension ComparisonGallery {
    /// The maximum number of regions that a network of this shape can have, by the best of the
    /// known bounds.
    fileprivate static func bound(of network: Network) -> Double? {
        guard let bounds = RegionBounds(of: network) else { return nil }
        // A number may have more digits than a Double holds.
        let known = [bounds.product, bounds.serra].compactMap { $0 }
        return known.compactMap { Double($0.description) }.min()
    }
}

extension ComparisonCurves.Spread {
    fileprivate init?(_ spread: Spread?) {
        guard let spread else { return nil }
        self.init(median: spread.median, lowest: spread.lowest, highest: spread.highest)
    }
}
