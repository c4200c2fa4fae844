import Colours
import Geometry
import NeuralNetworks
import Raster

/// The graph of a network's function over the window, as tilted facets.
struct SurfaceView {
    let sheet: ViewSheet
    let settings: SurfaceSettings

    /// The height of the clamp, as a share of the window's longer side.
    private static let relief = 0.25
    /// The share of the window in which the graph is not cut off, unless a clamp is given.
    private static let quantile = 0.85
    /// Above so many facets lines between them would cover them.
    private static let creaseLimit = 2500

    func draw() -> Canvas? {
        guard var canvas = sheet.canvas() else { return nil }
        let height = SurfaceHeight(sheet.network)
        let clamp =
            settings.clamp
            ?? height.quantile(Self.quantile, of: sheet.network, in: sheet.scene.window)
        let projection = SurfaceProjection(settings, heightScale: 2 * Self.relief / clamp)
        let surface = SurfaceFacets(
            of: sheet.network, in: sheet.scene.window, height: height, clamp: clamp,
            eye: projection.eye)
        let floor = height.floor(clamp: clamp)
        let transform = transform(projection, floor: floor, top: clamp)
        let axes = SurfaceAxes(
            projection: projection, transform: transform, units: sheet.units,
            levels: (floor, clamp),
            names: (
                sheet.scene.axisNames.x, sheet.scene.axisNames.y,
                sheet.network.outputCount == 1 ? "logit" : "height"
            ), look: sheet.look, scale: sheet.scale, lettering: sheet.lettering)
        // A picture too small for letters has no room for axes either.
        let hasAxes = sheet.layout.titleBaseline != nil
        if hasAxes { axes.drawBehind(on: &canvas) }
        painter(surface, projection, transform, clamp: clamp, floor: floor).draw(
            surface.facets, in: PixelBounds(covering: transform.rect), on: &canvas)
        if hasAxes { axes.drawBefore(on: &canvas) }
        let words = words(height, clamp: clamp)
        sheet.drawHeader(readouts(words, pieceCount: surface.pieceCount), on: &canvas)
        drawColumn(words, on: &canvas)
        return canvas
    }

    private func painter(
        _ surface: SurfaceFacets, _ projection: SurfaceProjection, _ transform: PlaneTransform,
        clamp: Double, floor: Double
    ) -> SurfacePainter {
        let hasLines = surface.pieceCount != nil && surface.facets.count <= Self.creaseLimit
        return SurfacePainter(
            projection: projection,
            tones: SurfaceTones(
                classes: sheet.classes.map(\.fill), look: sheet.look, creaseShare: 0.35),
            window: sheet.scene.window, clamp: clamp, floor: floor, transform: transform,
            creaseWidth: hasLines ? 0.9 * sheet.scale : nil, zeroWidth: Self.zeroWidth * sheet.scale
        )
    }

    private static let zeroWidth = 2.4

    /// What the height is, and where it is cut off.
    private func words(_ height: SurfaceHeight, clamp: Double) -> (name: String, cut: String) {
        let sign = height.floor(clamp: clamp) < 0 ? "±" : ""
        return (
            height.name(sheet.network, classes: sheet.classes), sign + NumberText.short(clamp)
        )
    }

    /// Lays the box, and room for its numbers, into the picture.
    private func transform(
        _ projection: SurfaceProjection, floor: Double, top: Double
    ) -> PlaneTransform {
        let places = sheet.scene.window.corners.flatMap { corner in
            [floor, top].map { projection.place(corner, height: $0) }
        }
        let box = Box(around: places, margin: 0.002) ?? sheet.scene.window
        let (room, scale) = (sheet.layout.plot, sheet.scale)
        let hasText = sheet.layout.titleBaseline != nil
        let left = hasText ? 44 * scale : 0
        let (above, below) = hasText ? (24 * scale, 24 * scale) : (0, 0)
        let free = PixelRect(
            x: room.x + left, y: room.y + above, width: room.width - left * 1.6,
            height: room.height - above - below)
        let factor = max(min(free.width / box.width, free.height / box.height), 1e-3)
        let (width, height) = (box.width * factor, box.height * factor)
        return PlaneTransform(
            window: box,
            rect: PixelRect(
                x: free.x + (free.width - width) / 2, y: free.y + (free.height - height) / 2,
                width: width, height: height))
    }

    private func readouts(
        _ words: (name: String, cut: String), pieceCount: Int?
    ) -> [Readout] {
        let facets =
            pieceCount.map { Readout(label: "facets (exact)", value: NumberText.grouped($0)) }
            ?? Readout(label: "the network is smooth", value: "sampled")
        return [
            Readout(label: "height", value: words.name), facets,
            Readout(label: "cut off at", value: words.cut),
        ]
    }

    private func drawColumn(_ words: (name: String, cut: String), on canvas: inout Canvas) {
        guard var column = sheet.column(on: &canvas) else { return }
        column.line(
            "height 0: the decision boundary", sheet.look.boundary,
            width: Self.zeroWidth * sheet.scale, on: &canvas)
        column.space(8)
        column.paragraph(
            "The graph of the function over the window. Height: \(words.name).", on: &canvas)
        column.paragraph(
            settings.clamp == nil
                ? "85 % of the window lies within \(words.cut); beyond, the graph is cut off "
                    + "level, in paler colours."
                : "Beyond \(words.cut) the graph is cut off level, in paler colours.", on: &canvas)
        column.paragraph(
            "Seen from \(NumberText.plain(settings.azimuth))° around and "
                + "\(NumberText.plain(settings.elevation))° above.", on: &canvas)
    }
}
