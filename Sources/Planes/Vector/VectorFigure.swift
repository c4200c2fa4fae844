package import Analysis
package import Colours
package import Geometry
package import LinearRegions
import NeuralNetworks
import Points
import Text

/// An exact picture of a network's regions in vectors (SVG 1.1): the classes' areas, the creases
/// by layer, the decision boundary and the points.
///
/// Places are rounded to 1/1000 of a unit of the picture, whose longer side has about 900.
public struct VectorFigure {
    let scene: Scene
    let decisions: DecisionComplex
    /// Where the window lies in the picture.
    package let transform: PlaneTransform
    let size: (width: Double, height: Double)
    let look: Look
    let view: View
    let isBare: Bool
    private let words: VectorWords

    /// What is shown besides the decision boundary.
    package enum View {
        /// The areas of the classes, the creases and the points.
        case paper
        /// Each facet in the colour of its slope, and the points.
        case glass
        /// The creases in the colours of their layers, and the numbers of units.
        case creases([VectorLabel])
        /// The regions, the largest with their numbers.
        case regions([VectorLabel])
        /// The circles of the smallest margins, and the points.
        case margins(PointMargins)
    }

    /// A picture of the decisions; their window is that of the scene.
    ///
    /// - Parameters:
    ///   - isBare: whether the plane is drawn alone, without axes and words.
    ///   - measure: how wide a text is in a size, in the font of the picture.
    package init(
        _ scene: Scene, _ decisions: DecisionComplex, view: View, isDark: Bool = false,
        isBare: Bool = false, measure: @escaping (_ text: String, _ size: Double) -> Double
    ) {
        self.scene = scene
        self.decisions = decisions
        self.view = view
        self.isBare = isBare
        look = isDark ? .paperDark : .paper
        let window = scene.window
        let aspect = min(max(window.height / window.width, 1 / 3), 3)
        let (width, height) = aspect <= 1 ? (840, 840 * aspect) : (840 / aspect, 840)
        let place = isBare ? PixelPoint(0, 0) : PixelPoint(70, 64)
        let words = VectorWords(left: place.x, width: width, measure: measure)
        let rows = isBare ? 0 : words.legend(scene.classes.map { $0.name }).rows
        let below = VectorWords.row * Double(max(0, rows - 1))
        transform = PlaneTransform(
            window: window,
            rect: PixelRect(x: place.x, y: place.y + below, width: width, height: height))
        size = isBare ? (width, height) : (width + 100, height + 118 + below)
        self.words = words
    }
}

/// A number in a vector picture.
package struct VectorLabel {
    /// What is written.
    package let text: String
    /// Where it is, in the picture.
    package let box: PixelRect
    /// Of the letters.
    package let colour: Colour

    /// A text in a box of the picture.
    package init(_ text: String, in box: PixelRect, colour: Colour) {
        self.text = text
        self.box = box
        self.colour = colour
    }
}

extension VectorFigure {
    /// Writes the file piece by piece.
    public func write<Failure: Error>(
        to sink: (_ bytes: [UInt8]) throws(Failure) -> Void
    ) throws(Failure) {
        try sink(Array(opening.utf8))
        for area in areas { try sink(Array(area.utf8)) }
        for layer in decisions.regions.network.hiddenLayers.indices {
            try sink(Array(creases(ofLayer: layer).utf8))
        }
        let plane = circles + boundary + labels + "</g>\n" + shownPoints
        try sink(Array((plane + (isBare ? "" : axes) + "</svg>\n").utf8))
    }

    /// The whole file.
    public var bytes: [UInt8] {
        var bytes: [UInt8] = []
        write { bytes += $0 }
        return bytes
    }

    private var shownPoints: String {
        switch view {
        case .paper, .glass, .margins: points
        case .creases, .regions: ""
        }
    }

    private var opening: String {
        let (width, height) = (number(size.width), number(size.height))
        return """
            <svg xmlns="http://www.w3.org/2000/svg" width="\(width)" height="\(height)" \
            viewBox="0 0 \(width) \(height)" font-family="DejaVu Sans, sans-serif" font-size="13" \
            fill="\(look.ink)">
            <title>\(scene.title.xmlText)</title>
            <rect width="100%" height="100%" fill="\(look.background)"/>
            \(isBare ? "" : heading)<clipPath id="window"><rect \(box)/></clipPath>
            <g clip-path="url(#window)">

            """
    }

    /// The title, cut where the number of regions begins, and the classes.
    private var heading: String {
        let caption = decisions.regions.regionCount.counted("activation region")
        let end = number(transform.rect.maxX)
        let title = words.cut(scene.title, size: 18, before: caption)
        return """
            <text x="70" y="28" font-size="18">\(title.xmlText)</text>
            <text x="\(end)" y="28" text-anchor="end" fill="\(look.faintInk)">\(caption)</text>
            \(legend)

            """
    }

    /// The window's rectangle, as attributes.
    var box: String {
        let rect = transform.rect
        return "x=\"\(number(rect.x))\" y=\"\(number(rect.y))\" "
            + "width=\"\(number(rect.width))\" height=\"\(number(rect.height))\""
    }

    private var legend: String {
        let places = words.legend(scene.classes.map { $0.name }).places
        return zip(styles, places).map { style, place in
            let fill = Palette.deepFill(style.fill, look: look)
            let (x, y) = (place.x, place.y)
            return "<rect x=\"\(number(x))\" y=\"\(number(y))\" width=\"12\" height=\"12\" "
                + "fill=\"\(fill)\"/>"
                + "<text x=\"\(number(x + 18))\" y=\"\(number(y + 10.5))\">"
                + "\(style.name.xmlText)</text>"
        }.joined(separator: "\n")
    }

    var styles: [ClassStyle] {
        scene.classes.enumerated().map { ClassStyle($1, index: $0, look: look) }
    }

    private var boundary: String {
        let paths = decisions.curves.map { curve in
            let points = decisions.points(of: curve)
            return "M" + points.map(place).joined(separator: " ") + (curve.isClosed ? "z" : "")
        }
        return "<path id=\"boundary\" fill=\"none\" stroke=\"\(look.boundary)\" "
            + "stroke-width=\"2.8\" stroke-linejoin=\"round\" stroke-linecap=\"round\" "
            + "d=\"\(paths.joined(separator: "\n"))\"/>\n"
    }

    func place(_ point: Point) -> String {
        let pixel = transform.pixel(point)
        return number(pixel.x) + "," + number(pixel.y)
    }

    func number(_ value: Double) -> String { value.rounded(3, .decimals) }
}
