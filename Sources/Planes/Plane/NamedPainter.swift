import Analysis
package import Geometry
package import NeuralNetworks
package import Points
package import Raster

/// Draws known curves over the decision boundary that is like them.
package struct NamedPainter {
    /// The classes and the decision boundary.
    package let plane: DecisionPlane
    private let curves: [Segment]
    private let boundary: [Segment]
    private let misclassified: [Point]
    private let layer: PointLayer
    private let style: PlaneStyle

    /// A painter of `curves` and `points` within `rect`, a rectangle of whole pixels.
    ///
    /// - Parameter misclassified: the points that the curves take for another class.
    package init(
        _ curves: [Segment], _ points: ShownPoints, misclassified: [Point], of network: Network,
        window: Box, rect: PixelRect, style: PlaneStyle
    ) {
        self.curves = curves
        self.misclassified = misclassified
        self.style = style
        plane = DecisionPlane.painted(network, window: window, rect: rect, style: style)
        boundary = BoundarySegments(of: network, over: plane.transform).segments
        layer = PointLayer(points, style: style, plotWidth: rect.width)
    }
}

extension NamedPainter {
    /// The widths of the curve and of the boundary inside it, in a picture of 960 x 720.
    package static let curveWidth = 6.0
    package static let boundaryWidth = 1.6

    /// Draws the plane, the points, the curves with the boundary along their middle, and the marks
    /// of the points on the wrong side.
    package func draw(on canvas: inout Canvas) {
        canvas.paint(plane.margins, style.tones)
        layer.draw(on: &canvas, transform: plane.transform)
        canvas.blend(
            coverage(of: curves, width: Self.curveWidth + 2), style.look.halo, opacity: 0.8)
        canvas.blend(coverage(of: curves, width: Self.curveWidth), style.look.namedCurve)
        canvas.blend(coverage(of: boundary, width: Self.boundaryWidth), style.look.boundary)
        let ring = MarginPainter.ring(radius: layer.radius, look: style.look)
        canvas.clipped(to: plane.bounds) { canvas in
            for point in misclassified {
                canvas.draw(ring, at: plane.transform.pixel(point))
            }
        }
    }

    private func coverage(of segments: [Segment], width: Double) -> Coverage {
        var coverage = Coverage(plane.bounds)
        for segment in segments {
            coverage.stroke(
                from: plane.transform.pixel(segment.start), to: plane.transform.pixel(segment.end),
                width: width * style.scale)
        }
        return coverage
    }
}
