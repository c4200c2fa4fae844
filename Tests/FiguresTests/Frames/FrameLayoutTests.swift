import Colours
import Geometry
import Testing

@testable import Figures

@Suite struct FrameLayoutTests {
    static let windows = [
        Box(unchecked: (-6, 6, -6, 6)), Box(unchecked: (0, 7, 0, 2.6)),
        Box(unchecked: (-1, 1, 0, 1.3)), Box(unchecked: (0, 1, 0, 100)),
    ]

    static let sides = Array(1...40) + Array(stride(from: 64, through: 2048, by: 124))

    @Test(arguments: [FrameLayout.ColumnPlace.beside, .spare])
    func `every part lies in the picture and none overlaps another`(column: FrameLayout.ColumnPlace)
    {
        for window in Self.windows {
            for width in Self.sides {
                for height in Self.sides {
                    let layout = FrameLayout(
                        size: PictureSize(uncheckedWidth: width, height: height), window: window,
                        column: column)
                    let picture = PixelRect(
                        x: 0, y: 0, width: Double(width), height: Double(height))
                    let parts = [layout.plot, layout.readouts, layout.sidebar].compactMap { $0 }
                    for (index, part) in parts.enumerated() {
                        #expect(part.x >= 0 && part.maxX <= picture.maxX)
                        #expect(part.y >= 0 && part.maxY <= picture.maxY)
                        for other in parts.dropFirst(index + 1) {
                            let apart =
                                part.maxX <= other.x || other.maxX <= part.x
                                || part.maxY <= other.y || other.maxY <= part.y
                            #expect(apart)
                        }
                    }
                }
            }
        }
    }

    @Test func `a small square plot leaves room for a column, a wide one does not`() {
        func sidebar(_ window: Box, _ column: FrameLayout.ColumnPlace) -> PixelRect? {
            FrameLayout(
                size: PictureSize(uncheckedWidth: 480, height: 360), window: window, column: column
            ).sidebar
        }
        #expect(sidebar(Self.windows[0], .beside) == nil)
        #expect(sidebar(Self.windows[0], .spare) != nil)
        #expect(sidebar(Self.windows[1], .spare) == nil)
    }

    @Test func `a unit of x is as long as a unit of y where the window allows it`() {
        for size in [
            PictureSize(uncheckedWidth: 960, height: 720),
            PictureSize(uncheckedWidth: 1920, height: 1080),
        ] {
            for window in [Self.windows[0], Self.windows[2]] {
                let plot = FrameLayout(size: size, window: window).plot
                let ratio = plot.width / window.width / (plot.height / window.height)
                #expect(abs(ratio - 1) < 0.01)
            }
        }
    }
}
