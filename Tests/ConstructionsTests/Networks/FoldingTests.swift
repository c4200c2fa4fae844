import Geometry
import LinearRegions
import NeuralNetworks
import Testing

@testable import Constructions

@Suite struct FoldingTests {
    static let square = Box(unchecked: (0, 1, 0, 1))
    static let counts = [
        (4, 1, 11), (4, 2, 44), (4, 3, 176), (4, 4, 704), (6, 2, 198), (6, 3, 1782), (8, 2, 592),
        (2, 2, 4),
    ]

    @Test(arguments: counts)
    func `it has as many regions in the unit square as is proved`(
        _ width: Int, _ depth: Int, _ count: Int
    ) throws {
        let folding = try Folding(width: width, depth: depth)
        let regions = try #require(RegionComplex(of: folding.network, in: Self.square))
        #expect(regions.regionCount == count)
        #expect(folding.regionCount == count)
        try regions.checkInvariants()
    }

    @Test func `a point and its images in the folds have one logit`() throws {
        let network = try Folding(width: 6, depth: 3).network
        func fold(_ t: Double) -> Double {
            let scaled = 3 * t
            let piece = scaled.rounded(.down)
            return Int(piece).isMultiple(of: 2) ? scaled - piece : 1 - (scaled - piece)
        }
        let lines = try Folding(width: 6, depth: 1).network
        for step in 0..<200 {
            let point = Point(Double(step * 37 % 200) / 200, Double(step * 91 % 199) / 199)
            let folded = Point(fold(fold(point.x)), fold(fold(point.y)))
            let difference = network.logits(at: point)[0] - lines.logits(at: folded)[0]
            #expect(abs(difference) < 1e-12, "\(point)")
        }
    }

    @Test func `an odd width and numbers out of range are refused`() {
        #expect(throws: ConstructionError.foldingWidth(5)) { try Folding(width: 5, depth: 1) }
        #expect(throws: ConstructionError.outOfRange(.width, 66, 2...64)) {
            try Folding(width: 66, depth: 1)
        }
        #expect(throws: ConstructionError.outOfRange(.depth, 0, 1...16)) {
            try Folding(width: 4, depth: 0)
        }
        #expect((try? Folding(width: 64, depth: 16))?.regionCount == nil)
    }
}
