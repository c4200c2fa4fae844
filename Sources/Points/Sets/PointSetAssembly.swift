import Geometry

/// A set of points that grows source by source.
///
/// Each source has its own random numbers, so adding a source at the end changes no point of the
/// sources before it.
public struct PointSetAssembly: Sendable {
    private let classes: ClassMapping
    /// The classes of a table depend on the tables after it.
    private var sources: [(source: PointSource, drawn: DrawnPoints)] = []
    private var pointCount = 0
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
    /// Adds the points of the next source; `pointSet` finds what their classes are.
    ///
    /// - Parameter contents: what the source's file holds; nil for a source without a file.
    /// - Throws: an error with the source's index.
    public mutating func add(
        _ source: PointSource, contents: PointSource.Contents? = nil
    ) throws(PointError) {
        do throws(PointError) {
            let drawn = try source.drawn(contents, seed: seed, index: sources.count)
            guard drawn.points.count <= PointSet.pointLimit - pointCount else {
                throw PointError(.tooManyPoints(limit: PointSet.pointLimit))
            }
            try source.checkNoise()
            pointCount += drawn.points.count
            sources.append((source, drawn))
        } catch {
            throw PointError(error.problem, source: sources.count, place: error.place)
        }
    }

    /// The points of all sources, with the shares for test and validation held out.
    ///
    /// - Throws: if a class is wrong (with the source's index), there are no points, or none to
    ///   train with, or a share is to be held out beside sources that are only to test with.
    public func pointSet() throws(PointError) -> PointSet {
        var classes = classes
        let (points, testPoints) = try labelled(&classes)
        let hasTestSource = sources.contains { $0.source.isForTesting }
        guard !points.isEmpty || hasTestSource else { throw PointError(.noPoints) }
        guard !points.isEmpty else { throw PointError(.noTrainingSource) }
        guard !hasTestSource || testShare == 0 else { throw PointError(.twoTestSets) }
        let moved = classes.order()
        func placed(_ point: LabelledPoint) -> LabelledPoint {
            LabelledPoint(point.position, label: moved[point.label])
        }
        let placedPoints = points.map(placed)
        let split = StratifiedSplit(
            labels: placedPoints.map { $0.label }, classCount: classes.names.count,
            testShare: testShare, validationShare: validationShare, seed: seed)
        var set = PointSet(
            classNames: classes.names, training: split.training.map { placedPoints[$0] },
            test: split.test.map { placedPoints[$0] } + testPoints.map(placed),
            validation: split.validation.map { placedPoints[$0] })
        set.labels = classes.labelsByClass
        set.notes = classes.notes + sources.flatMap { $0.drawn.notes }
        return set
    }
}

extension PointSetAssembly {
    /// The points of all sources: those to train with, and those that are only to test with.
    private func labelled(
        _ classes: inout ClassMapping
    ) throws(PointError) -> (training: [LabelledPoint], test: [LabelledPoint]) {
        let labels = TableLabels(of: sources)
        var (training, test) = ([LabelledPoint](), [LabelledPoint]())
        var found: [[Int]] = []
        for (index, (source, drawn)) in sources.enumerated() {
            do throws(PointError) {
                found.append(
                    try classes.indices(of: drawn, for: source, labels: labels.with(source)))
                let points = try points(of: drawn, for: source, index, found[index], classes.names)
                if source.isForTesting { test += points } else { training += points }
            } catch {
                throw PointError(error.problem, source: index, place: error.place)
            }
        }
        for (index, (_, drawn)) in sources.enumerated() {
            do throws(PointError) {
                try classes.checkNames(of: drawn, found[index])
            } catch {
                throw PointError(error.problem, source: index, place: error.place)
            }
        }
        return (training, test)
    }

    private func points(
        of drawn: DrawnPoints, for source: PointSource, _ index: Int, _ labels: [Int],
        _ names: [String]
    ) throws(PointError) -> [LabelledPoint] {
        let own = labels.reduce(into: [Int]()) { if !$0.contains($1) { $0.append($1) } }
        let disturbed = try source.disturbed(
            drawn.points.map { LabelledPoint($0.position, label: labels[$0.label]) },
            classes: own.map { (name: names[$0], label: $0) }, seed: seed, index: index)
        for value in disturbed.lazy.flatMap({ [$0.position.x, $0.position.y] })
        where !(abs(value) <= PointSet.coordinateLimit) {
            throw PointError(.coordinate(value))
        }
        return disturbed
    }
}

extension PointSource {
    /// Whether all of its points are to test with.
    fileprivate var isForTesting: Bool {
        if case .csv(let source) = origin { source.split == .test } else { false }
    }
}
