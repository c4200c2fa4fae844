import Analysis
public import Colours
import Geometry
public import NeuralNetworks
public import Planes
import Points
import Raster
import Text

/// The activations of a hidden layer at the points, on their first two principal components, over
/// the image of the window: how the layers so far have folded the plane.
public struct ProjectionFigure: Sendable {
    /// The shares of the points' variance along the two components.
    public var shares: (first: Double, second: Double) { projection.shares }
    private let projection: LayerProjection
    private let network: Network
    private let scene: Scene
    private let size: PictureSize
    private let look: Look
    private let lettering: Lettering

    /// A picture of a hidden layer, from 0; nil if there are no points.
    ///
    /// The components are those of the training points, or of the test points where there are no
    /// others.
    public init?(
        ofLayer layer: Int, of network: Network, scene: Scene, size: PictureSize, isDark: Bool,
        lettering: Lettering
    ) {
        guard let projection = LayerProjection(ofLayer: layer, of: network, points: scene.points)
        else { return nil }
        self.projection = projection
        self.network = network
        self.scene = scene
        self.size = size
        look = isDark ? .paperDark : .paper
        self.lettering = lettering
    }

    /// Draws the picture.
    public func draw() -> Picture {
        let sheet = sheet()
        var canvas = sheet.canvas()
        let transform = PlaneTransform(window: sheet.units.window, rect: sheet.layout.plot)
        let places = PlaneTransform(window: sheet.scene.window, rect: sheet.layout.plot)
        FoldingPainter(projection, window: scene.window, style: sheet.style.plane)
            .draw(on: &canvas, transform: transform)
        sheet.pointLayer.draw(on: &canvas, transform: places)
        sheet.drawAxes(on: &canvas)
        let units = network.layers[projection.layer].unitCount
        sheet.drawHeader(
            [
                Readout(
                    label: "activations of", value: "layer \(projection.layer + 1), \(units) units"),
                Readout(
                    label: "explained variance, components 1 + 2",
                    value: "\(shares.first.percent) + "
                        + shares.second.percent),
            ], on: &canvas)
        if var column = sheet.column(on: &canvas) {
            column.space(8)
            column.paragraph(
                "Each point is where the layer puts it, seen along the two directions in which "
                    + "the points vary most.", on: &canvas)
            column.paragraph(
                "Grey: the window as the layers so far have folded it"
                    + (network.isPiecewiseLinear
                        ? ", region by region; darker where sheets lie over one another."
                        : ", by a grid of straight lines."),
                on: &canvas)
        }
        return canvas.picture
    }

    /// Which points are drawn; none are wrong in a plane that the network does not classify.
    private var markers: Markers {
        scene.markers.choice == .errors ? Markers(.auto, seed: scene.markers.seed) : scene.markers
    }

    /// A sheet whose plane is that of the two components.
    private func sheet() -> ViewSheet {
        let points = projection.projected(scene.points)
        let places = (points.training + points.test).map(\.position)
        let window = Box(around: places, margin: 0.2) ?? scene.window
        return ViewSheet(
            network,
            scene: Scene(
                title: scene.title, classes: scene.classes, points: points, window: window,
                axisNames: Scene.AxisNames(
                    x: "component 1 (\(shares.first.percent))",
                    y: "component 2 (\(shares.second.percent))"), markers: markers),
            size: size, look: look, lettering: lettering, room: .plot, keys: .markers)
    }
}
