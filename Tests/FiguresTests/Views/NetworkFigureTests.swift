import Colours
import Foundation
import Geometry
import Naming
import NeuralNetworks
import Planes
import Points
import Raster
import RealFunctions
import TestSupport
import Testing
import Training

@testable import Figures

@Suite struct NetworkFigureTests {
    static let views = NetworkView.Name.allCases.map { NetworkView($0) { circle } }

    /// A circle in the window of the samples, whatever their boundary is.
    private static let circle: BoundaryNames = {
        let ring = Polyline(
            (0..<90).map { step in
                let turn = 2 * .pi * Double(step) / 90
                return Point(0.5 * Portable.cos(turn), 0.5 * Portable.sin(turn))
            }, isClosed: true)
        do {
            return try BoundaryNames(
                curves: [ring], window: Box(unchecked: (-1, 1, -1, 1)), points: [], predicted: [],
                resolution: 0.05)
        } catch {
            preconditionFailure("a resolution is given")
        }
    }()

    private static func figure(
        _ view: NetworkView, _ activation: Activation = .relu, classes: Int = 2, width: Int = 640,
        height: Int = 480, isDark: Bool = false, drawsText: Bool = false, hasPoints: Bool = true
    ) throws -> NetworkFigure {
        let sample = FrameRendererTests.Sample(activation, classes: classes)
        var scene = sample.scene
        if !hasPoints { (scene.points.training, scene.points.test) = ([], []) }
        return NetworkFigure(
            view, of: sample.snapshot.network, scene: scene,
            size: PictureSize(uncheckedWidth: width, height: height), isDark: isDark,
            lettering: drawsText ? try Lettering() : .invisible)
    }

    @Test(arguments: [
        ("creases", NetworkView.creases, 3), ("regions", .regions, 2),
        ("surface", .surface(SurfaceSettings(azimuth: -60, elevation: 35)), 2),
        ("surface-lead", .surface(SurfaceSettings(azimuth: 40, elevation: 50)), 3),
        ("units", .units, 2), ("margins", .margins, 2), ("buildup", .buildup, 3),
    ])
    func `a view without text looks as it did`(
        name: String, view: NetworkView, classes: Int
    ) throws {
        let picture = try Self.figure(view, classes: classes, width: 480, height: 360).draw()
        try GoldenPicture("view-\(name).png").compare(picture)
    }

    @Test(arguments: NetworkView.Name.allCases)
    func `Pictures.md describes each view`(_ name: NetworkView.Name) throws {
        let path = packageFolder + "/Documentation/Pictures.md"
        let text = try String(contentsOfFile: path, encoding: .utf8)
        #expect(text.contains("`\(name.rawValue)`"))
        let headings = text.split(separator: "\n").filter { $0.hasPrefix("## ") }
        #expect(headings.contains { $0.prefix { $0 != ":" }.contains(name.rawValue) })
    }

    @Test(arguments: views, [(64, 64), (64, 900), (900, 64), (1, 1), (1400, 300), (480, 360)])
    func `every view of any size is drawn`(view: NetworkView, size: (Int, Int)) throws {
        let picture = try Self.figure(
            view, classes: 3, width: size.0, height: size.1, drawsText: true
        ).draw()
        #expect(picture.width == size.0 && picture.height == size.1)
    }

    @Test(arguments: views)
    func `the same network gives the same pixels, and another look others`(
        view: NetworkView
    ) throws {
        let first = try Self.figure(view, drawsText: true).draw()
        #expect(try first == Self.figure(view, drawsText: true).draw())
        #expect(try first != Self.figure(view, isDark: true, drawsText: true).draw())
        _ = try Self.figure(view, drawsText: true, hasPoints: false).draw()
    }

    @Test(arguments: [NetworkView.surface(SurfaceSettings()), .units, .buildup])
    func `a view that draws no points has none in its legend either`(view: NetworkView) throws {
        let with = try Self.figure(view, width: 960, height: 720, drawsText: true).draw()
        let without = try Self.figure(
            view, width: 960, height: 720, drawsText: true, hasPoints: false
        ).draw()
        #expect(with == without)
    }

    @Test(arguments: views, [Activation.step, .identity, .hardTanh, .sine])
    func `each activation has each view, but smooth ones no creases and no regions`(
        view: NetworkView, activation: Activation
    ) throws {
        let figure = try Self.figure(view, activation)
        let error: FigureError? =
            switch view {
            case .creases where activation == .sine: .noCreases(activation: "sine")
            case .regions where activation == .sine: .noRegions(activation: "sine")
            default: nil
            }
        if let error {
            #expect(throws: error) { try figure.draw() }
        } else {
            _ = try figure.draw()
        }
    }

    @Test(arguments: views)
    func `a network without hidden layers has each view`(view: NetworkView) throws {
        let layer = try #require(
            DenseLayer(inputCount: 2, weights: [1, -2], biases: [0.1], activation: .identity))
        let network = try #require(Network(layers: [layer]))
        let scene = Scene(
            title: "A line", classes: [ClassAppearance(name: "a"), ClassAppearance(name: "b")],
            points: PointSet(classNames: ["a", "b"], training: [], test: []),
            window: Box(unchecked: (-1, 1, -1, 1)))
        let figure = NetworkFigure(
            view, of: network, scene: scene, size: PictureSize(uncheckedWidth: 480, height: 360),
            isDark: false, lettering: .invisible)
        #expect(try figure.draw().width == 480)
    }
}
