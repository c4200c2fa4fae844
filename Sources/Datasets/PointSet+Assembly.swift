import Geometry
import Randomness

extension PointSet {
    /// The points of several sources, and the share of them that is held out.
    ///
    /// Each source has its own random numbers, so that a further source at the end of the list
    /// changes no point of those before it.
    ///
    /// - Parameters:
    ///   - classNames: the classes and their order; none: those of the sources, in order of first
    ///     appearance.
    ///   - testShare: the share held out, 0 ..< 1; the same in every class (see
    ///     `StratifiedSplit`).
    ///   - baseFolder: the folder that relative paths start from; empty: the current one.
    /// - Throws: the first error in the order of the sources, with the source's index.
    public init(
        sources: [PointSource], classNames: [String] = [], testShare: Double = 0, seed: UInt64 = 0,
        baseFolder: String = ""
    ) throws(DatasetError) {
        guard testShare >= 0, testShare < 1 else { throw DatasetError(.testShare(testShare)) }
        var classes = try ClassMapping(declared: classNames)
        var points: [LabelledPoint] = []
        for (index, source) in sources.enumerated() {
            do {
                points += try Self.points(
                    of: source, index: index, seed: seed, baseFolder: baseFolder, classes: &classes,
                    room: Self.pointLimit - points.count)
            } catch {
                throw DatasetError(error.problem, source: index, place: error.place)
            }
        }
        guard !points.isEmpty else { throw DatasetError(.noPoints) }
        let split = StratifiedSplit(
            labels: points.map { $0.label }, classCount: classes.names.count, testShare: testShare,
            seed: seed)
        self.init(
            classNames: classes.names, training: split.training.map { points[$0] },
            test: split.test.map { points[$0] })
    }

    private static func points(
        of source: PointSource, index: Int, seed: UInt64, baseFolder: String,
        classes: inout ClassMapping, room: Int
    ) throws(DatasetError) -> [LabelledPoint] {
        let drawn = try source.drawn(seed: seed, index: index, baseFolder: baseFolder)
        guard drawn.points.count <= room else {
            throw DatasetError(.tooManyPoints(limit: pointLimit))
        }
        let labels = try classes.indices(of: drawn, for: source)
        let own = labels.reduce(into: [Int]()) { if !$0.contains($1) { $0.append($1) } }
        let disturbed = try source.disturbed(
            drawn.points.map { LabelledPoint($0.position, label: labels[$0.label]) },
            classes: own.map { (name: classes.names[$0], label: $0) }, seed: seed, index: index)
        for value in disturbed.lazy.flatMap({ [$0.position.x, $0.position.y] })
        where !(abs(value) <= coordinateLimit) {
            throw DatasetError(.coordinate(value))
        }
        return disturbed
    }
}
