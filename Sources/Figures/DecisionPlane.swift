import Analysis
import Colours
import Geometry
import LinearRegions
import NeuralNetworks
import Raster

/// The window of the plane as it is painted: who wins at each pixel and by how much, the creases,
/// and the decision boundary.
struct DecisionPlane {
    let look: Look
    /// Where the window lies in the picture.
    let transform: PlaneTransform
    let bounds: PixelBounds
    var summary: PlaneSummary
    /// The winner's margin on paper, the facet's turn on glass; labelled with the winner.
    var margins: FloatPlane
    var creases: Coverage
    var boundary: Coverage

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
    static func painted(
        _ network: Network, window: Box, rect: PixelRect, look: Look, scale: Double
    ) -> DecisionPlane {
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
    static let boundaryWidth = 2.8

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
    func draw(on canvas: inout Canvas, tones: ToneScale) {
        canvas.paint(margins, tones)
        canvas.blend(creases, look.crease)
        canvas.blend(boundary, look.boundary)
    }
}
