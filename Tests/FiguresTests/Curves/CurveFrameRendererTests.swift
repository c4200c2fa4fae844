import Analysis
import Colours
import Curves
import Geometry
import NeuralNetworks
import Planes
import Raster
import Testing
import Training

@testable import Figures

@Suite struct CurveFrameRendererTests {
    @Test func `a curve on paper looks as it did`() throws {
        let canvas = try SampleCurve(.relu, units: 12).canvas(.paper, width: 720, height: 480)
        try GoldenPicture("curve-paper-relu.png").compare(canvas.picture)
    }

    @Test func `noisy samples on dark paper look as they did`() throws {
        let sample = try SampleCurve(.tanh, units: 12, noise: 0.08, testShare: 0.3)
        let canvas = try sample.canvas(.paperDark, width: 480, height: 360)
        try GoldenPicture("curve-paper-dark-tanh.png").compare(canvas.picture)
    }

    @Test func `a step network on glass looks as it did`() throws {
        let canvas = try SampleCurve(.step, units: 16).canvas(.glass, width: 480, height: 360)
        try GoldenPicture("curve-glass-step.png").compare(canvas.picture)
    }

    @Test func `scattered samples on dark glass look as they did`() throws {
        let sample = try SampleCurve(.relu, units: 300, noise: 0.08, isKnown: false)
        let canvas = try sample.canvas(.glassDark, width: 240, height: 180)
        try GoldenPicture("curve-glass-dark-scattered.png").compare(canvas.picture)
    }

    @Test(arguments: [(1, 1), (64, 64), (64, 900), (900, 64), (2600, 300)])
    func `a frame of any size is drawn`(width: Int, height: Int) throws {
        let canvas = try SampleCurve(.relu, units: 7).canvas(
            .paper, width: width, height: height, drawsText: true)
        #expect(canvas.width == width && canvas.height == height)
    }

    @Test func `text changes nothing inside of the plot`() throws {
        let sample = try SampleCurve(.relu, units: 7)
        let bare = try sample.canvas(.paper, width: 640, height: 480)
        let written = try sample.canvas(.paper, width: 640, height: 480, drawsText: true)
        let plot = PixelBounds(
            covering: try sample.renderer(.paper, width: 640, height: 480).panels.main)
        for y in plot.minY..<plot.maxY {
            for x in plot.minX..<plot.maxX { #expect(bare[x, y] == written[x, y]) }
        }
        #expect(bare != written)
    }

    @Test(arguments: LookName.allCases)
    func `frames have the same palette whatever they show`(look: LookName) throws {
        let samples = [
            try SampleCurve(.relu, units: 12), try SampleCurve(.step, units: 16),
            try SampleCurve(.tanh, units: 9, noise: 0.08, testShare: 0.3),
            try SampleCurve(.relu, units: 40, noise: 0.08, isKnown: false),
        ]
        for (width, height) in [(960, 720), (480, 360), (240, 180)] {
            let frames = try samples.map {
                try $0.frame(Look(look), width: width, height: height).picture
            }
            #expect(frames.allSatisfy { $0.form == frames[0].form && $0.form != .rgb })
            #expect(Set(frames.map(\.bytes)).count == frames.count)
        }
    }

    @Test func `a frame comes with the curve and its fit`() throws {
        let sample = try SampleCurve(.relu, units: 12)
        let frame = try sample.frame(.paper, width: 240, height: 180)
        #expect(frame.curve == NetworkCurve(sample.snapshot.network, over: 0...1))
        #expect(frame.curve.pieces.count == 12)
        let data = sample.scene.data
        #expect(
            frame.fit == CurveFit(of: frame.curve, to: data, reference: data.reference))
        #expect(frame.fit.largest > 0.01 && frame.fit.largest < 0.2)
    }

    /// The rows of the column of the network's ink, from its first to its last.
    private static func ink(_ canvas: Canvas, _ plot: PixelBounds, column: Int) -> [Int] {
        (plot.minY + 2..<plot.maxY - 2).filter { y in
            let colour = canvas[column, y]
            return Int(colour.red) + Int(colour.green) + Int(colour.blue) < 150
        }
    }

    @Test func `the network is above all else where it stands`() throws {
        let sample = try SampleCurve(.relu, units: 12)
        let renderer = try sample.renderer(.paper, width: 480, height: 360)
        let canvas = renderer.drawn(sample.snapshot, history: sample.history).canvas
        let rect = renderer.panels.main
        let plot = PixelBounds(covering: rect)
        for column in stride(from: plot.minX + 5, to: plot.maxX - 5, by: 7) {
            let x = (Double(column) + 0.5 - rect.x) / rect.width
            let rows = Self.ink(canvas, plot, column: column)
            let window = renderer.target.window
            let y =
                rect.y + rect.height
                * (window.maxY - sample.snapshot.network.value(at: x)) / window.height
            #expect(rows.contains { abs(Double($0) + 0.5 - y) < 2 })
        }
    }
}
