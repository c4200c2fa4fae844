package import Geometry
package import NeuralNetworks
package import Raster

/// The graph of a network's function over a window, as tilted facets.
package struct Surface {
    /// The plane below.
    package let ground: SurfaceGround
    /// The function whose graph it is.
    package let height: SurfaceHeight
    /// From where it is seen.
    package let camera: SurfaceCamera
    /// The way from the space over the window to a picture of it.
    package let projection: SurfaceProjection
    /// The heights, and those that are shown of them.
    package let range: SurfaceRange
    /// The number of facets; nil if the graph is sampled.
    package var pieceCount: Int? { facets.pieceCount }
    private let facets: SurfaceFacets

    /// The height of the clamp, as a share of the window's longer side.
    private static let relief = 0.25
    /// The share of the window in which the graph is not cut off, unless a clamp is given.
    private static let quantile = 0.85
    /// Above this number of facets, the lines between them would cover them.
    private static let creaseLimit = 2500
    /// The width of the line at height 0, in a picture of 960 x 720.
    package static let zeroWidth = 2.4

    /// The graph over a window about the origin.
    ///
    /// - Parameter showsWholeRange: whether the axis of heights reaches from clamp to clamp,
    ///   whatever the heights are.
    package init(
        of network: Network, in window: Box, _ settings: SurfaceSettings,
        showsWholeRange: Bool = false
    ) {
        ground = SurfaceGround(network, window: window)
        height = SurfaceHeight(ground.network)
        let clamp =
            settings.clamp
            ?? height.quantile(Self.quantile, of: ground.network, in: ground.window)
        let heightScale = 2 * Self.relief / clamp
        camera = SurfaceVisibility(
            of: ground.network, in: ground.window, height: height, clamp: clamp
        ).best(of: SurfaceCamera.choices(settings), heightScale: heightScale)
        projection = SurfaceProjection(camera, heightScale: heightScale)
        facets = SurfaceFacets(
            of: ground.network, in: ground.window, height: height, clamp: clamp,
            eye: projection.eye)
        range = SurfaceRange(
            low: facets.range.low, high: facets.range.high, clamp: clamp,
            showsWhole: showsWholeRange)
    }
}

extension Surface {
    /// Lays the box around the surface into the middle of `free`.
    package func transform(in free: PixelRect) -> PlaneTransform {
        let places = ground.window.corners.flatMap { corner in
            [range.floor, range.top].map { projection.place(corner, height: $0) }
        }
        let box = Box(around: places, margin: 0.002) ?? ground.window
        let factor = max(min(free.width / box.width, free.height / box.height), 1e-3)
        let (width, height) = (box.width * factor, box.height * factor)
        return PlaneTransform(
            window: box,
            rect: PixelRect(
                x: free.x + (free.width - width) / 2, y: free.y + (free.height - height) / 2,
                width: width, height: height))
    }

    /// Draws the facets, the line at height 0 and the sides of the block below.
    package func draw(on canvas: inout Canvas, transform: PlaneTransform, style: PlaneStyle) {
        let hasLines = pieceCount != nil && facets.facets.count <= Self.creaseLimit
        let painter = SurfacePainter(
            projection: projection,
            tones: SurfaceTones(
                classes: style.classes.map { $0.fill }, look: style.look, creaseShare: 0.35),
            window: ground.window, clamp: range.clamp, floor: range.floor, transform: transform,
            creaseWidth: hasLines ? 0.9 * style.scale : nil,
            zeroWidth: Self.zeroWidth * style.scale, hatchWidth: 0.7 * style.scale)
        painter.draw(facets.facets, in: PixelBounds(covering: transform.rect), on: &canvas)
    }
}
