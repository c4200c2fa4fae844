import Colours
import Geometry
import NeuralNetworks
import Raster

/// Each unit's bent line in the colour of its layer, with its number.
struct CreaseView {
    let sheet: ViewSheet
    let lines: CreaseLines

    private var network: Network { sheet.network }
    private var ink: LayerInk { LayerInk(look: sheet.look) }
    private var isDense: Bool { network.hiddenUnitCount > 60 }

    func draw() -> Canvas? {
        guard var canvas = sheet.canvas() else { return nil }
        let plane = sheet.plane(in: sheet.layout.plot, scale: sheet.scale)
        let pale = sheet.classes.map { Palette.paleFill($0.fill, look: sheet.look) }
            .map { $0.mixed(with: sheet.look.neutral, share: 0.1) }
        canvas.paint(plane.margins, ToneScale(runs: pale.map { [$0] }, half: nil))
        canvas.blend(plane.boundary, sheet.look.boundary, opacity: 0.8)
        let all = drawLines(plane, on: &canvas)
        let numbers = CreaseNumbers(
            network.unitNames, on: lines.segments, ink: InkMap(all), transform: plane.transform,
            lettering: sheet.lettering, size: 11 * sheet.scale)
        if sheet.lettering.isVisible && sheet.layout.titleBaseline != nil {
            draw(numbers, on: &canvas)
        }
        sheet.drawAxes(on: &canvas)
        sheet.drawHeader(
            readouts(plane.summary, numbers), on: &canvas, titleEnd: drawKey(on: &canvas))
        drawColumn(on: &canvas)
        return canvas
    }

    /// Draws the lines, those of the first layer last, and returns their ink together with the boundary's.
    private func drawLines(_ plane: DecisionPlane, on canvas: inout Canvas) -> Coverage {
        let names = network.unitNames
        var all = plane.boundary
        for layer in network.hiddenLayers.indices.reversed() {
            var coverage = Coverage(plane.bounds)
            let width = ink.width(layer, isDense: isDense) * sheet.scale
            for (unit, segments) in lines.segments.enumerated()
            where names[unit].layer == layer + 1 {
                for segment in segments {
                    let start = plane.transform.pixel(segment.start)
                    let end = plane.transform.pixel(segment.end)
                    coverage.stroke(from: start, to: end, width: width)
                    all.stroke(from: start, to: end, width: width)
                }
            }
            canvas.blend(coverage, ink.colour(layer), opacity: isDense ? 0.75 : 1)
        }
        return all
    }

    private func draw(_ numbers: CreaseNumbers, on canvas: inout Canvas) {
        let size = 11 * sheet.scale
        let names = network.unitNames
        for label in numbers.labels {
            canvas.fill(label.box, sheet.look.neutral, opacity: 0.94)
            sheet.lettering.draw(
                label.text, on: &canvas,
                at: PixelPoint(
                    label.box.x + label.box.width / 2,
                    label.box.maxY - (label.box.height - 0.73 * size) / 2),
                size: size, colour: ink.text(names[label.unit].layer - 1), anchor: .middle)
        }
    }

    private func readouts(_ summary: PlaneSummary, _ numbers: CreaseNumbers) -> [Readout] {
        let seen = lines.segments.count { !$0.isEmpty }
        let left = numbers.leftOut
        return [
            sheet.regions(summary),
            Readout(
                label: "units with a crease here",
                value: "\(seen) of \(network.hiddenUnitCount)"),
            Readout(
                label: "without room for their number",
                value: left == 0 ? "none" : NumberText.grouped(left)),
        ]
    }

    /// The layers' colours at the end of the title's line, where no column has them;
    /// returns where they begin.
    private func drawKey(on canvas: inout Canvas) -> Double {
        guard sheet.layout.sidebar == nil, let line = sheet.layout.titleBaseline,
            let row = sheet.layout.readouts
        else { return Double(sheet.size.width) - 22 * sheet.scale }
        var x = row.maxX
        for layer in network.hiddenLayers.indices.reversed() {
            let size = 11.5 * sheet.scale
            let name = "layer \(layer + 1)"
            let start = x - sheet.lettering.width(name, size: size)
            guard start > row.x + row.width / 2 else { break }
            x = start
            sheet.lettering.draw(
                name, on: &canvas, at: PixelPoint(x, line.y), size: size,
                colour: ink.text(layer), anchor: .start)
            x -= 12 * sheet.scale
        }
        return x
    }

    private func drawColumn(on canvas: inout Canvas) {
        guard var column = sheet.column(on: &canvas, hasLegend: false) else { return }
        var first = 0
        for (layer, units) in network.hiddenLayers.enumerated() {
            let outside = lines.segments[first..<first + units.unitCount].count { $0.isEmpty }
            first += units.unitCount
            column.line(
                "layer \(layer + 1): \(units.unitCount) units"
                    + (outside > 0 ? ", \(outside) outside" : ""), ink.colour(layer),
                width: ink.width(layer, isDense: isDense) * sheet.scale, on: &canvas)
        }
        column.line(
            "decision boundary", sheet.look.boundary,
            width: DecisionPlane.boundaryWidth * sheet.scale, on: &canvas)
        for style in sheet.classes.prefix(8) {
            column.patch(
                style.name, Palette.paleFill(style.fill, look: sheet.look), on: &canvas)
        }
        column.space(8)
        column.paragraph(
            "On its crease a unit switches on or off. Its number counts from 0 within its layer: "
                + "3 on a line of layer 1 is L1.3.", on: &canvas)
    }
}
