import Analysis
import NeuralNetworks
import Points
import Text
import Training

/// The result of a start: a row of `comparison.csv`.
struct StartResult: Sendable, Hashable {
    var start: CandidateStart
    var parameters: Int
    var steps: Int
    /// At the training points.
    var training: Scores
    /// At the test points; nil if none are held out.
    var test: Scores?
    var measures: NetworkMeasures
    /// The name of the reason (`RunEnd.name`).
    var stopReason: String
}

extension StartResult {
    /// The state at the end of the training, in the window of the comparison.
    init(_ start: CandidateStart, last: Snapshot, end: StopReason, measures: NetworkMeasures) {
        self.init(
            start: start, parameters: last.network.parameterCount, steps: last.step,
            training: last.record.training, test: last.record.test, measures: measures,
            stopReason: RunEnd.stopped(end).name)
    }

    var isDiverged: Bool { stopReason == Self.diverged }

    private static let diverged = RunEnd.stopped(.diverged(step: 0)).name

    /// The accuracy on the test points, or on the training points where none are held out.
    var rankingAccuracy: Double { (test ?? training).accuracy ?? 0 }

    /// Whether another result of the same candidate is better.
    ///
    /// By accuracy, then by the loss, then by the smaller number, so that no two are equal; those
    /// that diverged are below all others.
    func isBelow(_ other: StartResult) -> Bool {
        if isDiverged != other.isDiverged { return isDiverged }
        if rankingAccuracy != other.rankingAccuracy {
            return rankingAccuracy < other.rankingAccuracy
        }
        if training.loss != other.training.loss {
            return training.loss > other.training.loss
        }
        return start.number > other.start.number
    }
}

extension StartResult {
    /// The first line of a table of results for these classes.
    static func header(classNames: [String]) -> [String] {
        leadingColumns + Scores.columns(of: .classes) + measureColumns
            + classNames.map { "area.\($0)" }
            + ["deadUnits", "stopReason"]
    }

    private static let leadingColumns = [
        "cell", "activation", "width", "depth", "seed", "parameters", "steps",
    ]
    private static let measureColumns = [
        "activationRegions", "affineRegions", "distinctAffineMaps", "boundaryLength",
    ]

    /// The fields of the row, an empty one where nothing is known.
    var fields: [String] {
        let candidate = start.candidate
        let counts = [
            measures.activationRegions, measures.affineRegions, measures.distinctAffineMaps,
        ]
        let leading = [
            "\(start.number)", candidate.activation.description, "\(candidate.width)",
            "\(candidate.depth)", "\(start.seed)", "\(parameters)", "\(steps)",
        ]
        return leading + Scores.texts(training: training, test: test)
            + counts.map { $0.map(String.init) ?? "" } + [measures.boundaryLength.shortest]
            + measures.classAreas.map(\.shortest)
            + [measures.deadUnits.map(String.init) ?? "", stopReason]
    }

    /// The result of `start` that was written as these fields, or nil if they are not one.
    init?(fields: some Sequence<String>, of start: CandidateStart, classCount: Int) {
        let fields = Array(fields)
        let first = Self.leadingColumns.count
        let measured = first + Scores.columns(of: .classes).count
        let lead = measured + Self.measureColumns.count
        guard fields.count == lead + classCount + 2 else { return nil }
        func whole(_ index: Int) -> Int? { Int(fields[index]) }
        func number(_ index: Int) -> Double? { Double(text: fields[index]) }
        let areas = (lead..<lead + classCount).compactMap(number)
        guard let parameters = whole(5), let steps = whole(6),
            let scores = Scores.scores(texts: fields[first..<measured], of: .classes),
            let boundaryLength = number(measured + 3),
            areas.count == classCount
        else { return nil }
        self.init(
            start: start, parameters: parameters, steps: steps, training: scores.training,
            test: scores.test,
            measures: NetworkMeasures(
                activationRegions: whole(measured), affineRegions: whole(measured + 1),
                distinctAffineMaps: whole(measured + 2), boundaryLength: boundaryLength,
                classAreas: areas,
                deadUnits: whole(lead + classCount)),
            stopReason: fields[lead + classCount + 1])
        // A row that is not reproduced exactly was not written by a start of this plan.
        guard self.fields == fields else { return nil }
    }
}
