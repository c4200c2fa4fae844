import Geometry
import Points
import Raster

/// The labelled points of a scene, drawn over a plot.
struct PointLayer {
    let points: PointSet
    let classes: [ClassStyle]
    let look: Look
    /// Of a marker, in pixels.
    let radius: Double

    /// Many points have to be small ones, and so do those of a small plot.
    init(
        _ points: PointSet, classes: [ClassStyle], look: Look, plotWidth: Double, scale: Double
    ) {
        self.points = points
        self.classes = classes
        self.look = look
        let count = points.training.count + points.test.count
        let room = min(1, max(0.5, plotWidth / (480 * scale)))
        let size = count > 4000 ? 1.8 : count > 1200 ? 2.6 : count > 300 ? 3.4 : 4.2
        radius = size * room * scale
    }

    func draw(on canvas: inout Canvas, transform: PlaneTransform) {
        draw(on: &canvas) { transform.pixel($0) }
    }

    /// Draws the points where `place` puts them: test points below, training points above.
    func draw(on canvas: inout Canvas, place: (Point) -> PixelPoint) {
        let halos = classes.map { $0.halo(radius: radius, look: look) }
        for point in points.test + points.training {
            canvas.draw(halos[point.label], at: place(point.position))
        }
        for (points, isTest) in [(points.test, true), (points.training, false)] {
            let markers = classes.map { $0.marker(radius: radius, isTest: isTest, look: look) }
            for point in points {
                canvas.draw(markers[point.label], at: place(point.position))
            }
        }
    }
}
