extension RegionTraversal {
    /// Shows every region to the visitor, and right after it the region's parts by class and its
    /// pieces of the decision boundary.
    public func visitDecisions(with visitor: inout some RegionVisitor & DecisionVisitor) {
        withUnsafeMutablePointer(to: &visitor) { visitor in
            var splitter = DecisionSplitter(
                cutter: DecisionCutter(network, window: window), visitor: visitor)
            withUnsafeMutablePointer(to: &splitter) { splitter in
                var relay = Relay(splitter: splitter)
                visit(with: &relay)
            }
        }
    }
}

/// Holds the cutter, which cannot be copied, while regions come in through the relay.
private struct DecisionSplitter<Visitor: RegionVisitor & DecisionVisitor>: ~Copyable {
    var cutter: DecisionCutter
    let visitor: UnsafeMutablePointer<Visitor>
}

private struct Relay<Visitor: RegionVisitor & DecisionVisitor>: RegionVisitor {
    /// Valid while `visitDecisions` runs.
    let splitter: UnsafeMutablePointer<DecisionSplitter<Visitor>>

    mutating func visit(_ region: borrowing LinearRegion) {
        let visitor = splitter.pointee.visitor
        visitor.pointee.visit(region)
        splitter.pointee.cutter.cut(region, for: &visitor.pointee)
    }
}
