import Geometry
import Raster
import Testing

@testable import Figures

@Suite struct ClassNamesTests {
    private static let bounds = PixelBounds(x: 10, y: 20, width: 120, height: 80)

    /// Class 0 to the left of column 90, class 1 to the right of it, class 2 in a sliver.
    private static func plane() -> FloatPlane {
        var plane = FloatPlane(bounds)
        for y in bounds.minY..<bounds.maxY {
            plane.setRow(y) { column in
                (0, column < 80 ? 0 : column < 83 ? 2 : 1)
            }
        }
        return plane
    }

    @Test func `names lie within their class, and a class that is too thin has none`() throws {
        let names = ClassNames(
            [(40, 14), (30, 14), (30, 14)], in: Self.plane(), taken: [])
        #expect(names.labels.map(\.index) == [0, 1])
        let (first, second) = (names.labels[0].box, names.labels[1].box)
        #expect(first.x >= 10 && first.maxX <= 90 && first.y >= 20 && first.maxY <= 100)
        #expect(second.x >= 93 && second.maxX <= 130 && second.y >= 20 && second.maxY <= 100)
    }

    @Test func `names keep away from taken places and from one another`() throws {
        let taken = PixelRect(x: 10, y: 20, width: 80, height: 50)
        let names = ClassNames(
            [(40, 14), (30, 14), (30, 14)], in: Self.plane(), taken: [taken])
        let first = try #require(names.labels.first { $0.index == 0 })
        #expect(first.box.y >= 70)
        let wide = ClassNames([(110, 36), (110, 36), (1, 1)], in: Self.plane(), taken: [])
        #expect(wide.labels.map(\.index) == [0, 2])
    }
}
