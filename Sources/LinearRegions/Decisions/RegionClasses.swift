/// The classes that win somewhere in each activation region.
public struct RegionClasses: Sendable {
    /// Where each region's classes begin, and where the last one's end.
    private var starts: [Int]
    private var classes: [Int32]

    /// The classes of the parts into which each region is cut.
    public init(_ decisions: DecisionComplex) {
        let regionCount = decisions.regions.regionCount
        starts = [Int](repeating: 0, count: regionCount + 1)
        for part in 0..<decisions.partCount { starts[decisions.region(of: part) + 1] += 1 }
        for region in 0..<regionCount { starts[region + 1] += starts[region] }
        var next = starts
        classes = [Int32](repeating: 0, count: decisions.partCount)
        for part in 0..<decisions.partCount {
            let region = decisions.region(of: part)
            classes[next[region]] = Int32(decisions.winner(of: part))
            next[region] += 1
        }
    }

    /// The indices of the classes that win in a region, rising, each once.
    public subscript(region: Int) -> [Int] {
        var found: [Int] = []
        for index in classes[starts[region]..<starts[region + 1]].sorted()
        where found.last != Int(index) {
            found.append(Int(index))
        }
        return found
    }
}
