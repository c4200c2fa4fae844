import Geometry
import Testing

@testable import Figures

@Suite struct TileGridTests {
    private static let area = PixelRect(x: 20, y: 100, width: 600, height: 500)

    private static func grid(_ counts: [Int], aspect: Double = 1) -> TileGrid {
        TileGrid(
            counts, in: area, aspect: aspect, minimum: 44, largest: 190, words: 26, heading: 21,
            gap: 8)
    }

    @Test(
        arguments: [[1], [4], [8], [16, 16, 16], [64, 64, 64], [300, 2], [3, 5, 1, 2]], [0.4, 1, 3])
    func `tiles lie in the area, in their order, and never on one another`(
        counts: [Int], aspect: Double
    ) {
        let groups = Self.grid(counts, aspect: aspect).groups
        #expect(groups.count == counts.count)
        let tiles = groups.flatMap(\.tiles)
        for (group, count) in zip(groups, counts) {
            #expect(!group.tiles.isEmpty && group.tiles.count <= count)
        }
        for (index, tile) in tiles.enumerated() {
            #expect(tile.x >= 20 && tile.maxX <= 620 && tile.y >= 121 && tile.maxY + 26 <= 600)
            for other in tiles[(index + 1)...] {
                #expect(other.y >= tile.maxY + 26 || other.x >= tile.maxX + 7)
            }
        }
    }

    @Test
    func
        `tiles are as large as they can be, and the last rows are left out where there is no room`()
    {
        #expect(Self.grid([4]).groups[0].tiles.map(\.width) == [190, 190, 190, 190])
        #expect(Set(Self.grid([4]).groups[0].tiles.map(\.x)).count == 2)
        #expect(Self.grid([16, 16, 16]).groups.map(\.tiles.count) == [16, 16, 11])
        let many = Self.grid([64, 64, 64]).groups.map(\.tiles.count)
        #expect(many == [22, 22, 11])
    }
}
