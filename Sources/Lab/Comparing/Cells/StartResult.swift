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
    var measures: StartMeasures
    /// The name of the reason (`RunEnd.name`).
    var stopReason: String
}

extension StartResult {
    /// The state at the end of the training, in the window or the interval of the comparison.
    init(_ start: CandidateStart, last: Snapshot, end: StopReason, measures: StartMeasures) {
        self.init(
            start: start, parameters: last.network.parameterCount, steps: last.step,
            training: last.record.training, test: last.record.test, measures: measures,
            stopReason: RunEnd.stopped(end).name)
    }

    var isDiverged: Bool { stopReason == Self.diverged }

    private static let diverged = RunEnd.stopped(.diverged(step: 0)).name

    /// The accuracy on the test points, or on the training points where none are held out.
    var rankingAccuracy: Double { (test ?? training).accuracy ?? 0 }

    /// What ranks it, the greater the better: the accuracy, or the largest error of a curve with a
    /// minus sign.
    var merit: Double { measures.curve.map { -$0.largestError } ?? rankingAccuracy }

    /// Whether another result of the same candidate is better.
    ///
    /// By accuracy or largest error, then by the loss, then by the smaller number, so that no two
    /// are equal; those that diverged are below all others.
    func isBelow(_ other: StartResult) -> Bool {
        if isDiverged != other.isDiverged { return isDiverged }
        if merit != other.merit { return merit < other.merit }
        if training.loss != other.training.loss {
            return training.loss > other.training.loss
        }
        return start.number > other.start.number
    }
}

extension StartResult {
    /// The first line of a table of results with measures of this form.
    static func header(_ form: StartMeasures.Form) -> [String] {
        leadingColumns + Scores.columns(of: form.task) + form.columns + ["stopReason"]
    }

    private static let leadingColumns = [
        "cell", "activation", "width", "depth", "seed", "parameters", "steps",
    ]

    /// The fields of the row, an empty one where nothing is known.
    var fields: [String] {
        let candidate = start.candidate
        let leading = [
            "\(start.number)", candidate.activation.description, "\(candidate.width)",
            "\(candidate.depth)", "\(start.seed)", "\(parameters)", "\(steps)",
        ]
        return leading + Scores.texts(training: training, test: test) + measures.texts
            + [stopReason]
    }

    /// The result of `start` that was written as these fields, or nil if they are not one.
    init?(
        fields: some Sequence<String>, of start: CandidateStart, as form: StartMeasures.Form
    ) {
        let fields = Array(fields)
        let first = Self.leadingColumns.count
        let measured = first + Scores.columns(of: form.task).count
        guard fields.count == Self.header(form).count,
            let parameters = Int(fields[5]), let steps = Int(fields[6]),
            let scores = Scores.scores(texts: fields[first..<measured], of: form.task),
            let measures = StartMeasures(texts: fields[measured...].dropLast(), as: form)
        else { return nil }
        self.init(
            start: start, parameters: parameters, steps: steps, training: scores.training,
            test: scores.test, measures: measures, stopReason: fields[fields.count - 1])
        // A row that is not reproduced exactly was not written by a start of this plan.
        guard self.fields == fields else { return nil }
    }
}
