import Colours
import Geometry
import Testing

@testable import Figures

@Suite struct GridLayoutTests {
    private static let windows = [
        Box(unchecked: (-1, 1, -1, 1)), Box(unchecked: (0, 10, 0, 1)),
        Box(unchecked: (0, 1, 0, 10)),
    ]

    private static func layouts() -> [GridLayout] {
        let bounds = [(64, 64), (320, 240), (960, 720), (1920, 1440), (8192, 8192)]
        return windows.flatMap { window in
            [(1, 1), (4, 3), (8, 5), (1, 12), (64, 64)].flatMap { columns, rows in
                bounds.map { width, height in
                    GridLayout(
                        columns: columns, rows: rows, window: window,
                        bound: PictureSize(uncheckedWidth: width, height: height), headerHeight: 106
                    )
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
            let (first, last) = (panels[0], panels[panels.count - 1])
            if layout.columns > 1 {
                #expect(layout.panel(row: 0, column: 1).x > first.maxX)
            }
            if layout.rows > 1 { #expect(layout.panel(row: 1, column: 0).y > first.maxY) }
            #expect(first.width == last.width && first.height == last.height)
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
}
