import Colours
import Geometry
import Planes
import Points
import Testing

@testable import Figures

@Suite struct LegendTests {
    let room = LegendGrid.Room(width: 100, height: 101, row: 10, gap: 4)

    @Test(arguments: [(1, 1), (10, 1), (11, 2), (20, 2), (21, 3), (30, 3), (31, 4)])
    func `names take the smallest number of columns`(count: Int, columns: Int) {
        let widths = [Double](repeating: 20, count: count)
        let grid = LegendGrid(widths, in: room, factors: [1, 0.5])
        #expect(grid.columns.count == columns && grid.shown == count && grid.factor == 1)
        #expect(grid.rows <= 10 && grid.rows * columns >= count)
    }

    @Test func `letters are smaller only where columns have no room`() {
        let widths = [Double](repeating: 60, count: 20)
        let grid = LegendGrid(widths, in: room, factors: [1, 0.7, 0.5])
        // 1 column of 14 rows, 2 of 42 + 2.8 pixels.
        #expect(grid.factor == 0.7 && grid.columns.count == 2 && grid.shown == 20)
    }

    @Test func `long names are shortened before classes are left out`() {
        let grid = LegendGrid([Double](repeating: 300, count: 20), in: room, factors: [1])
        #expect(grid.columns == [.init(x: 0, width: 48), .init(x: 52, width: 48)])
        #expect(grid.shown == 20)
    }

    @Test func `without room for all, one row is left for how many more there are`() {
        let grid = LegendGrid([Double](repeating: 40, count: 99), in: room, factors: [1])
        #expect(grid.columns.count == 2 && grid.rows == 9 && grid.shown == 18)
        let narrow = LegendGrid.Room(width: 10, height: 9, row: 10, gap: 4)
        #expect(LegendGrid([40, 40], in: narrow, factors: [1]).shown == 0)
    }

    /// The sizes of screens, and of a picture in a text, which has room for 20 of 46 classes.
    @Test(
        arguments: [12, 46],
        [
            PictureSize(uncheckedWidth: 640, height: 480),
            PictureSize(uncheckedWidth: 960, height: 720),
            PictureSize(uncheckedWidth: 1920, height: 1080),
            PictureSize(uncheckedWidth: 1080, height: 1920),
        ])
    func `all classes have a place in a frame`(count: Int, size: PictureSize) throws {
        let layout = FrameLayout.fitting(Box(unchecked: (-1, 1, -1, 1)), in: size)
        let column = try #require(layout.sidebar)
        let classes = (1...count).map { ClassAppearance(name: "Class \($0)") }
        let style = FigureStyle(
            classes, look: .paper, scale: layout.scale, lettering: try Lettering())
        let legend = Legend(
            rect: ChartPlaces.legend(in: column, scale: layout.scale), keys: .trainingAndTest,
            style: style)
        let grid = legend.grid
        #expect(grid.shown == (size.width > 640 ? count : min(count, 20)))
        let last = try #require(grid.columns.last)
        #expect(last.x + last.width <= legend.rect.width)
        #expect(legend.end < column.y + 0.62 * column.height)
    }
}
