package import Geometry
package import Points
package import Raster

/// The labelled points of a scene, drawn over a plot.
package struct PointLayer: Sendable {
    private let points: PointSet
    private let style: PlaneStyle
    /// The radius of a marker, in pixels.
    package let radius: Double

    /// Points whose markers have the area of a disc of `radius` pixels.
    package init(_ points: PointSet, style: PlaneStyle, radius: Double) {
        self.points = points
        self.style = style
        self.radius = radius
    }

    /// Many points have to be small ones, and so do those of a small plot.
    ///
    /// - Parameter plotWidth: in pixels.
    package init(_ points: PointSet, style: PlaneStyle, plotWidth: Double) {
        let count = points.training.count + points.heldOut.count
        let room = min(1, max(0.5, plotWidth / (480 * style.scale)))
        let size = count > 4000 ? 1.8 : count > 1200 ? 2.6 : count > 300 ? 3.4 : 4.2
        self.init(points, style: style, radius: size * room * style.scale)
    }

    /// Draws the points within the plot that `transform` leads to.
    package func draw(on canvas: inout Canvas, transform: PlaneTransform) {
        canvas.clipped(to: PixelBounds(covering: transform.rect)) { canvas in
            drawAll(on: &canvas, transform: transform)
        }
    }

    /// Points held out below, training points above.
    private func drawAll(on canvas: inout Canvas, transform: PlaneTransform) {
        let halos = style.classes.map { $0.halo(radius: radius, look: style.look) }
        for point in points.heldOut + points.training {
            canvas.draw(halos[point.label], at: transform.pixel(point.position))
        }
        for (points, isTest) in [(points.heldOut, true), (points.training, false)] {
            let markers = style.classes.map {
                $0.marker(radius: radius, isTest: isTest, look: style.look)
            }
            for point in points {
                canvas.draw(markers[point.label], at: transform.pixel(point.position))
            }
        }
    }
}
