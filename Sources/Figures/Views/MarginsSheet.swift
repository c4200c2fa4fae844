import Analysis
import Geometry
import Planes
import Points
import Raster
import Text

/// The distance to the decision boundary of the points that are nearest to it, each as a circle
/// that touches it.
struct MarginsSheet {
    let sheet: ViewSheet

    func draw() -> Canvas {
        var canvas = sheet.canvas()
        let painter = MarginPainter(
            sheet.scene.points, shown: sheet.shown, of: sheet.network, window: sheet.scene.window,
            rect: sheet.layout.plot, style: sheet.style.plane)
        painter.draw(on: &canvas)
        let plane = painter.plane
        sheet.drawClassNames(
            plane.margins, taken: sheet.pointBoxes(plane.transform), on: &canvas)
        sheet.drawAxes(on: &canvas)
        sheet.drawHeader(readouts(painter.margins, plane.summary), on: &canvas)
        drawColumn(plane.summary, on: &canvas)
        return canvas
    }

    private func readouts(_ margins: PointMargins, _ summary: PlaneSummary) -> [Readout] {
        let smallest = margins.smallestCorrect
            .flatMap { margins.margins[$0].nearest?.distance }
            .map { ($0 * sheet.units.unit).rounded(3, .digits) }
        let wrong = margins.misclassified
        let test = wrong.count { margins.margins[$0].isTest }
        let training =
            "\((wrong.count - test).grouped) of \(sheet.scene.points.training.count.grouped)"
        let hasTest = !sheet.scene.points.test.isEmpty
        guard sheet.hasPoints else {
            return [Readout(label: "points", value: "none"), sheet.regions(summary)]
        }
        return [
            Readout(
                label: summary.source == .exact
                    ? "smallest correct margin (exact)" : "smallest correct margin (sampled)",
                value: smallest ?? "none"),
            Readout(
                label: hasTest ? "misclassified, training / test" : "misclassified",
                value: hasTest
                    ? training + " / \(test.grouped) of \(sheet.scene.points.test.count.grouped)"
                    : training),
        ]
    }

    private func drawColumn(_ summary: PlaneSummary, on canvas: inout Canvas) {
        guard var column = sheet.column(on: &canvas) else { return }
        let (look, scale) = (sheet.look, sheet.scale)
        column.line(
            "decision boundary", look.boundary, width: DecisionPlane.boundaryWidth * scale,
            on: &canvas)
        if sheet.hasPoints {
            column.line(
                "smallest correct margin", look.ink, width: MarginPainter.smallestWidth * scale,
                on: &canvas)
            column.symbol(
                MarginPainter.ring(radius: 3.4 * scale, look: look), "misclassified", on: &canvas)
        }
        column.space(8)
        column.paragraph(
            "A point's margin is its distance to the nearest point of the decision boundary in the "
                + "window: its circle touches the boundary there. Each class has the circles of its "
                + "\(MarginPainter.circleCount) smallest correct margins.", on: &canvas)
        if summary.source == .sampled {
            column.paragraph(
                "The network is smooth: the boundary is sampled at every second pixel.",
                on: &canvas)
        }
        if !sheet.hasPoints {
            column.paragraph("There are no points (--points names a table).", on: &canvas)
        }
    }
}
