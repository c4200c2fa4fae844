import Analysis
import Colours
import Geometry
import Planes
import Raster
import Text

/// The plane as a network divides it: classes, creases, boundary and points, on paper or glass.
struct PlaneSheet {
    let sheet: ViewSheet

    func draw() -> Canvas {
        var canvas = sheet.canvas()
        let plane = DecisionPlane.painted(
            sheet.network, window: sheet.scene.window, rect: sheet.layout.plot,
            style: sheet.style.plane)
        plane.draw(on: &canvas, style: sheet.style.plane)
        sheet.pointLayer.draw(on: &canvas, plane: plane)
        sheet.drawClassNames(
            plane.margins, taken: sheet.pointBoxes(plane.transform), on: &canvas)
        sheet.drawAxes(on: &canvas)
        sheet.drawHeader(readouts(plane.summary), on: &canvas)
        drawColumn(plane.summary, on: &canvas)
        return canvas
    }

    private func readouts(_ summary: PlaneSummary) -> [Readout] {
        let length =
            summary.boundaryLength(of: sheet.network, in: sheet.scene.window) * sheet.units.unit
        return [sheet.accuracy, sheet.regions(summary)].compactMap(\.self) + [
            Readout(label: "length of the boundary", value: length.rounded(3, .digits))
        ]
    }

    private func drawColumn(_ summary: PlaneSummary, on canvas: inout Canvas) {
        guard var column = sheet.column(on: &canvas) else { return }
        column.line(
            "decision boundary", sheet.look.boundary,
            width: DecisionPlane.boundaryWidth * sheet.scale, on: &canvas)
        if summary.source == .exact {
            column.line(
                "crease of a unit", sheet.look.crease, width: sheet.scale,
                ground: Palette.deepFill(sheet.classes[0].fill, look: sheet.look), on: &canvas)
        }
        column.space(14)
        switch sheet.look.shading {
        case .paper: column.margins(sheet, on: &canvas)
        case .glass:
            let subject =
                summary.source == .exact ? "Each facet has one colour, by" : "The colour turns with"
            column.paragraph(
                "\(subject) the direction in which the margin grows: light where that is to the "
                    + "upper left, dark where it is to the lower right.", on: &canvas)
        }
    }
}

extension SideColumn {
    /// The scale of the margin: for up to three classes a bar each, for more, or where there is no
    /// room for those, a strip each.
    mutating func margins(_ sheet: ViewSheet, on canvas: inout Canvas) {
        let runs = sheet.style.plane.runs
        let marks = [0.0, 1, 4, 16, 100].map { margin in
            (
                share: margin / (margin + PlaneTones.halfMargin),
                text: margin.rounded(0, .decimals)
            )
        }
        func tone(_ run: [Colour], _ share: Double) -> Colour {
            run[min(Int(share * Double(run.count)), run.count - 1)]
        }
        if sheet.classes.count <= 3 && hasRoom(forBars: sheet.classes.count) {
            for (style, run) in zip(sheet.classes, runs) {
                bar("margin, \(style.name)", marks: marks, on: &canvas) { tone(run, $0) }
            }
        } else {
            strips("margin", names: sheet.classes.map(\.name), marks: marks, on: &canvas) {
                tone(runs[$0], $1)
            }
        }
    }
}
