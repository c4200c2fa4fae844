package import Analysis
import Colours
package import Geometry
import LinearRegions
package import NeuralNetworks
package import Raster

/// The window of the plane as it is painted: who wins at each pixel and by how much, the creases,
/// and the decision boundary.
package struct DecisionPlane {
    let look: Look
    /// Where the window lies in the picture.
    package let transform: PlaneTransform
    /// The pixels of the plot.
    package let bounds: PixelBounds
    /// What was counted on the way.
    package var summary: PlaneSummary
    /// The winner's margin on paper, the facet's turn on glass; labelled with the winner.
    package var margins: FloatPlane
    /// The bent lines of all units.
    package var creases: Coverage
    /// The decision boundary.
    package var boundary: Coverage

    /// A plane on which nothing is painted yet.
    init(_ source: PlaneSummary.Source, window: Box, rect: PixelRect, look: Look) {
        self.look = look
        transform = PlaneTransform(window: window, rect: rect)
        bounds = PixelBounds(covering: rect)
        summary = PlaneSummary(source: source)
        margins = FloatPlane(bounds)
        creases = Coverage(bounds)
        boundary = Coverage(bounds)
    }

    /// The decision regions of `network`: exact where it is piecewise linear, else sampled.
    package static func painted(
        _ network: Network, window: Box, rect: PixelRect, style: PlaneStyle
    ) -> DecisionPlane {
        let (look, scale) = (style.look, style.scale)
        if let traversal = RegionTraversal(network: network, window: window) {
            var painter = ExactPainter(
                DecisionPlane(.exact, window: window, rect: rect, look: look), network: network,
                scale: scale)
            traversal.visitDecisions(with: &painter)
            var plane = painter.finished()
            if !network.isContinuous { plane.addJumps(of: network, scale: scale) }
            return plane
        }
        var plane = DecisionPlane(.sampled, window: window, rect: rect, look: look)
        plane.sample(network, scale: scale)
        return plane
    }

    /// The stroke of the decision boundary, in a picture of 960 x 720.
    package static let boundaryWidth = 2.8

    mutating func addBoundary(_ segment: Segment, width: Double) {
        boundary.stroke(
            from: transform.pixel(segment.start), to: transform.pixel(segment.end), width: width)
    }

    /// Adds the boundary of a network with jumps, all of it: the painter leaves it out.
    private mutating func addJumps(of network: Network, scale: Double) {
        for segment in BoundarySegments(of: network, over: transform).segments {
            summary.exactLength += segment.length
            addBoundary(segment, width: Self.boundaryWidth * scale)
        }
    }

    /// Paints the plane onto a canvas that holds all of its pixels.
    package func draw(on canvas: inout Canvas, style: PlaneStyle) {
        canvas.paint(margins, style.tones)
        canvas.blend(creases, look.crease)
        canvas.blend(boundary, look.boundary)
    }
}

extension DecisionPlane {
    /// The width of a region's edge on pale classes, in a picture of 960 x 720.
    package static let edgeWidth = 1.0

    /// Paints the classes in pale colours, with the edges of regions in ink, as a ground for
    /// numbers.
    package func drawPale(on canvas: inout Canvas, style: PlaneStyle) {
        fillPale(on: &canvas, style: style)
        canvas.blend(creases, look.faintInk)
        canvas.blend(boundary, look.boundary)
    }

    /// Paints the classes alone, in pale colours.
    func fillPale(on canvas: inout Canvas, style: PlaneStyle) {
        let pale = style.classes.map {
            Palette.paleFill($0.fill, look: look).mixed(with: look.neutral, share: 0.1)
        }
        canvas.paint(margins, ToneScale(runs: pale.map { [$0] }, half: nil))
    }
}
