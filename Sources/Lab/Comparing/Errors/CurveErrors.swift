import Analysis
import Curves
import NeuralNetworks
import Points
import Scenarios
import Training

/// The largest errors of the curves of a comparison, by the number of units: those of trained
/// networks, and what they can be compared with at as many kinks.
struct CurveErrors: Sendable, Hashable {
    /// The trained networks, a line for each row of the grid, then the others.
    var lines: [Line]
    /// What changes along a line.
    var places: CandidateGrid.Meaning

    /// The errors of one way to place the kinks.
    struct Line: Sendable, Hashable {
        var kind: Kind
        /// Stands beside the line.
        var name: String
        /// By rising place.
        var points: [Point]
    }

    /// How kinks are placed.
    enum Kind: String, Sendable, Hashable {
        /// By training.
        case trained
        /// Spread over the interval, with the last layer solved, and without a step of training.
        case untrained
        /// At equal distances, with the target's values there.
        case interpolant
        /// Where the largest error is the smallest possible.
        case best
    }

    /// The error at a width, or at a depth.
    struct Point: Sendable, Hashable {
        var place: Int
        /// Of several starts the median.
        var error: Double
        /// The range over several starts; nil where nothing is random.
        var range: Spread?
    }
}

extension CurveErrors {
    /// The errors of a comparison; nil if it is not one of curves.
    ///
    /// - Parameter jobs: the number of networks that are solved at a time.
    init?(of comparison: Comparison, jobs: Int) async throws {
        let setup = comparison.setup
        guard let data = setup.run.data.curve else { return nil }
        let arrangement = CurveArrangement(setup.grid)
        let isOneDepth = setup.settings.depths.count == 1
        let places =
            setup.grid.columnMeaning == .width && isOneDepth ? .width : arrangement.meaning
        self.places = places
        lines = arrangement.curves.map { curve in
            Line(
                kind: .trained,
                name: arrangement.curves.count > 1 ? curve.name : "trained",
                points: Self.trained(curve.candidates, in: comparison, along: places))
        }
        let shallow = setup.candidates.indices.filter { index in
            let candidate = setup.candidates[index]
            return candidate.activation == .relu && candidate.depth == 1
        }.sorted { setup.candidates[$0].width < setup.candidates[$1].width }
        guard places == .width, !shallow.isEmpty else { return }
        if let untrained = try await Self.untrained(shallow, in: comparison, jobs: jobs) {
            lines.append(untrained)
        }
        let widths = shallow.map { setup.candidates[$0].width }
        let target = setup.run.target ?? TargetFunction(data.reference)
        let pairs = try await Jobs.map(widths, limit: jobs) { width in
            // As many kinks make one piece more.
            (target.interpolantError(units: width + 1), data.reference.bestError(kinks: width))
        }
        for (kind, errors) in [(Kind.interpolant, pairs.map(\.0)), (.best, pairs.map(\.1))] {
            lines.append(
                Line(
                    kind: kind, name: kind.name,
                    points: zip(widths, errors).map { Point(place: $0, error: $1) }))
        }
    }

    private static func trained(
        _ candidates: [Int], in comparison: Comparison, along places: CandidateGrid.Meaning
    ) -> [Point] {
        candidates.compactMap { index in
            let candidate = comparison.setup.candidates[index]
            return Point(
                place: places == .width ? candidate.width : candidate.depth,
                spread: comparison.entries[index].largestErrors)
        }.sorted { $0.place < $1.place }
    }

    /// The networks of the finished starts with their kinks spread and the last layer solved.
    ///
    /// Nil where the kinks cannot be spread, or where it would take long.
    private static func untrained(
        _ candidates: [Int], in comparison: Comparison, jobs: Int
    ) async throws -> Line? {
        let setup = comparison.setup
        guard setup.run.scenario.scaling != .none, let data = setup.run.data.curve else {
            return nil
        }
        let reference = data.reference
        var points: [Point] = []
        for index in candidates {
            let width = setup.candidates[index].width
            guard width * width <= solvingLimit / data.training.count else { continue }
            let errors = try await Jobs.map(
                comparison.entries[index].results.map(\.start), limit: jobs
            ) { start in
                setup.solvedNetwork(of: start).map { network in
                    let curve = NetworkCurve(network, over: data.interval)
                    return CurveFit(of: curve, to: data, reference: reference).largest
                }
            }
            let known = errors.compactMap { $0 }
            if let point = Point(place: width, spread: Spread(errors: known)) {
                points.append(point)
            }
        }
        return points.isEmpty
            ? nil : Line(kind: .untrained, name: Kind.untrained.name, points: points)
    }

    /// The maximum of units times units times samples for which a last layer is solved: a few
    /// seconds.
    private static let solvingLimit = 2_000_000_000
}

extension CurveErrors.Point {
    fileprivate init?(place: Int, spread: Spread?) {
        guard let spread else { return nil }
        self.init(place: place, error: spread.median, range: spread)
    }
}

extension ComparisonSetup {
    /// A start's network with the kinks spread and the last layer solved, before training.
    fileprivate func solvedNetwork(of start: CandidateStart) -> Network? {
        var scenario = run.scenario
        scenario.seed = start.seed
        var network = Architecture(hidden: [], initialisation: .spread)
        network.readout = .solved
        scenario.network = start.candidate.architecture(as: network)
        scenario.training.optimizer = .sgd
        var trainer = Run(scenario, data: run.data).trainer(plan(for: start.candidate, in: run))
        return trainer.next()?.network
    }
}

extension Run {
    /// The formula of a curve over the interval of its samples; nil for a curve without a formula.
    fileprivate var target: TargetFunction? {
        guard case .formula(var curve) = scenario.curve, let interval = data.curve?.interval
        else { return nil }
        (curve.start, curve.end) = (interval.lowerBound, interval.upperBound)
        return try? TargetFunction(curve)
    }
}
