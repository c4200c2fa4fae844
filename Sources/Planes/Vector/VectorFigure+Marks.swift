import Colours
import Geometry
import Points
import Raster
import Text

extension VectorFigure {
    /// Training points filled, others hollow, in the shapes of their classes; those outside
    /// of the window are omitted.
    var points: String {
        let all = ShownPoints(scene.points, scene.markers).shown
        let radius = all.count > 1200 ? 2 : all.count > 500 ? 3 : 4.0
        var (halos, markers) = ("", "")
        for shown in all where scene.window.contains(shown.point.position) {
            let style = styles[shown.point.label]
            let path = "<path d=\"\(outline(style.shape, shown.point.position, radius))\""
            halos += path + "/>\n"
            let (fill, stroke) = (shown.isHeldOut ? look.halo : style.point, style.point)
            let line = shown.isHeldOut ? " stroke=\"\(stroke)\"" : ""
            markers += path + " fill=\"\(fill)\"\(line)/>\n"
        }
        // Below all markers, so that where points crowd their colour is seen and not their halos.
        let halo = "fill=\"\(look.halo)\" stroke=\"\(look.halo)\" stroke-width=\"2.6\""
        return "<g stroke-linejoin=\"round\" \(halo)>\n\(halos)</g>\n"
            + "<g id=\"points\" stroke-linejoin=\"round\" stroke-width=\"1.4\">\n\(markers)</g>\n"
    }

    private func outline(_ shape: MarkerShape, _ point: Point, _ radius: Double) -> String {
        let centre = transform.pixel(point)
        let corners = shape.corners
        guard !corners.isEmpty else {
            let start = "M\(number(centre.x - radius)),\(number(centre.y))"
            let half = "a\(radius),\(radius) 0 1 0 "
            return "\(start)\(half)\(2 * radius),0\(half)\(-2 * radius),0z"
        }
        return "M"
            + corners.map { corner in
                number(centre.x + corner.dx * radius) + "," + number(centre.y + corner.dy * radius)
            }.joined(separator: " ") + "z"
    }

    /// The frame of the window and its numbers.
    var axes: String {
        let (rect, window) = (transform.rect, scene.window)
        var text = "<rect \(box) fill=\"none\" stroke=\"\(look.frame)\"/>\n"
        let (bottom, left) = (rect.maxY, rect.x)
        for tick in Ticks(from: window.minX, to: window.maxX, limit: Int(rect.width / 90)).ticks {
            let x = number(transform.pixel(Point(tick.value, window.minY)).x)
            text +=
                "<path d=\"M\(x),\(number(bottom))v5\" stroke=\"\(look.frame)\"/>"
                + "<text x=\"\(x)\" y=\"\(number(bottom + 20))\" text-anchor=\"middle\">"
                + "\(tick.text)</text>\n"
        }
        for tick in Ticks(from: window.minY, to: window.maxY, limit: Int(rect.height / 60)).ticks {
            let y = transform.pixel(Point(window.minX, tick.value)).y
            text +=
                "<path d=\"M\(number(left)),\(number(y))h-5\" stroke=\"\(look.frame)\"/>"
                + "<text x=\"\(number(left - 9))\" y=\"\(number(y + 4.5))\" text-anchor=\"end\">"
                + "\(tick.text)</text>\n"
        }
        let centre = (rect.x + rect.width / 2, rect.y + rect.height / 2)
        return text
            + "<text x=\"\(number(centre.0))\" y=\"\(number(bottom + 42))\" text-anchor=\"middle\">"
            + "\(scene.axisNames.x.xmlText)</text>\n"
            + "<text transform=\"translate(18,\(number(centre.1))) rotate(-90)\" "
            + "text-anchor=\"middle\">\(scene.axisNames.y.xmlText)</text>\n"
    }
}
