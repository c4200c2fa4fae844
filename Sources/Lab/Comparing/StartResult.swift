import Datasets
import NeuralNetworks
import Training

/// What came out of a start: a row of `comparison.csv`.
struct StartResult: Sendable, Hashable {
    var start: CandidateStart
    var parameters: Int
    var steps: Int
    var trainLoss: Double
    var testLoss: Double?
    var trainAccuracy: Double
    var testAccuracy: Double?
    var measures: StartMeasures
    /// The name of the reason (`RunEnd.name`).
    var stopReason: String
}

extension StartResult {
    /// Where training has led, in the window of the comparison.
    init(_ start: CandidateStart, last: Snapshot, end: StopReason, measures: StartMeasures) {
        self.init(
            start: start, parameters: last.network.parameterCount, steps: last.step,
            trainLoss: last.trainLoss, testLoss: last.testLoss, trainAccuracy: last.trainAccuracy,
            testAccuracy: last.testAccuracy, measures: measures,
            stopReason: RunEnd.stopped(end).name)
    }

    var isDiverged: Bool { stopReason == Self.diverged }

    private static let diverged = RunEnd.stopped(.diverged(step: 0)).name

    /// The accuracy on the test points, or on the training points where none are held out.
    var rankingAccuracy: Double { testAccuracy ?? trainAccuracy }

    /// Whether another result of the same candidate is better.
    ///
    /// By accuracy, then by the loss, then by the smaller number, so that no two are equal; those
    /// that diverged are below all others.
    func isBelow(_ other: StartResult) -> Bool {
        if isDiverged != other.isDiverged { return isDiverged }
        if rankingAccuracy != other.rankingAccuracy {
            return rankingAccuracy < other.rankingAccuracy
        }
        if trainLoss != other.trainLoss { return trainLoss > other.trainLoss }
        return start.number > other.start.number
    }
}

extension StartResult {
    /// The first line of a table of results for these classes.
    static func header(classNames: [String]) -> [String] {
        leadingHeader + classNames.map { "area.\($0)" } + ["deadUnits", "stopReason"]
    }

    private static let leadingHeader = [
        "cell", "activation", "width", "depth", "seed", "parameters", "steps", "trainLoss",
        "testLoss", "trainAccuracy", "testAccuracy", "activationRegions", "affineRegions",
        "distinctAffineMaps", "boundaryLength",
    ]

    /// The fields of the row, an empty one where nothing is known.
    var fields: [String] {
        let candidate = start.candidate
        let numbers = [
            measures.activationRegions, measures.affineRegions, measures.distinctAffineMaps,
        ]
        return [
            "\(start.number)", candidate.activation.description, "\(candidate.width)",
            "\(candidate.depth)", "\(start.seed)", "\(parameters)", "\(steps)", trainLoss.shortest,
            testLoss?.shortest ?? "", trainAccuracy.shortest, testAccuracy?.shortest ?? "",
        ] + numbers.map { $0.map(String.init) ?? "" } + [measures.boundaryLength.shortest]
            + measures.classAreas.map(\.shortest)
            + [measures.deadUnits.map(String.init) ?? "", stopReason]
    }

    /// The result of `start` that was written as these fields, or nil when they are not one.
    init?(fields: some Sequence<String>, of start: CandidateStart, classCount: Int) {
        let fields = Array(fields)
        let lead = Self.leadingHeader.count
        guard fields.count == lead + classCount + 2 else { return nil }
        func whole(_ index: Int) -> Int? { Int(fields[index]) }
        func number(_ index: Int) -> Double? { Double(fields[index]) }
        let areas = (lead..<lead + classCount).compactMap(number)
        guard let parameters = whole(5), let steps = whole(6), let trainLoss = number(7),
            let trainAccuracy = number(9), let boundaryLength = number(14),
            areas.count == classCount
        else { return nil }
        self.init(
            start: start, parameters: parameters, steps: steps, trainLoss: trainLoss,
            testLoss: number(8), trainAccuracy: trainAccuracy, testAccuracy: number(10),
            measures: StartMeasures(
                activationRegions: whole(11), affineRegions: whole(12),
                distinctAffineMaps: whole(13), boundaryLength: boundaryLength, classAreas: areas,
                deadUnits: whole(lead + classCount)),
            stopReason: fields[lead + classCount + 1])
        // What does not come out the same was not written by a start of this plan.
        guard self.fields == fields else { return nil }
    }
}
