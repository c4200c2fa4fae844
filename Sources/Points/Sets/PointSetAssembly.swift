import Geometry

/// A set of points that grows source by source.
///
/// Each source has its own random numbers, so adding a source at the end changes no point of the
/// sources before it.
public struct PointSetAssembly: Sendable {
    private var classes: ClassMapping
    private var points: [LabelledPoint] = []
    /// The points of the sources that are only to test with.
    private var testPoints: [LabelledPoint] = []
    private var hasTestSource = false
    private var notes: [PointNote] = []
    private var sourceCount = 0
    private let testShare: Double
    private let validationShare: Double
    private let seed: UInt64

    /// A set without sources.
    ///
    /// - Parameters:
    ///   - classNames: the classes and their order; none: those of the sources, in order of first
    ///     appearance.
    ///   - testShare: the share held out, 0 ..< 1; the same in every class (see
    ///     `StratifiedSplit`).
    ///   - validationShare: the share held out for validation; with `testShare` below 1.
    /// - Throws: if the share is out of range or a name cannot be a class name.
    public init(
        classNames: [String] = [], testShare: Double = 0, validationShare: Double = 0,
        seed: UInt64 = 0
    ) throws(PointError) {
        guard testShare >= 0, testShare < 1 else { throw PointError(.testShare(testShare)) }
        guard validationShare >= 0, testShare + validationShare < 1 else {
            throw PointError(.testShare(testShare + validationShare))
        }
        classes = try ClassMapping(declared: classNames)
        (self.testShare, self.validationShare) = (testShare, validationShare)
        self.seed = seed
    }
}

extension PointSetAssembly {
    /// Adds the points of the next source.
    ///
    /// - Parameter contents: what the source's file holds; nil for a source without a file.
    /// - Throws: an error with the source's index.
    public mutating func add(
        _ source: PointSource, contents: PointSource.Contents? = nil
    ) throws(PointError) {
        do {
            let added = try points(of: source, contents: contents)
            if source.isForTesting {
                testPoints += added
                hasTestSource = true
            } else {
                points += added
            }
        } catch {
            throw PointError(error.problem, source: sourceCount, place: error.place)
        }
        sourceCount += 1
    }

    private mutating func points(
        of source: PointSource, contents: PointSource.Contents?
    ) throws(PointError) -> [LabelledPoint] {
        let drawn = try source.drawn(contents, seed: seed, index: sourceCount)
        guard drawn.points.count <= PointSet.pointLimit - points.count - testPoints.count
        else {
            throw PointError(.tooManyPoints(limit: PointSet.pointLimit))
        }
        notes += drawn.notes
        let labels = try classes.indices(of: drawn, for: source)
        let own = labels.reduce(into: [Int]()) { if !$0.contains($1) { $0.append($1) } }
        let disturbed = try source.disturbed(
            drawn.points.map { LabelledPoint($0.position, label: labels[$0.label]) },
            classes: own.map { (name: classes.names[$0], label: $0) }, seed: seed,
            index: sourceCount)
        for value in disturbed.lazy.flatMap({ [$0.position.x, $0.position.y] })
        where !(abs(value) <= PointSet.coordinateLimit) {
            throw PointError(.coordinate(value))
        }
        return disturbed
    }

    /// The points of all sources, with the shares for test and validation held out.
    ///
    /// - Throws: if there are no points, or none to train with, or a share is to be held out
    ///   beside sources that are only to test with.
    public func pointSet() throws(PointError) -> PointSet {
        guard !points.isEmpty || hasTestSource else { throw PointError(.noPoints) }
        guard !points.isEmpty else { throw PointError(.noTrainingSource) }
        guard !hasTestSource || testShare == 0 else { throw PointError(.twoTestSets) }
        var classes = classes
        let moved = classes.order()
        func placed(_ point: LabelledPoint) -> LabelledPoint {
            LabelledPoint(point.position, label: moved[point.label])
        }
        let points = points.map(placed)
        let split = StratifiedSplit(
            labels: points.map { $0.label }, classCount: classes.names.count,
            testShare: testShare, validationShare: validationShare, seed: seed)
        var set = PointSet(
            classNames: classes.names, training: split.training.map { points[$0] },
            test: split.test.map { points[$0] } + testPoints.map(placed),
            validation: split.validation.map { points[$0] })
        set.notes = classes.notes + notes
        return set
    }
}

extension PointSource {
    /// Whether all of its points are to test with.
    fileprivate var isForTesting: Bool {
        if case .csv(let source) = origin { source.split == .test } else { false }
    }
}
