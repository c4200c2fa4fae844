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
        guard let sweep = RegionSweep(network: network, window: Spirals.window) else {
            throw BenchmarkError.nothingToMeasure("regions")
        }
        var counter = RegionCounter()
        let time = seconds { sweep.visit(with: &counter) }
        return Double(counter.count) / time
    }

    static func count(_ network: Network) -> Int {
        var counter = RegionCounter()
        RegionSweep(network: network, window: Spirals.window)?.visit(with: &counter)
        return counter.count
    }
}
