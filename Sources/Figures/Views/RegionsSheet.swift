import Analysis
import Colours
import Fonts
import Geometry
import LinearRegions
import Planes
import Raster
import Text

/// All activation regions, the largest with the numbers by which `facet explain` calls them.
struct RegionsSheet {
    let sheet: ViewSheet
    /// In the data's units, as they are explained.
    let decisions: DecisionComplex

    func draw() -> Canvas {
        var canvas = sheet.canvas()
        let plane = DecisionPlane.painted(
            sheet.network, window: sheet.scene.window, rect: sheet.layout.plot,
            style: sheet.style.plane)
        plane.drawPale(on: &canvas, style: sheet.style.plane)
        var numbers = RegionNumbers(
            decisions,
            transform: PlaneTransform(window: sheet.units.window, rect: sheet.layout.plot),
            style: sheet.style)
        if sheet.lettering.isVisible {
            // There are few names and many numbers.
            numbers.leaveOut(
                under: sheet.drawClassNames(plane.margins, taken: [], on: &canvas))
            draw(numbers, on: &canvas)
        }
        sheet.drawAxes(on: &canvas)
        sheet.drawHeader(readouts(numbers), on: &canvas)
        drawColumn(numbers, on: &canvas)
        return canvas
    }

    private var count: Int { decisions.regions.regionCount }

    private func draw(_ numbers: RegionNumbers, on canvas: inout Canvas) {
        for label in numbers.labels {
            sheet.lettering.draw(
                "\(label.region)", on: &canvas,
                at: PixelPoint(label.box.x + label.box.width / 2, label.box.maxY),
                size: sheet.style.text.label, colour: sheet.look.ink, anchor: .middle)
        }
    }

    private func readouts(_ numbers: RegionNumbers) -> [Readout] {
        let left = count - numbers.labels.count
        return [
            Readout(label: "activation regions (exact)", value: count.grouped),
            Readout(
                label: "without a number in the picture",
                value: left == 0 ? "none" : left.grouped),
        ]
    }

    private func drawColumn(_ numbers: RegionNumbers, on canvas: inout Canvas) {
        guard var column = sheet.column(on: &canvas) else { return }
        column.line(
            "decision boundary", sheet.look.boundary,
            width: DecisionPlane.boundaryWidth * sheet.scale, on: &canvas)
        column.line(
            "edge of a region", sheet.look.faintInk, width: DecisionPlane.edgeWidth * sheet.scale,
            on: &canvas)
        column.space(8)
        column.paragraph(
            "A number is the region's index in this window, from 0: facet explain --at x,y prints "
                + "it, and in JSON cells has the regions in this order.", on: &canvas)
        if numbers.labels.count < count {
            column.paragraph(
                count > RegionNumbers.limit
                    ? "Of the \(RegionNumbers.limit) largest regions those with room for it have "
                        + "their number; zoom in with --window for others, which then have other "
                        + "numbers."
                    : "Regions without room for their number have none.", on: &canvas)
        }
    }
}
