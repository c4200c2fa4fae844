import Colours
import Geometry
import NeuralNetworks
import Planes
import Raster
import TestSupport
import Testing

@testable import Figures

/// How much of a picture is empty.
@Suite struct EmptyRoomTests {
    static let sizes = [(1920, 1080), (1080, 1920), (1080, 1080), (960, 720), (480, 360)]
    static let windows = [
        Box(unchecked: (-1.5, 1.5, -0.5, 0.5)), Box(unchecked: (-1, 1, -1, 1)),
        Box(unchecked: (-0.5, 0.5, -1.5, 1.5)),
    ]

    @Test(arguments: sizes, windows)
    func `the largest empty rectangle is at most a fifth of a frame`(
        size: (Int, Int), window: Box
    ) throws {
        let sample = FrameRendererTests.Sample(.relu, classes: 2)
        var scene = sample.scene
        scene.window = window
        let renderer = FrameRenderer(
            scene: scene, size: PictureSize(uncheckedWidth: size.0, height: size.1),
            look: .paper, lastStep: 1000, lastEpoch: 31, lettering: try Lettering())
        let canvas = renderer.drawn(sample.snapshot, history: sample.history).canvas
        let charts = renderer.chartPlaces.map { [$0.loss, $0.accuracy] } ?? []
        let share = Self.largestEmptyShare(
            of: canvas, background: Look.paper.background,
            taken: [renderer.layout.plot] + charts)
        #expect(share <= 0.2)
    }

    /// The area of the largest rectangle of background that holds nothing taken, as a share of the
    /// picture: over each row the largest rectangle below a histogram.
    static func largestEmptyShare(
        of canvas: Canvas, background: Colour, taken: [PixelRect]
    ) -> Double {
        let bounds = taken.map { PixelBounds(covering: $0) }
        var heights = [Int](repeating: 0, count: canvas.width + 1)
        var largest = 0
        for y in 0..<canvas.height {
            for x in 0..<canvas.width {
                let isTaken = bounds.contains {
                    ($0.minX..<$0.maxX).contains(x) && ($0.minY..<$0.maxY).contains(y)
                }
                heights[x] = !isTaken && canvas[x, y] == background ? heights[x] + 1 : 0
            }
            var open: [(start: Int, height: Int)] = []
            for (x, height) in heights.enumerated() {
                var start = x
                while let last = open.last, last.height > height {
                    largest = max(largest, last.height * (x - last.start))
                    start = last.start
                    open.removeLast()
                }
                if height > 0, open.last.map({ $0.height < height }) ?? true {
                    open.append((start, height))
                }
            }
        }
        return Double(largest) / Double(canvas.width * canvas.height)
    }

    @Test func `an empty rectangle is measured`() {
        var canvas = Canvas(
            size: PictureSize(uncheckedWidth: 10, height: 10), colour: .white)
        canvas.fill(PixelRect(x: 0, y: 4, width: 10, height: 1), .black)
        func share(_ taken: [PixelRect]) -> Double {
            Self.largestEmptyShare(of: canvas, background: .white, taken: taken)
        }
        #expect(share([]) == 0.5)
        #expect(share([PixelRect(x: 3, y: 5, width: 2, height: 5)]) == 0.4)
    }
}
