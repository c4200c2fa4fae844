import Colours
import Geometry
import NeuralNetworks
import Planes
import Points
import Raster
import TestSupport
import Testing
import Training

@testable import Figures

@Suite struct FrameRendererTests {
    /// A network with `classes` classes, some points, and a short history.
    struct Sample {
        let scene: Scene
        let snapshot: Snapshot
        var history = RunHistory()

        init(_ activation: Activation, classes: Int) {
            let network = SampleNetwork.network(
                activation, hidden: [10, 6], outputs: classes == 2 ? 1 : classes, seed: 8)
            let places = (0..<60).map { index in
                let (column, row) = (Double(index * 37 % 60), Double(index * index * 7 % 61))
                return Point(column / 24 - 1.4, row / 21 - 0.9)
            }
            let points = places.map { LabelledPoint($0, label: network.predictedClass(at: $0)) }
            scene = Scene(
                title: "A sample",
                classes: (0..<classes).map { ClassAppearance(name: "class \($0)") },
                points: PointSet(
                    classNames: (0..<classes).map { "class \($0)" },
                    training: Array(points.prefix(40)), test: Array(points.suffix(20))),
                window: SampleNetwork.window)
            snapshot = Snapshot(
                TrainingRecord(
                    step: 400, epoch: 12.5, rate: 0.01, training: Scores(loss: 0.02, accuracy: 1),
                    test: Scores(loss: 0.04, accuracy: 0.95)), network: network)
            for step in [0, 1, 5, 20, 100, 400] {
                let loss = 1 / (1 + 0.1 * Double(step))
                history.append(
                    TrainingRecord(
                        step: step, epoch: 0, rate: 0.01,
                        training: Scores(loss: loss, accuracy: 1 - loss / 2),
                        test: Scores(loss: loss * 1.2, accuracy: 1 - loss / 1.8)))
            }
        }

        func canvas(_ look: Look, width: Int, height: Int, drawsText: Bool = false) throws -> Canvas
        {
            try renderer(look, width: width, height: height, drawsText: drawsText)
                .drawn(snapshot, history: history).canvas
        }

        func frame(_ look: Look, width: Int, height: Int, drawsText: Bool = false) throws -> Frame {
            try renderer(look, width: width, height: height, drawsText: drawsText)
                .frame(snapshot, history: history)
        }

        private func renderer(
            _ look: Look, width: Int, height: Int, drawsText: Bool
        ) throws -> FrameRenderer {
            FrameRenderer(
                scene: scene, size: PictureSize(uncheckedWidth: width, height: height), look: look,
                lastStep: 1000, lastEpoch: 31.25,
                lettering: drawsText ? try Lettering() : .invisible)
        }
    }

    @Test(arguments: [
        (LookName.paper, Activation.relu, 2), (.paperDark, .hardTanh, 4), (.glass, .relu, 3),
        (.glassDark, .abs, 2), (.paper, .sine, 3),
    ])
    func `a frame without text looks as it did`(
        look: LookName, activation: Activation, classes: Int
    ) throws {
        let canvas = try Sample(activation, classes: classes).canvas(
            Look(look), width: 640, height: 480)
        let name = "\(look.rawValue)-\(activation)-\(classes).png"
        try GoldenPicture(name).compare(canvas.picture)
    }

    @Test func `the same snapshot gives the same pixels`() throws {
        let sample = Sample(.relu, classes: 3)
        let first = try sample.canvas(.paper, width: 500, height: 400, drawsText: true)
        let second = try sample.canvas(.paper, width: 500, height: 400, drawsText: true)
        #expect(first == second)
    }

    @Test(arguments: [(64, 64), (64, 900), (900, 64), (1, 1), (2600, 300)])
    func `a frame of any size is drawn`(width: Int, height: Int) throws {
        let canvas = try Sample(.relu, classes: 2).canvas(
            .paper, width: width, height: height, drawsText: true)
        #expect(canvas.width == width && canvas.height == height)
    }

    @Test(arguments: [(6, false), (8, true)])
    func `more than six classes have their names in the plane`(
        classes: Int, areNamed: Bool
    ) throws {
        let sample = Sample(.relu, classes: classes)
        let bare = try sample.canvas(.paper, width: 640, height: 480)
        let written = try sample.canvas(.paper, width: 640, height: 480, drawsText: true)
        let layout = FrameLayout.fitting(
            sample.scene.window, in: PictureSize(uncheckedWidth: 640, height: 480))
        let plot = PixelBounds(covering: layout.plot)
        let differing = (plot.minY..<plot.maxY).reduce(0) { count, y in
            count + (plot.minX..<plot.maxX).count { bare[$0, y] != written[$0, y] }
        }
        #expect((differing > 0) == areNamed)
    }

    @Test func `text changes nothing inside of the plot`() throws {
        let sample = Sample(.relu, classes: 2)
        let bare = try sample.canvas(.paper, width: 640, height: 480)
        let written = try sample.canvas(.paper, width: 640, height: 480, drawsText: true)
        let layout = FrameLayout(
            size: PictureSize(uncheckedWidth: 640, height: 480), window: sample.scene.window)
        let plot = PixelBounds(covering: layout.plot)
        for y in plot.minY..<plot.maxY {
            for x in plot.minX..<plot.maxX { #expect(bare[x, y] == written[x, y]) }
        }
        #expect(bare != written)
    }
}
