import Geometry
import LinearRegions
import NeuralNetworks
import TestSupport
import Testing

@Suite struct RegionClassesTests {
    @Test(arguments: [1, 3, 4], 1...4)
    func `the classes of a region are those that win at its places`(
        outputs: Int, seed: Int
    ) throws {
        let network = SampleNetwork.network(
            .relu, hidden: [5, 4], outputs: outputs, seed: UInt64(seed))
        let regions = try #require(RegionComplex(of: network, in: SampleNetwork.window))
        let decisions = DecisionComplex(regions)
        let classes = RegionClasses(decisions)
        var seen = [Set<Int>](repeating: [], count: regions.regionCount)
        let window = SampleNetwork.window
        for row in 0..<300 {
            for column in 0..<300 {
                let place = Point(
                    window.minX + window.width * (Double(column) + 0.5) / 300,
                    window.minY + window.height * (Double(row) + 0.5) / 300)
                let region = try #require(regions.region(at: place))
                seen[region].insert(network.predictedClass(at: place))
            }
        }
        // Small parts may lie between the places.
        let square = window.area / 90_000
        for region in 0..<regions.regionCount {
            #expect(seen[region].isSubset(of: classes[region]))
            #expect(classes[region] == classes[region].sorted() && !classes[region].isEmpty)
            let isLarge = (0..<decisions.partCount).filter { decisions.region(of: $0) == region }
                .allSatisfy { decisions.complex.area(of: $0) > 400 * square }
            if isLarge { #expect(Set(classes[region]) == seen[region]) }
        }
    }
}
