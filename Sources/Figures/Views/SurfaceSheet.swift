import Analysis
import Colours
import Geometry
import NeuralNetworks
import Planes
import Raster
import Text

/// The graph of a network's function over the window, as tilted facets.
struct SurfaceSheet {
    let sheet: ViewSheet
    let settings: SurfaceSettings
    /// Whether the axis of heights reaches from clamp to clamp, whatever the heights are.
    var showsWholeRange = false

    func draw() -> Canvas {
        var canvas = sheet.canvas()
        let surface = Surface(
            of: sheet.network, in: sheet.scene.window, settings, showsWholeRange: showsWholeRange)
        let transform = surface.transform(in: room)
        let axes = SurfaceAxes(
            projection: surface.projection, transform: transform, window: surface.ground.window,
            data: sheet.units.window, levels: (surface.range.floor, surface.range.top),
            names: (
                sheet.scene.axisNames.x, sheet.scene.axisNames.y,
                sheet.network.outputCount == 1 ? "logit" : "height"
            ), style: sheet.style)
        // A picture too small for letters has no room for axes either.
        if sheet.hasText { axes.drawBehind(on: &canvas) }
        surface.draw(on: &canvas, transform: transform, style: sheet.style.plane)
        if sheet.hasText { axes.drawBefore(on: &canvas) }
        let name = surface.height.name(sheet.network, classes: sheet.classes)
        sheet.drawHeader(
            readouts(name, surface.range, pieceCount: surface.pieceCount), on: &canvas)
        drawColumn(name, surface, on: &canvas)
        return canvas
    }

    /// The plot without the room that the axes' numbers need.
    private var room: PixelRect {
        let (room, scale) = (sheet.layout.plot, sheet.scale)
        let left = sheet.hasText ? 44 * scale : 0
        let (above, below) = sheet.hasText ? (24 * scale, 24 * scale) : (0, 0)
        return PixelRect(
            x: room.x + left, y: room.y + above, width: room.width - left * 1.6,
            height: room.height - above - below)
    }

    private func readouts(
        _ name: String, _ range: SurfaceRange, pieceCount: Int?
    ) -> [Readout] {
        let facets =
            pieceCount.map { Readout(label: "facets (exact)", value: $0.grouped) }
            ?? Readout(label: "the network is smooth", value: "sampled")
        let cut = range.cut.map { ", cut off at " + $0 } ?? ""
        return [
            Readout(label: "height", value: name), facets,
            Readout(label: "range" + cut, value: range.text),
        ]
    }

    private func drawColumn(
        _ name: String, _ surface: Surface, on canvas: inout Canvas
    ) {
        guard var column = sheet.column(on: &canvas) else { return }
        column.line(
            "height 0: the decision boundary", sheet.look.boundary,
            width: Surface.zeroWidth * sheet.scale, on: &canvas)
        column.space(8)
        column.paragraph("The graph of the function over the window. Height: \(name).", on: &canvas)
        if let cut = surface.range.cut {
            column.paragraph(
                settings.clamp == nil
                    ? "Cut off at \(cut), within which 85 % of the window lies: beyond, the graph "
                        + "is level and hatched."
                    : "Cut off at \(cut): beyond, the graph is level and hatched.", on: &canvas)
        }
        switch surface.ground.stretch {
        case .none: break
        case .x(let factor): column.paragraph(words("x", factor, of: "y"), on: &canvas)
        case .y(let factor): column.paragraph(words("y", factor, of: "x"), on: &canvas)
        }
        column.paragraph(
            "Seen from \(surface.camera.azimuth.rounded(2, .upToDecimals))° around and "
                + "\(surface.camera.elevation.rounded(2, .upToDecimals))° above.", on: &canvas)
    }

    private func words(_ axis: String, _ factor: Double, of other: String) -> String {
        "So narrow a window is drawn wider: a unit of \(axis) is as long as "
            + "\(factor.rounded(3, .digits)) of \(other)."
    }
}
