import Analysis
import Colours
import Fonts
import Geometry
import NeuralNetworks
import Raster

/// Each unit's bent line in the colour of its layer, with its number.
struct CreaseView {
    let sheet: ViewSheet
    let lines: CreaseLines

    private var network: Network { sheet.network }
    private var ink: LayerInk { LayerInk(look: sheet.look) }
    /// Whether there are too many lines for the plot's size, so that they must be finer.
    private var isDense: Bool {
        let plot = sheet.layout.plot
        let room = min(1, max(plot.width, plot.height) / (520 * sheet.scale))
        return Double(network.hiddenUnitCount) > 60 * room
    }

    func draw() -> Canvas {
        var canvas = sheet.canvas()
        let plane = sheet.plane(in: sheet.layout.plot, scale: sheet.scale)
        let pale = sheet.classes.map { Palette.paleFill($0.fill, look: sheet.look) }
            .map { $0.mixed(with: sheet.look.neutral, share: 0.1) }
        canvas.paint(plane.margins, ToneScale(runs: pale.map { [$0] }, half: nil))
        let casing = CreaseBoundary(of: network, in: sheet.scene.window).segments
        let boundary = boundary(plane, on: casing)
        canvas.blend(boundary, sheet.look.boundary, opacity: Self.boundaryShare)
        let all = drawLines(over: boundary, plane.transform, on: &canvas)
        let numbers = CreaseNumbers(
            network.hiddenUnits, on: lines.segments, ink: InkMap(all), transform: plane.transform,
            lettering: sheet.lettering, size: 11 * sheet.scale)
        if sheet.lettering.isVisible && sheet.layout.titleBaseline != nil {
            draw(numbers, on: &canvas)
            sheet.drawClassNames(plane.margins, taken: numbers.labels.map(\.box), on: &canvas)
        }
        sheet.drawAxes(on: &canvas)
        sheet.drawHeader(
            readouts(plane.summary, numbers), on: &canvas, titleEnd: drawKey(on: &canvas))
        drawColumn(hasCasing: !casing.isEmpty, on: &canvas)
        return canvas
    }

    private var widths: [Double] {
        network.hiddenLayers.indices.map { ink.width($0, isDense: isDense) * sheet.scale }
    }

    /// The decision boundary, so wide where it lies on creases that it is seen on both sides.
    private func boundary(_ plane: DecisionPlane, on creases: [Segment]) -> Coverage {
        var boundary = plane.boundary
        for segment in creases {
            boundary.stroke(
                from: plane.transform.pixel(segment.start), to: plane.transform.pixel(segment.end),
                width: casingWidth)
        }
        return boundary
    }

    /// How much of the boundary's colour is laid on.
    private static let boundaryShare = 0.8
    private var boundaryColour: Colour {
        sheet.look.neutral.mixed(with: sheet.look.boundary, share: Self.boundaryShare)
    }

    /// The width of a boundary that lies on creases.
    private var casingWidth: Double { (widths.first ?? 0) + 2 * Self.casing * sheet.scale }
    private static let casing = 1.7

    /// Draws the lines, those of the first layer last, and returns their ink and the boundary's.
    private func drawLines(
        over boundary: Coverage, _ transform: PlaneTransform, on canvas: inout Canvas
    ) -> Coverage {
        let names = network.hiddenUnits
        let strokes = CreaseStrokes(lines, names: names, widths: widths, transform: transform)
        for (layer, coverage) in strokes.layers.enumerated().reversed() {
            canvas.blend(coverage, ink.colour(layer), opacity: isDense ? 0.75 : 1)
        }
        var all = boundary
        for (unit, segments) in lines.segments.enumerated() {
            for segment in segments {
                all.stroke(
                    from: transform.pixel(segment.start), to: transform.pixel(segment.end),
                    width: widths[names[unit].layer - 1])
            }
        }
        return all
    }

    private func draw(_ numbers: CreaseNumbers, on canvas: inout Canvas) {
        let size = 11 * sheet.scale
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
                    + "\(seen) of \(network.hiddenUnitCount)"),
            Readout(
                label: "without room for their number",
                value: left == 0 ? "none" : NumberText.grouped(left)),
        ]
    }

    /// The layers' colours and the classes at the end of the title's line, where no column has
    /// them; returns where they begin.
    private func drawKey(on canvas: inout Canvas) -> Double {
        guard sheet.layout.sidebar == nil, let line = sheet.layout.titleBaseline,
            let row = sheet.layout.readouts
        else { return Double(sheet.size.width) - 22 * sheet.scale }
        var x = sheet.drawClassLine(
            in: PixelRect(x: row.x + row.width / 2, y: 0, width: row.width / 2, height: 0),
            endingAt: PixelPoint(row.maxX, line.y), on: &canvas)
        for layer in network.hiddenLayers.indices.reversed() {
            let size = 11.5 * sheet.scale
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

    private func drawColumn(hasCasing: Bool, on canvas: inout Canvas) {
        guard var column = sheet.column(on: &canvas, hasLegend: false) else { return }
        var first = 0
        for (layer, units) in network.hiddenLayers.enumerated() {
            let outside = lines.segments[first..<first + units.unitCount].count { $0.isEmpty }
            first += units.unitCount
            let name = "layer \(layer + 1): \(units.unitCount) units"
            column.line(
                outside > 0 ? column.fitting("\(name), \(outside) outside", name) : name,
                ink.colour(layer), width: widths[layer], on: &canvas)
        }
        column.line(
            "decision boundary", boundaryColour,
            width: DecisionPlane.boundaryWidth * sheet.scale, on: &canvas)
        if hasCasing {
            column.line(
                column.fitting("boundary on a crease", "on a crease"), boundaryColour,
                width: casingWidth, core: (ink.colour(0), widths[0]), on: &canvas)
        }
        let most = 8
        let shown = sheet.classes.count > most ? most - 1 : sheet.classes.count
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
