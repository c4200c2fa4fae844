import Geometry

extension RegionComplex {
    /// Calls `body` for each hidden unit that switches along an edge, in rising order: each one
    /// that is in different pieces of its activation on the two sides.
    ///
    /// Several units may share an edge, of which its tag names one. None switches on the window's
    /// edge.
    ///
    /// - Parameter edge: the number of an edge of `complex`.
    public func forEachUnit(switchingAlong edge: Int, _ body: (_ unit: Int) -> Void) {
        let edge = complex.edges[edge]
        guard !edge.isOuter else { return }
        patterns.forEachDifference(Int(edge.left), Int(edge.right), body)
    }
}
