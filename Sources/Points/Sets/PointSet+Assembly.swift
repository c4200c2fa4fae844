extension PointSet {
    /// The points of several sources without files, and the share of them that is held out.
    ///
    /// `PointSetAssembly` says what the parameters mean.
    ///
    /// - Throws: the first error in the order of the sources, with the source's index.
    public init(
        sources: [PointSource], classNames: [String] = [], testShare: Double = 0,
        validationShare: Double = 0, seed: UInt64 = 0
    ) throws(PointError) {
        var assembly = try PointSetAssembly(
            classNames: classNames, testShare: testShare, validationShare: validationShare,
            seed: seed)
        for source in sources { try assembly.add(source) }
        self = try assembly.pointSet()
    }
}
