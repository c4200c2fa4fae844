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
    var measures: StartMeasures
    /// The balanced accuracies at the training and the test points; nil for a curve.
    var balanced: BalancedAccuracies?
    /// At the validation points; nil if there are none.
    var validation: Scores?
    /// The name of the reason (`RunEnd.name`).
    var stopReason: String
}

extension StartResult {
    /// The state that is kept of a training of `steps` steps, in the window or the interval of the
    /// comparison.
    init(
        _ start: CandidateStart, kept: Snapshot, steps: Int, end: StopReason,
        measures: StartMeasures, balanced: BalancedAccuracies?
    ) {
        let record = kept.record
        self.init(
            start: start, parameters: kept.network.parameterCount, steps: steps,
            training: record.training, test: record.test, measures: measures,
            balanced: balanced, validation: record.validation?.scores,
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
    /// Which columns the results of a comparison have.
    struct Form: Sendable, Hashable {
        /// What is measured of the networks.
        var measures: StartMeasures.Form
        /// Whether points are held out for validation.
        var hasValidation = false
        /// Whether points are dealt into folds.
        var hasFolds = false

        fileprivate static let leadingColumns = [
            "cell", "activation", "width", "depth", "seed", "parameters", "steps",
        ]

        fileprivate var scoreColumns: [String] { Scores.columns(of: measures.task) }

        fileprivate var balancedColumns: [String] {
            measures.task == .classes ? BalancedAccuracies.columns : []
        }

        fileprivate var validationColumns: [String] {
            hasValidation ? ValidationRecord.columns : []
        }

        /// The first line of a table of results.
        var header: [String] {
            Self.leadingColumns + scoreColumns + measures.columns + ["stopReason"]
                + balancedColumns + validationColumns + (hasFolds ? ["fold"] : [])
        }
    }

    /// The fields of the row, an empty one where nothing is known.
    var fields: [String] {
        let candidate = start.candidate
        let leading = [
            "\(start.number)", candidate.activation.description, "\(candidate.width)",
            "\(candidate.depth)", "\(start.seed)", "\(parameters)", "\(steps)",
        ]
        return leading + Scores.texts(training: training, test: test) + measures.texts
            + [stopReason] + (balanced?.texts ?? []) + (validationRecord?.scoreTexts ?? [])
            + start.foldTexts
    }

    /// What the validation points say, for files.
    var validationRecord: ValidationRecord? {
        validation.map { ValidationRecord(scores: $0, bestStep: nil) }
    }

    /// The result of `start` that was written as these fields, or nil if they are not one.
    init?(fields: some Collection<String>, of start: CandidateStart, as form: Form) {
        var rest = Array(fields)[...]
        guard rest.count == form.header.count else { return nil }
        func take(_ count: Int) -> [String] {
            defer { rest = rest.dropFirst(count) }
            return Array(rest.prefix(count))
        }
        let leading = take(Form.leadingColumns.count)
        guard let parameters = Int(leading[5]), let steps = Int(leading[6]),
            let scores = Scores.scores(
                texts: take(form.scoreColumns.count), of: form.measures.task),
            let measures = StartMeasures(
                texts: take(form.measures.columns.count), as: form.measures)
        else { return nil }
        let stopReason = take(1)[0]
        let balanced = BalancedAccuracies(texts: take(form.balancedColumns.count))
        self.init(
            start: start, parameters: parameters, steps: steps, training: scores.training,
            test: scores.test, measures: measures, balanced: balanced,
            validation: ValidationRecord(texts: take(form.validationColumns.count))?.scores,
            stopReason: stopReason)
        // A row that is not reproduced exactly was not written by a start of this plan.
        guard self.fields == Array(fields) else { return nil }
    }
}

extension BalancedAccuracies {
    /// The texts in their columns, empty where nothing is known.
    fileprivate var texts: [String] { numbers.map { $0?.shortest ?? "" } }

    /// The numbers whose texts these are; nil if they are none.
    fileprivate init?(texts: [String]) {
        guard let first = texts.first, let training = Double(text: first) else { return nil }
        self.init(training: training, test: Double(text: texts[1]))
    }
}
