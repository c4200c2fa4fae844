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
        let floor: Double
        switch height {
        case .difference: floor = -clamp
        case .lead: floor = 0
        }
        let projection = SurfaceProjection(settings, heightScale: 2 * Self.relief / clamp)
        let surface = SurfaceFacets(
            of: sheet.network, in: sheet.scene.window, height: height, clamp: clamp,
            eye: projection.eye)
        let name = height.name(sheet.network, classes: sheet.classes)
        let axisName = sheet.network.outputCount == 1 ? "logit" : "height"
        let transform = transform(projection, floor: floor, top: clamp)
        let axes = SurfaceAxes(
            projection: projection, transform: transform, units: sheet.units,
            levels: (floor, clamp),
            names: (sheet.scene.axisNames.x, sheet.scene.axisNames.y, axisName), look: sheet.look,
            scale: sheet.scale,
            lettering: sheet.layout.titleBaseline == nil ? .invisible : sheet.lettering)
        if axes.lettering.isVisible || sheet.layout.titleBaseline != nil {
            axes.drawBehind(on: &canvas)
        }
        let isDense = surface.facets.count > Self.creaseLimit
        let painter = SurfacePainter(
            projection: projection,
            tones: SurfaceTones(
                classes: sheet.classes.map(\.fill), look: sheet.look, creaseShare: 0.35),
            window: sheet.scene.window, clamp: clamp, floor: floor, transform: transform,
            creaseWidth: isDense || surface.pieceCount == nil ? nil : 0.9 * sheet.scale,
            zeroWidth: 2.4 * sheet.scale)
        painter.draw(
            surface.facets, in: PixelBounds(covering: transform.rect), on: &canvas)
        axes.drawBefore(on: &canvas)
        sheet.drawHeader(
            readouts(name, clamp: clamp, pieceCount: surface.pieceCount), on: &canvas)
        drawColumn(name, clamp: clamp, on: &canvas)
        return canvas
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

    private func readouts(_ name: String, clamp: Double, pieceCount: Int?) -> [Readout] {
        let facets =
            pieceCount.map {
                Readout(label: "facets (exact)", value: NumberText.grouped($0))
            } ?? Readout(label: "the network is smooth", value: "sampled")
        return [
            Readout(label: "height", value: name), facets,
            Readout(label: "cut off at", value: "±" + NumberText.short(clamp)),
        ]
    }

    private func drawColumn(_ name: String, clamp: Double, on canvas: inout Canvas) {
        guard var column = sheet.column(on: &canvas) else { return }
        column.line(
            "height 0: the decision boundary", sheet.look.boundary, width: 2.4 * sheet.scale,
            on: &canvas)
        column.space(8)
        column.paragraph(
            "The graph of the function over the window. Height: \(name).", on: &canvas)
        let cut = NumberText.short(clamp)
        column.paragraph(
            settings.clamp == nil
                ? "85 % of the window lies within ±\(cut); beyond, the graph is cut off level, "
                    + "in paler colours."
                : "Beyond ±\(cut) the graph is cut off level, in paler colours.", on: &canvas)
        column.paragraph(
            "Seen from \(NumberText.plain(settings.azimuth))° around and "
                + "\(NumberText.plain(settings.elevation))° above.", on: &canvas)
    }
}
