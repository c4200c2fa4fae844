import Analysis
import Colours
import Geometry
import Points
import Raster
import RealFunctions

/// Each point's distance to the decision boundary as a circle that touches it.
struct MarginsView {
    let sheet: ViewSheet

    private var look: Look { sheet.look }
    private var scale: Double { sheet.scale }

    func draw() -> Canvas {
        var canvas = sheet.canvas()
        let plane = sheet.plane(in: sheet.layout.plot, scale: scale)
        canvas.paint(plane.margins, sheet.tones)
        let margins = PointMargins(
            of: sheet.scene.points, network: sheet.network,
            boundary: BoundarySegments(of: sheet.network, over: plane.transform).segments)
        drawCircles(margins, plane, on: &canvas)
        canvas.blend(plane.boundary, look.boundary)
        sheet.drawPoints(on: &canvas, transform: plane.transform)
        drawMarks(margins, plane, on: &canvas)
        sheet.drawClassNames(
            plane.margins, taken: sheet.pointBoxes(plane.transform), on: &canvas)
        sheet.drawAxes(on: &canvas)
        sheet.drawHeader(readouts(margins, plane.summary), on: &canvas)
        drawColumn(plane.summary, on: &canvas)
        return canvas
    }

    private static let circleWidth = 1.0
    private static let smallestWidth = 2.2
    private static let corners: [Vector] = (0..<96).map { index in
        let angle = 2 * Double.pi * Double(index) / 96
        return Vector(Portable.cos(angle), Portable.sin(angle))
    }

    /// A circle of the plane as a line of the picture.
    private func circle(_ margin: PointMargin, _ plane: DecisionPlane) -> [PixelPoint] {
        guard let nearest = margin.nearest, nearest.distance > 0 else { return [] }
        let points = Self.corners.map { corner in
            plane.transform.pixel(margin.point.position + corner * nearest.distance)
        }
        return points + points.prefix(1)
    }

    private func drawCircles(
        _ margins: PointMargins, _ plane: DecisionPlane, on canvas: inout Canvas
    ) {
        for (index, style) in sheet.classes.enumerated() {
            var coverage = Coverage(plane.bounds)
            for margin in margins.margins where margin.point.label == index {
                coverage.stroke(circle(margin, plane), width: Self.circleWidth * scale)
            }
            canvas.blend(coverage, style.point, opacity: margins.margins.count > 150 ? 0.45 : 0.65)
        }
    }

    /// Marks the smallest margin of a point that is classified correctly, and those that are not.
    private func drawMarks(
        _ margins: PointMargins, _ plane: DecisionPlane, on canvas: inout Canvas
    ) {
        var ink = Coverage(plane.bounds)
        var halo = Coverage(plane.bounds)
        if let smallest = margins.smallestCorrect.map({ margins.margins[$0] }),
            let nearest = smallest.nearest
        {
            let foot = plane.transform.pixel(nearest.point)
            let centre = plane.transform.pixel(smallest.point.position)
            for (width, isHalo) in [(Self.smallestWidth + 2.4, true), (Self.smallestWidth, false)] {
                var lines = Coverage(plane.bounds)
                lines.stroke(circle(smallest, plane), width: width * scale)
                lines.stroke(from: centre, to: foot, width: width * scale)
                lines.stroke(from: foot, to: foot, width: (width + 3) * scale)
                if isHalo { halo = lines } else { ink = lines }
            }
        }
        canvas.blend(halo, look.halo, opacity: 0.9)
        canvas.blend(ink, look.ink)
        let radius = PointLayer(
            sheet.scene.points, classes: sheet.classes, look: look,
            plotWidth: sheet.layout.plot.width, scale: scale
        ).radius
        canvas.clipped(to: plane.bounds) { canvas in
            let ring = Self.ring(radius: radius, look: look)
            for index in margins.misclassified {
                canvas.draw(
                    ring, at: plane.transform.pixel(margins.margins[index].point.position))
            }
        }
    }

    private static func ring(radius: Double, look: Look) -> Marker {
        Marker(
            .disc, radius: radius * 2.3,
            body: .ring(look.ink, width: max(1.4, radius * 0.45), interior: nil),
            halo: Marker.Halo(look.halo, width: 1))
    }

    private func readouts(_ margins: PointMargins, _ summary: PlaneSummary) -> [Readout] {
        let smallest = margins.smallestCorrect
            .flatMap { margins.margins[$0].nearest?.distance }
            .map { NumberText.short($0 * sheet.units.unit) }
        let wrong = margins.misclassified
        let test = wrong.count { margins.margins[$0].isTest }
        let training = "\(wrong.count - test) of \(sheet.scene.points.training.count)"
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
                    ? training + " / \(test) of \(sheet.scene.points.test.count)" : training),
        ]
    }

    private func drawColumn(_ summary: PlaneSummary, on canvas: inout Canvas) {
        guard var column = sheet.column(on: &canvas) else { return }
        column.line(
            "decision boundary", look.boundary, width: DecisionPlane.boundaryWidth * scale,
            on: &canvas)
        if sheet.hasPoints {
            column.line(
                "smallest correct margin", look.ink, width: Self.smallestWidth * scale, on: &canvas)
            column.symbol(Self.ring(radius: 3.4 * scale, look: look), "misclassified", on: &canvas)
        }
        column.space(8)
        column.paragraph(
            "A point's margin is its distance to the nearest point of the decision boundary in the "
                + "window: its circle touches the boundary there.", on: &canvas)
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
