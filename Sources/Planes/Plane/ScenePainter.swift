package import Analysis
package import Colours
package import Geometry
package import NeuralNetworks
import Points
import Raster

/// Paints the plane of a scene with its points and nothing else, as pictures without words have it.
package struct ScenePainter: Sendable {
    /// Where the window lies in the picture.
    package let transform: PlaneTransform
    private let size: PictureSize
    private let style: PlaneStyle
    private let points: ShownPoints

    /// A painter of pictures of this size.
    package init(_ scene: Scene, size: PictureSize, look: Look) {
        self.size = size
        transform = PlaneTransform(
            window: scene.window, rect: PixelRect(alone: scene.window, in: size))
        style = PlaneStyle(scene.classes, look: look, scale: size.scale)
        points = ShownPoints(scene.points, scene.markers)
    }

    /// The picture of a network, and what was counted on the way.
    package func picture(of network: Network) -> (picture: Picture, summary: PlaneSummary) {
        var canvas = Canvas(size: size, colour: style.look.background)
        let plane = DecisionPlane.painted(
            network, window: transform.window, rect: transform.rect, style: style)
        plane.draw(on: &canvas, style: style)
        let shown = points.judged { network.predictedClass(at: $0.position) }
        PointLayer(shown, style: style, plotWidth: transform.rect.width)
            .draw(on: &canvas, plane: plane)
        return (canvas.picture, plane.summary)
    }
}
