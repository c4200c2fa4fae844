import Analysis
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
    /// Above this number of facets, the lines between them would cover them.
    private static let creaseLimit = 2500

    func draw() -> Canvas {
        var canvas = sheet.canvas()
        let ground = SurfaceGround(sheet.network, window: sheet.scene.window)
        let height = SurfaceHeight(ground.network)
        let clamp =
            settings.clamp
            ?? height.quantile(Self.quantile, of: ground.network, in: ground.window)
        let projection = SurfaceProjection(settings, heightScale: 2 * Self.relief / clamp)
        let surface = SurfaceFacets(
            of: ground.network, in: ground.window, height: height, clamp: clamp,
            eye: projection.eye)
        let range = SurfaceRange(low: surface.range.low, high: surface.range.high, clamp: clamp)
        let transform = transform(projection, ground.window, range)
        let axes = axes(projection, transform, ground.window, range)
        // A picture too small for letters has no room for axes either.
        let hasAxes = sheet.layout.titleBaseline != nil
        if hasAxes { axes.drawBehind(on: &canvas) }
        painter(surface, projection, transform, ground.window, range).draw(
            surface.facets, in: PixelBounds(covering: transform.rect), on: &canvas)
        if hasAxes { axes.drawBefore(on: &canvas) }
        let name = height.name(sheet.network, classes: sheet.classes)
        sheet.drawHeader(readouts(name, range, pieceCount: surface.pieceCount), on: &canvas)
        drawColumn(name, range, ground.stretch, on: &canvas)
        return canvas
    }

    private func axes(
        _ projection: SurfaceProjection, _ transform: PlaneTransform, _ window: Box,
        _ range: SurfaceRange
    ) -> SurfaceAxes {
        SurfaceAxes(
            projection: projection, transform: transform, window: window,
            data: sheet.units.window, levels: (range.floor, range.top),
            names: (
                sheet.scene.axisNames.x, sheet.scene.axisNames.y,
                sheet.network.outputCount == 1 ? "logit" : "height"
            ), look: sheet.look, scale: sheet.scale, lettering: sheet.lettering)
    }

    private func painter(
        _ surface: SurfaceFacets, _ projection: SurfaceProjection, _ transform: PlaneTransform,
        _ window: Box, _ range: SurfaceRange
    ) -> SurfacePainter {
        let hasLines = surface.pieceCount != nil && surface.facets.count <= Self.creaseLimit
        return SurfacePainter(
            projection: projection,
            tones: SurfaceTones(
                classes: sheet.classes.map(\.fill), look: sheet.look, creaseShare: 0.35),
            window: window, clamp: range.clamp, floor: range.floor, transform: transform,
            creaseWidth: hasLines ? 0.9 * sheet.scale : nil, zeroWidth: Self.zeroWidth * sheet.scale
        )
    }

    private static let zeroWidth = 2.4

    /// Lays the box, and room for its numbers, into the picture.
    private func transform(
        _ projection: SurfaceProjection, _ window: Box, _ range: SurfaceRange
    ) -> PlaneTransform {
        let places = window.corners.flatMap { corner in
            [range.floor, range.top].map { projection.place(corner, height: $0) }
        }
        let box = Box(around: places, margin: 0.002) ?? window
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
        _ name: String, _ range: SurfaceRange, pieceCount: Int?
    ) -> [Readout] {
        let facets =
            pieceCount.map { Readout(label: "facets (exact)", value: NumberText.grouped($0)) }
            ?? Readout(label: "the network is smooth", value: "sampled")
        let cut = range.cut.map { ", cut off at " + $0 } ?? ""
        return [
            Readout(label: "height", value: name), facets,
            Readout(label: "range" + cut, value: range.text),
        ]
    }

    private func drawColumn(
        _ name: String, _ range: SurfaceRange, _ stretch: SurfaceGround.Stretch,
        on canvas: inout Canvas
    ) {
        guard var column = sheet.column(on: &canvas) else { return }
        column.line(
            "height 0: the decision boundary", sheet.look.boundary,
            width: Self.zeroWidth * sheet.scale, on: &canvas)
        column.space(8)
        column.paragraph("The graph of the function over the window. Height: \(name).", on: &canvas)
        if let cut = range.cut {
            column.paragraph(
                settings.clamp == nil
                    ? "Cut off at \(cut), within which 85 % of the window lies: beyond, the graph "
                        + "is level and paler."
                    : "Cut off at \(cut): beyond, the graph is level and paler.", on: &canvas)
        }
        switch stretch {
        case .none: break
        case .x(let factor): column.paragraph(words("x", factor, of: "y"), on: &canvas)
        case .y(let factor): column.paragraph(words("y", factor, of: "x"), on: &canvas)
        }
        column.paragraph(
            "Seen from \(NumberText.plain(settings.azimuth))° around and "
                + "\(NumberText.plain(settings.elevation))° above.", on: &canvas)
    }

    private func words(_ axis: String, _ factor: Double, of other: String) -> String {
        "So narrow a window is drawn wider: a unit of \(axis) is as long as "
            + "\(NumberText.short(factor)) of \(other)."
    }
}
