import Analysis
import Geometry
import Naming
import Planes
import Points
import Raster
import Text

/// The known curves that the boundary is like, over the boundary.
struct NamedSheet {
    let sheet: ViewSheet
    /// In the data's units.
    let names: BoundaryNames

    func draw() -> Canvas {
        var canvas = sheet.canvas()
        let points = sheet.scene.points
        let painter = NamedPainter(
            curves, sheet.shown,
            misclassified: names.misclassified.filter { points.training.indices.contains($0) }
                .map { points.training[$0].position },
            of: sheet.network, window: sheet.scene.window, rect: sheet.layout.plot,
            style: sheet.style.plane)
        painter.draw(on: &canvas)
        let plane = painter.plane
        sheet.drawClassNames(
            plane.margins, taken: sheet.pointBoxes(plane.transform), on: &canvas)
        sheet.drawAxes(on: &canvas)
        sheet.drawHeader(readouts(plane.summary), on: &canvas)
        drawColumn(plane.summary, on: &canvas)
        return canvas
    }

    /// The named curves in window units, where there are points that show it; a spiral would go on
    /// beyond them.
    private var curves: [Segment] {
        let units = sheet.units
        let segments = names.named.flatMap { $0.segments(in: units.window) }.map {
            Segment(units.local($0.start), units.local($0.end))
        }
        return BoundaryNames.supported(
            segments, by: sheet.scene.points.training, gap: names.gap / units.unit)
    }

    private func readouts(_ summary: PlaneSummary) -> [Readout] {
        var readouts = [Readout(label: "the boundary is", value: names.words)]
        if case .noSimpleForm(let corners) = names.verdict {
            readouts = [
                Readout(label: "the boundary has", value: names.words),
                Readout(label: "a polygon needs", value: corners.counted("corner")),
            ]
        }
        if names.named.count == 1 {
            readouts.append(
                Readout(label: "distance (rms)", value: names.named[0].rms.rounded(2)))
        }
        if let right = names.right {
            let wrong = names.misclassified.count
            readouts.append(
                Readout(
                    label: names.named.isEmpty ? "right, network" : "wrong, curve / network",
                    value: names.named.isEmpty
                        ? right.grouped
                        : "\(wrong.grouped) / "
                            + (sheet.scene.points.training.count - right).grouped))
        }
        return readouts
    }

    private func drawColumn(_ summary: PlaneSummary, on canvas: inout Canvas) {
        guard var column = sheet.column(on: &canvas) else { return }
        let (look, scale) = (sheet.look, sheet.scale)
        column.line(
            summary.source == .exact ? "boundary (exact)" : "boundary (sampled)", look.boundary,
            width: NamedPainter.boundaryWidth * scale, on: &canvas)
        if !names.named.isEmpty {
            column.line(
                names.named.count == 1 ? names.named[0].form.title : names.words, look.namedCurve,
                width: NamedPainter.curveWidth * scale, on: &canvas)
        }
        if !names.misclassified.isEmpty {
            column.symbol(
                MarginPainter.ring(radius: 3.4 * scale, look: look),
                column.fitting("on the curve's wrong side", "on the wrong side"), on: &canvas)
        }
        column.space(8)
        for curve in names.named { describe(curve, on: &canvas, in: &column) }
        column.paragraph(conclusion, on: &canvas)
        if let doubt = names.doubt(points: sheet.scene.points.training.count) {
            column.paragraph(doubt, on: &canvas)
        }
    }

    private func describe(
        _ curve: NamedCurve, on canvas: inout Canvas, in column: inout SideColumn
    ) {
        column.paragraph(curve.formula, on: &canvas)
        guard names.named.count == 1 else { return }
        for parameter in curve.parameters {
            let error = parameter.error.map { " \u{b1} " + $0.rounded(2) } ?? ""
            column.paragraph("\(parameter.name) = \(parameter.text)\(error)", on: &canvas)
        }
        column.space(6)
    }

    private var conclusion: String {
        switch names.verdict {
        case .nothing: return "There is no boundary in the window."
        case .noSimpleForm(let corners):
            return "None of the known curves is near enough. Within the gap of the points, "
                + "\(names.gap.rounded(2)), a polygon of \(corners.counted("corner")) is."
        case .several: return "Each curve of the boundary has its own name."
        case .named:
            let others = names.alternatives.map(\.form.title)
            let polygon = names.baselineCorners.map {
                "A polygon as near needs \($0.counted("corner")). "
            }
            return (polygon ?? "")
                + (others.isEmpty
                    ? "No other curve with as few numbers is as near."
                    : "It cannot be told apart from: \(others.joinedAsSum).")
        }
    }
}
