package import Analysis
package import Geometry
package import NeuralNetworks
package import Points
package import Raster
import RealFunctions

/// Draws each point's distance to the decision boundary as a circle that touches it.
package struct MarginPainter {
    /// The classes and the decision boundary.
    package let plane: DecisionPlane
    /// The distances of all points.
    package let margins: PointMargins
    private let layer: PointLayer
    private let style: PlaneStyle

    /// A painter of `points` within `rect`, a rectangle of whole pixels.
    package init(
        _ points: PointSet, shown: ShownPoints, of network: Network, window: Box, rect: PixelRect,
        style: PlaneStyle
    ) {
        self.style = style
        plane = DecisionPlane.painted(network, window: window, rect: rect, style: style)
        margins = PointMargins(
            of: points, network: network,
            boundary: BoundarySegments(of: network, over: plane.transform).segments)
        layer = PointLayer(shown, style: style, plotWidth: rect.width)
    }
}

extension MarginPainter {
    private static let circleWidth = 1.0
    /// The number of circles of a class: those of its smallest correct margins.
    package static let circleCount = 20
    /// The width of the circle of the smallest margin, in a picture of 960 x 720.
    package static let smallestWidth = 2.2
    private static let corners: [Vector] = (0..<96).map { index in
        let angle = 2 * Double.pi * Double(index) / 96
        return Vector(Portable.cos(angle), Portable.sin(angle))
    }

    /// Draws the plane, the circles, the points, and the marks of the smallest margin and of the
    /// points that are classified wrongly.
    package func draw(on canvas: inout Canvas) {
        canvas.paint(plane.margins, style.tones)
        drawCircles(on: &canvas)
        canvas.blend(plane.boundary, style.look.boundary)
        layer.draw(on: &canvas, plane: plane)
        drawSmallest(on: &canvas)
        let ring = Self.ring(radius: layer.radius, look: style.look)
        canvas.clipped(to: plane.bounds) { canvas in
            for index in margins.misclassified {
                canvas.draw(
                    ring, at: plane.transform.pixel(margins.margins[index].point.position))
            }
        }
    }

    /// The mark of a point that is classified wrongly, around a marker of `radius` pixels.
    package static func ring(radius: Double, look: Look) -> Marker {
        Marker(
            .disc, radius: radius * 2.3,
            body: .ring(look.ink, width: max(1.4, radius * 0.45), interior: nil),
            halo: Marker.Halo(look.halo, width: 1))
    }

    /// A circle of the plane as a line of the picture.
    private func circle(_ margin: PointMargin) -> [PixelPoint] {
        guard let nearest = margin.nearest, nearest.distance > 0 else { return [] }
        let points = Self.corners.map { corner in
            plane.transform.pixel(margin.point.position + corner * nearest.distance)
        }
        return points + points.prefix(1)
    }

    private func drawCircles(on canvas: inout Canvas) {
        for (index, style) in style.classes.enumerated() {
            var coverage = Coverage(plane.bounds)
            for smallest in margins.smallestCorrect(Self.circleCount, ofClass: index) {
                coverage.stroke(
                    circle(margins.margins[smallest]), width: Self.circleWidth * self.style.scale)
            }
            canvas.blend(coverage, style.point, opacity: 0.8)
        }
    }

    /// Marks the smallest margin of a point that is classified correctly.
    private func drawSmallest(on canvas: inout Canvas) {
        guard let smallest = margins.smallestCorrect.map({ margins.margins[$0] }),
            let nearest = smallest.nearest
        else { return }
        let foot = plane.transform.pixel(nearest.point)
        let centre = plane.transform.pixel(smallest.point.position)
        func lines(width: Double) -> Coverage {
            var lines = Coverage(plane.bounds)
            lines.stroke(circle(smallest), width: width * style.scale)
            lines.stroke(from: centre, to: foot, width: width * style.scale)
            lines.stroke(from: foot, to: foot, width: (width + 3) * style.scale)
            return lines
        }
        canvas.blend(lines(width: Self.smallestWidth + 2.4), style.look.halo, opacity: 0.9)
        canvas.blend(lines(width: Self.smallestWidth), style.look.ink)
    }
}
