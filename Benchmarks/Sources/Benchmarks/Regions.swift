import Geometry
import LinearRegions
import NeuralNetworks

/// Counts regions and does nothing else.
struct RegionCounter: RegionVisitor {
    var count = 0

    mutating func visit(_ region: borrowing LinearRegion) { count += 1 }
}

extension RegionCounter {
    /// Regions a second.
    static func measure(_ network: Network) throws -> Double {
        guard let traversal = RegionTraversal(network: network, window: Spirals.window) else {
            throw BenchmarkError.nothingToMeasure("regions")
        }
        var counter = RegionCounter()
        let time = seconds { traversal.visit(with: &counter) }
        return Double(counter.count) / time
    }

    static func count(_ network: Network) -> Int {
        var counter = RegionCounter()
        RegionTraversal(network: network, window: Spirals.window)?.visit(with: &counter)
        return counter.count
    }
}

/// Finds regions with the edges that they share, and what each class has of them.
enum ComplexCounter {
    /// The time of a traversal that keeps nothing, of the stored complex, and of the decisions on
    /// it.
    static func measure(
        _ network: Network
    ) throws -> (traversal: Double, complex: Double, decisions: Double) {
        let count = RegionCounter.count(network)
        let traversal = Double(count) / (try RegionCounter.measure(network))
        var regions: RegionComplex?
        let complex = seconds { regions = RegionComplex(of: network, in: Spirals.window) }
        guard let regions else { throw BenchmarkError.nothingToMeasure("complex") }
        var parts = 0
        let decisions = seconds { parts = DecisionComplex(regions).partCount }
        guard parts >= count else { throw BenchmarkError.nothingToMeasure("decisions") }
        return (traversal, complex, decisions)
    }
}
