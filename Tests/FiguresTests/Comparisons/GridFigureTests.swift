import Colours
import Geometry
import NeuralNetworks
import Planes
import Points
import Raster
import TestSupport
import Testing

@testable import Figures

@Suite struct GridFigureTests {
    private static let window = Box(unchecked: (-1, 1, -1, 1))

    private func figure(
        columns: Int, rows: Int, look: Look = .paper, lettering: Lettering = .invisible
    ) -> GridFigure {
        let points = PointSet(
            classNames: ["a", "b"],
            training: [LabelledPoint(Point(-0.9, -0.9), label: 0)],
            test: [LabelledPoint(Point(-0.9, 0.9), label: 1)])
        return GridFigure(
            scene: Scene(
                title: "A grid", classes: ["a", "b"].map { ClassAppearance(name: $0) },
                points: points, window: Self.window),
            columns: (0..<columns).map { "column \($0)" }, rows: (0..<rows).map { "row \($0)" },
            accuracyName: "accuracy", bestMeaning: "the most accurate", longestNote: "",
            bound: PictureSize(uncheckedWidth: 480, height: 360),
            look: look, lettering: lettering)
    }

    private func panel(_ network: Network, isBest: Bool = false) -> GridPanel {
        GridPanel(
            content: .network(network, accuracy: 0.5, divergedAfter: nil), parameters: 9,
            isBest: isBest)
    }

    @Test(arguments: [Look.paper, .paperDark])
    func `each panel shows its own network`(_ look: Look) throws {
        let figure = figure(columns: 3, rows: 2, look: look)
        let networks = (0..<6).map {
            SampleNetwork.network(.relu, hidden: [4], outputs: 1, seed: UInt64($0))
        }
        let picture = figure.canvas(networks.map { panel($0) }, note: "")
        let (blue, orange) = (Palette.colour(0), Palette.colour(1))
        for (index, network) in networks.enumerated() {
            let place = figure.place(row: index / 3, column: index % 3)
            let transform = PlaneTransform(
                window: Self.window,
                rect: PixelRect(
                    x: Double(place.minX), y: Double(place.minY), width: Double(place.width),
                    height: Double(place.height)))
            var wrong = 0
            var seen = 0
            for y in stride(from: place.minY + 2, to: place.maxY - 2, by: 3) {
                for x in stride(from: place.minX + 2, to: place.maxX - 2, by: 3) {
                    let point = transform.plane(PixelPoint(Double(x) + 0.5, Double(y) + 0.5))
                    let logit = network.logits(at: point)[0]
                    // Near the boundary the tones are pale, and lines are on them.
                    guard abs(logit) > 0.2 else { continue }
                    seen += 1
                    let colour = picture[x, y]
                    let isBlue =
                        Int(colour.blue) - Int(colour.red) > 0
                    if isBlue != (logit < 0) { wrong += 1 }
                }
            }
            #expect(blue.blue > blue.red && orange.red > orange.blue)
            // Creases are drawn over the tones.
            #expect(Double(wrong) <= 0.12 * Double(seen), "\(index): \(wrong) of \(seen)")
        }
    }

    @Test func `the best panel has a thick frame, and an empty one is grey`() throws {
        let figure = figure(columns: 2, rows: 1)
        let network = SampleNetwork.network(.relu, hidden: [4], outputs: 1, seed: 1)
        let nothing = GridPanel(content: .nothing, parameters: 9, isBest: false)
        let picture = figure.canvas([panel(network, isBest: true), nothing], note: "")
        let (best, other) = (figure.place(row: 0, column: 0), figure.place(row: 0, column: 1))
        #expect(picture[best.minX - 2, best.minY + 20] == Look.paper.ink)
        #expect(picture[other.minX - 2, other.minY + 20] == Look.paper.background)
        let grey = picture[other.minX + 5, other.minY + 5]
        #expect(grey.red < 255 && abs(Int(grey.red) - Int(grey.blue)) < 8)
    }

    @Test func `a grid of two classes is drawn in one palette`() throws {
        let figure = figure(columns: 2, rows: 2)
        let network = SampleNetwork.network(.relu, hidden: [8], outputs: 1, seed: 3)
        let picture = figure.draw((0..<4).map { panel(network, isBest: $0 == 1) }, note: "")
        #expect(picture.form != .rgb)
    }

    @Test func `below the grid stands what the mark of the best panel means, if there is one`()
        throws
    {
        let figure = figure(columns: 2, rows: 2, lettering: try Lettering())
        let network = SampleNetwork.network(.relu, hidden: [4], outputs: 1, seed: 1)
        let inked = [1, nil].map { best in
            let canvas = figure.canvas(
                (0..<4).map { panel(network, isBest: $0 == best) }, note: "")
            return (canvas.height - 9..<canvas.height - 3).contains { y in
                (0..<canvas.width).contains { canvas[$0, y] != Look.paper.background }
            }
        }
        #expect(inked == [true, false])
    }

    @Test func `a narrow grid says less of its best panel`() {
        #expect(
            Footnote.texts(ofBest: "the best; of equals, the first") == [
                "* and thick frame: the best; of equals, the first", "* and thick frame: the best",
                "* the best",
            ])
        #expect(
            Footnote.texts(ofBest: "the best") == ["* and thick frame: the best", "* the best"])
    }
}
