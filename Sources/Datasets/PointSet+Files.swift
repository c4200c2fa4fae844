public import Points

extension PointSet {
    /// The points of several sources, their files read, and the share of them that is held out.
    ///
    /// - Parameters:
    ///   - classNames: the classes and their order; none: those of the sources, in order of first
    ///     appearance.
    ///   - testShare: the share held out, 0 ..< 1; the same in every class.
    ///   - validationShare: the share held out for validation; with `testShare` below 1.
    ///   - baseFolder: the folder that relative paths start from; empty: the current one.
    /// - Throws: the first error in the order of the sources, with the source's index.
    public init(
        sources: [PointSource], classNames: [String] = [], testShare: Double = 0,
        validationShare: Double = 0, seed: UInt64 = 0, baseFolder: String
    ) throws(DatasetError) {
        var assembly: PointSetAssembly
        do {
            assembly = try PointSetAssembly(
                classNames: classNames, testShare: testShare, validationShare: validationShare,
                seed: seed)
        } catch {
            throw DatasetError(error)
        }
        for (index, source) in sources.enumerated() {
            try assembly.add(source, at: index, readFrom: baseFolder)
        }
        do {
            self = try assembly.pointSet()
        } catch {
            throw DatasetError(error)
        }
    }
}

extension PointSetAssembly {
    fileprivate mutating func add(
        _ source: PointSource, at index: Int, readFrom folder: String
    ) throws(DatasetError) {
        let contents: PointSource.Contents?
        do {
            contents = try source.contents(readFrom: folder)
        } catch {
            throw DatasetError(error.problem, source: index, place: error.place)
        }
        do {
            try add(source, contents: contents)
        } catch {
            throw DatasetError(error)
        }
    }
}
