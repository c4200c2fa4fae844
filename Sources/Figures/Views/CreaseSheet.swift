import Analysis
import Colours
import Fonts
import Geometry
import NeuralNetworks
import Planes
import Raster
import Text

/// Each unit's bent line in the colour of its layer, with its number.
struct CreaseSheet {
    let sheet: ViewSheet
    let lines: CreaseLines

    private var network: Network { sheet.network }

    func draw() -> Canvas {
        var canvas = sheet.canvas()
        let painter = CreasePainter(
            lines, of: network, window: sheet.scene.window, rect: sheet.layout.plot,
            style: sheet.style.plane)
        let plane = painter.plane
        let all = painter.draw(on: &canvas)
        let numbers = CreaseNumbers(
            network.hiddenUnits, on: lines.segments, ink: InkMap(all), transform: plane.transform,
            style: sheet.style)
        if sheet.lettering.isVisible {
            draw(numbers, painter.ink, on: &canvas)
            sheet.drawClassNames(plane.margins, taken: numbers.labels.map(\.box), on: &canvas)
        }
        sheet.drawAxes(on: &canvas)
        sheet.drawHeader(
            readouts(plane.summary, numbers), on: &canvas,
            titleEnd: drawKey(painter.ink, on: &canvas))
        drawColumn(painter, on: &canvas)
        return canvas
    }

    private func draw(_ numbers: CreaseNumbers, _ ink: LayerInk, on canvas: inout Canvas) {
        let size = sheet.style.text.label
        let names = network.hiddenUnits
        for label in numbers.labels {
            canvas.fill(label.box, sheet.look.neutral, opacity: 0.94)
            sheet.lettering.draw(
                label.text, on: &canvas,
                at: PixelPoint(
                    label.box.x + label.box.width / 2,
                    label.box.maxY - (label.box.height - 0.73 * size) / 2),
                size: size, colour: ink.text(names[label.units[0]].layer - 1), anchor: .middle)
        }
    }

    private func readouts(_ summary: PlaneSummary, _ numbers: CreaseNumbers) -> [Readout] {
        let seen = lines.segments.count { !$0.isEmpty }
        let left = numbers.leftOut
        return [
            sheet.regions(summary),
            Readout(
                label: "units with a crease here",
                value: (lines.sharing == .known ? "" : "at least ")
                    + "\(seen.grouped) of \(network.hiddenUnitCount.grouped)"),
            Readout(
                label: "without room for their number",
                value: left == 0 ? "none" : left.grouped),
        ]
    }

    /// The layers' colours and the classes at the end of the title's line, where no column has
    /// them; returns where they begin.
    private func drawKey(_ ink: LayerInk, on canvas: inout Canvas) -> Double {
        guard sheet.layout.sidebar == nil, let line = sheet.layout.titleBaseline,
            let row = sheet.layout.readouts
        else { return Double(sheet.size.width) - 22 * sheet.scale }
        var x = sheet.drawClassLine(
            in: PixelRect(x: row.x + row.width / 2, y: 0, width: row.width / 2, height: 0),
            endingAt: PixelPoint(row.maxX, line.y), on: &canvas)
        for layer in network.hiddenLayers.indices.reversed() {
            let size = sheet.style.text.caption
            let name = "layer \(layer + 1)"
            let start = x - sheet.lettering.width(name, size: size)
            guard start > row.x + row.width / 3 else { break }
            x = start
            sheet.lettering.draw(
                name, on: &canvas, at: PixelPoint(x, line.y), size: size,
                colour: ink.text(layer), anchor: .start)
            x -= 12 * sheet.scale
        }
        return x
    }

    private func drawColumn(_ painter: CreasePainter, on canvas: inout Canvas) {
        let ink = painter.ink
        guard var column = sheet.column(on: &canvas, hasLegend: false) else { return }
        var first = 0
        for (layer, units) in network.hiddenLayers.enumerated() {
            let outside = lines.segments[first..<first + units.unitCount].count { $0.isEmpty }
            first += units.unitCount
            let name = "layer \(layer + 1): \(units.unitCount.grouped) units"
            column.line(
                outside > 0 ? column.fitting("\(name), \(outside) outside", name) : name,
                ink.colour(layer), width: painter.widths[layer],
                dashes: painter.dashes(ofLayer: layer), on: &canvas)
        }
        column.line(
            "decision boundary", painter.boundaryColour,
            width: DecisionPlane.boundaryWidth * sheet.scale, on: &canvas)
        if painter.hasCasing {
            column.line(
                column.fitting("boundary on a crease", "on a crease"), painter.boundaryColour,
                width: painter.casingWidth, core: (ink.colour(0), painter.widths[0]), on: &canvas)
        }
        // Below the classes is a sentence of five lines.
        let limit = max(8, column.rowsLeft - 5)
        let shown = sheet.classes.count > limit ? limit - 1 : sheet.classes.count
        for style in sheet.classes.prefix(shown) {
            column.patch(
                style.name, Palette.paleFill(style.fill, look: sheet.look), on: &canvas)
        }
        if shown < sheet.classes.count {
            column.heading("and \(sheet.classes.count - shown) more classes", on: &canvas)
        }
        column.space(8)
        column.paragraph(
            "On its crease a unit switches on or off. Its number counts from 0 within its layer: "
                + "3 on a line of layer 1 is L1.3.", on: &canvas)
        let names = network.hiddenUnits
        if lines.shared.contains(where: { Set($0.units.map { names[$0].layer }).count > 1 }) {
            column.paragraph("Where layers share a line, their colours take turns.", on: &canvas)
        }
    }
}
