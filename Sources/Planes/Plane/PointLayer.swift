package import Geometry
package import Points
package import Raster

/// The labelled points of a scene, drawn over a plot.
package struct PointLayer: Sendable {
    private let points: ShownPoints
    private let style: PlaneStyle
    /// The radius of a marker, in pixels.
    package let radius: Double

    /// Points whose markers have the area of a disc of `radius` pixels, smaller in a crowd.
    package init(_ points: ShownPoints, style: PlaneStyle, radius: Double) {
        self.points = points
        self.style = style
        self.radius = points.isCrowded ? radius * Self.shrinking(points.shown.count) : radius
    }

    /// Many points have to be small ones, and so do those of a small plot.
    ///
    /// - Parameter plotWidth: in pixels.
    package init(_ points: ShownPoints, style: PlaneStyle, plotWidth: Double) {
        let count = points.shown.count
        let room = min(1, max(0.5, plotWidth / (480 * style.scale)))
        let size = count > 1200 ? 2.6 : count > 300 ? 3.4 : 4.2
        self.init(points, style: style, radius: size * room * style.scale)
    }

    /// Of a crowd all markers together keep their area, until they are half as wide.
    private static func shrinking(_ count: Int) -> Double {
        max(0.5, (Double(ShownPoints.crowd) / Double(count)).squareRoot())
    }

    /// What markers of a crowd cover of what is below them.
    private static let crowdOpacity = 0.6

    /// Draws the points within the plot that `transform` leads to.
    package func draw(on canvas: inout Canvas, transform: PlaneTransform) {
        canvas.clipped(to: PixelBounds(covering: transform.rect)) { canvas in
            if !points.isCrowded { drawHalos(on: &canvas, transform) }
            drawMarkers(on: &canvas, transform)
        }
    }

    /// Draws the points, and the boundary above them where they could hide it.
    package func draw(on canvas: inout Canvas, plane: DecisionPlane) {
        draw(on: &canvas, transform: plane.transform)
        if points.isOfMany { canvas.blend(plane.boundary, style.look.boundary) }
    }

    private func drawHalos(on canvas: inout Canvas, _ transform: PlaneTransform) {
        let halos = style.classes.map { $0.halo(radius: radius, look: style.look) }
        for shown in points.shown {
            canvas.draw(halos[shown.point.label], at: transform.pixel(shown.point.position))
        }
    }

    private func drawMarkers(on canvas: inout Canvas, _ transform: PlaneTransform) {
        func markers(isTest: Bool) -> [Marker] {
            style.classes.map {
                $0.marker(
                    radius: radius, isTest: isTest, look: style.look,
                    opacity: points.isCrowded ? Self.crowdOpacity : 1)
            }
        }
        let (filled, hollow) = (markers(isTest: false), markers(isTest: true))
        for shown in points.shown {
            canvas.draw(
                (shown.isHeldOut ? hollow : filled)[shown.point.label],
                at: transform.pixel(shown.point.position))
        }
    }
}
