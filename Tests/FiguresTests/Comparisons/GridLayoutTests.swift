import Colours
import Geometry
import Testing

@testable import Figures

@Suite struct GridLayoutTests {
    private static let windows = [
        Box(unchecked: (-1, 1, -1, 1)), Box(unchecked: (0, 10, 0, 1)),
        Box(unchecked: (0, 1, 0, 10)),
    ]

    private struct Sample {
        let columns: Int
        let rows: Int
        let layout: GridLayout

        func panel(row: Int, column: Int) -> PixelRect { layout.panel(row: row, column: column) }

        var size: PictureSize { layout.size }
    }

    private static func layouts() -> [Sample] {
        let bounds = [(64, 64), (320, 240), (960, 720), (1920, 1440), (8192, 8192)]
        return windows.flatMap { window in
            [(1, 1), (4, 3), (8, 5), (1, 12), (13, 1), (6, 2), (2, 7), (64, 64)].flatMap {
                columns, rows in
                bounds.map { width, height in
                    Sample(
                        columns: columns, rows: rows,
                        layout: GridLayout(
                            columns: columns, rows: rows, window: window,
                            bound: PictureSize(uncheckedWidth: width, height: height),
                            headerHeight: 106))
                }
            }
        }
    }

    @Test func `panels lie in the picture and keep apart`() {
        for layout in Self.layouts() {
            let panels = (0..<layout.rows).flatMap { row in
                (0..<layout.columns).map { layout.panel(row: row, column: $0) }
            }
            for panel in panels {
                #expect(panel.x >= 0 && panel.y >= 0 && panel.width >= 8 && panel.height >= 8)
                #expect(panel.maxX <= Double(layout.size.width))
                #expect(panel.maxY <= Double(layout.size.height))
                #expect(panel.x == panel.x.rounded() && panel.y == panel.y.rounded())
            }
            #expect(Set(panels.map { [$0.width, $0.height] }).count == 1)
            // The caption of a panel is above it.
            for (index, panel) in panels.enumerated() {
                for other in panels[(index + 1)...].prefix(300) {
                    #expect(
                        panel.maxX < other.x || other.maxX < panel.x || panel.maxY + 1 < other.y
                            || other.maxY + 1 < panel.y)
                }
            }
        }
    }

    @Test func `a picture has even sides that a canvas can have`() {
        for layout in Self.layouts() {
            #expect(layout.size.width % 2 == 0 && layout.size.height % 2 == 0)
            #expect(layout.size.width <= 8192 && layout.size.height <= 8192)
        }
    }

    @Test func `a small grid fits into its bound, and a large one has panels to look at`() {
        let bound = PictureSize(uncheckedWidth: 960, height: 720)
        let small = GridLayout(
            columns: 4, rows: 3, window: Self.windows[0], bound: bound,
            headerHeight: 106)
        #expect(small.size.width <= 960 && small.size.height <= 720)
        let large = GridLayout(
            columns: 20, rows: 10, window: Self.windows[0], bound: bound,
            headerHeight: 106)
        #expect(large.panel(row: 0, column: 0).width >= 132)
    }

    @Test func `a higher header makes a higher picture of the same panels`() {
        let layouts = [106.0, 200].map {
            GridLayout(
                columns: 2, rows: 3, window: Self.windows[0],
                bound: PictureSize(uncheckedWidth: 960, height: 720), headerHeight: $0)
        }
        let panels = layouts.map { $0.panel(row: 2, column: 1) }
        #expect(panels[0].width == panels[1].width && panels[0].height == panels[1].height)
        #expect(panels[1].y == panels[0].y + 94)
        #expect(layouts[1].size.height == layouts[0].size.height + 94)
    }

    private static func layout(_ columns: Int, _ rows: Int, _ window: Box) -> GridLayout {
        GridLayout(
            columns: columns, rows: rows, window: window,
            bound: PictureSize(uncheckedWidth: 960, height: 720), headerHeight: 106)
    }

    @Test(arguments: [(6, 1), (12, 1), (1, 6), (1, 12), (2, 6)])
    func `a long grid is folded to the proportions asked for`(columns: Int, rows: Int) {
        let layout = Self.layout(columns, rows, Self.windows[0])
        let ratio = Double(layout.size.width) / Double(layout.size.height)
        // Whole it would be three to twenty times as long as wide.
        #expect(max(ratio / (4 / 3.0), 4 / 3.0 / ratio) < 1.35)
        #expect(layout.size.width <= 960 && layout.size.height <= 720)
        #expect(layout.folding.columns * layout.folding.rows - columns * rows <= 2 * columns)
    }

    /// Their panels are as small as can be, and the picture is larger than asked for.
    @Test(arguments: [(9, 4), (24, 1), (16, 2), (2, 20)])
    func `a grid that has no room is folded to nearly the proportions`(columns: Int, rows: Int) {
        for window in [Self.windows[0], Box(unchecked: (0, 2, 0, 1))] {
            let layout = Self.layout(columns, rows, window)
            let ratio = Double(layout.size.width) / Double(layout.size.height)
            #expect(max(ratio / (4 / 3.0), 4 / 3.0 / ratio) < 1.6)
        }
    }

    @Test func `two rows of six wide panels are folded, and the usual grid is not`() {
        let wide = Self.layout(6, 2, Box(unchecked: (0, 2, 0, 1)))
        #expect((wide.folding.columns, wide.folding.rows) == (3, 4))
        for (columns, rows) in [(4, 3), (3, 1), (1, 3), (4, 4), (5, 3)] {
            let folding = Self.layout(columns, rows, Self.windows[0]).folding
            #expect((folding.columns, folding.rows) == (columns, rows))
        }
    }
}
