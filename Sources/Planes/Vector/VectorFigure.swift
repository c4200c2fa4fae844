import Colours
import Geometry
public import LinearRegions
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
    let transform: PlaneTransform
    let size: (width: Double, height: Double)
    private let look = Look.paper

    /// A picture of the decisions; their window is that of the scene.
    public init(_ scene: Scene, _ decisions: DecisionComplex) {
        self.scene = scene
        self.decisions = decisions
        let window = scene.window
        let aspect = min(max(window.height / window.width, 1 / 3), 3)
        let (width, height) = aspect <= 1 ? (840, 840 * aspect) : (840 / aspect, 840)
        transform = PlaneTransform(
            window: window, rect: PixelRect(x: 70, y: 64, width: width, height: height))
        size = (width + 100, height + 118)
    }
}

extension VectorFigure {
    /// Writes the file piece by piece.
    public func write<Failure: Error>(
        to sink: (_ bytes: [UInt8]) throws(Failure) -> Void
    ) throws(Failure) {
        var text = opening
        for index in scene.classes.indices { text += area(of: index) }
        try sink(Array(text.utf8))
        for layer in decisions.regions.network.hiddenLayers.indices {
            try sink(Array(creases(ofLayer: layer).utf8))
        }
        try sink(Array((boundary + "</g>\n" + points + axes + "</svg>\n").utf8))
    }

    private var opening: String {
        let (width, height) = (number(size.width), number(size.height))
        let count = decisions.regions.regionCount
        let caption = count.counted("activation region")
        return """
            <svg xmlns="http://www.w3.org/2000/svg" width="\(width)" height="\(height)" \
            viewBox="0 0 \(width) \(height)" font-family="DejaVu Sans, sans-serif" font-size="13" \
            fill="\(look.ink)">
            <title>\(scene.title.xmlText)</title>
            <rect width="100%" height="100%" fill="\(look.background)"/>
            <text x="70" y="28" font-size="18">\(scene.title.xmlText)</text>
            <text x="\(number(transform.rect.maxX))" y="28" text-anchor="end" \
            fill="\(look.faintInk)">\(caption)</text>
            \(legend)
            <clipPath id="window"><rect \(box)/></clipPath>
            <g clip-path="url(#window)">

            """
    }

    /// The window's rectangle, as attributes.
    var box: String {
        let rect = transform.rect
        return "x=\"\(number(rect.x))\" y=\"\(number(rect.y))\" "
            + "width=\"\(number(rect.width))\" height=\"\(number(rect.height))\""
    }

    private var legend: String {
        var x = 70.0
        return styles.map { style in
            defer { x += 34 + 8.2 * Double(style.name.count) }
            let fill = Palette.deepFill(style.fill, look: look)
            return "<rect x=\"\(number(x))\" y=\"40\" width=\"12\" height=\"12\" fill=\"\(fill)\"/>"
                + "<text x=\"\(number(x + 18))\" y=\"50.500\">\(style.name.xmlText)</text>"
        }.joined(separator: "\n")
    }

    private var styles: [ClassStyle] {
        scene.classes.enumerated().map { ClassStyle($1, index: $0, look: look) }
    }

    /// All parts of a class as one shape: where two meet there is no seam.
    private func area(of label: Int) -> String {
        var path = ""
        for part in 0..<decisions.partCount where decisions.winner(of: part) == label {
            var isFirst = true
            decisions.complex.forEachCorner(of: part) { corner in
                path += (isFirst ? "M" : " ") + place(corner)
                isFirst = false
            }
            path += "z\n"
        }
        let style = styles[label]
        let fill = Palette.paleFill(style.fill, look: look).mixed(with: style.fill, share: 0.22)
        return "<path id=\"class-\(label)\" fill=\"\(fill)\" d=\"\(path)\"/>\n"
    }

    /// The edges of the regions on which units of a layer switch.
    private func creases(ofLayer layer: Int) -> String {
        let network = decisions.regions.network
        let first = network.hiddenLayers.prefix(layer).reduce(0) { $0 + $1.unitCount }
        let units = first..<first + network.layers[layer].unitCount
        let complex = decisions.regions.complex
        var path = ""
        for (index, edge) in complex.edges.enumerated()
        where units.contains(Int(edge.tag)) && !edge.isOuter {
            let segment = complex.segment(of: index)
            path += "M\(place(segment.start)) \(place(segment.end))\n"
        }
        guard !path.isEmpty else { return "" }
        let strengths = [0.7, 0.42, 0.3]
        let opacity = strengths[min(layer, strengths.count - 1)]
        let width = decisions.regions.regionCount > 3000 ? 0.5 : 0.9
        return "<path id=\"layer-\(layer + 1)\" fill=\"none\" stroke=\"\(look.crease)\" "
            + "stroke-opacity=\"\(opacity)\" stroke-width=\"\(width)\" stroke-linecap=\"round\" "
            + "d=\"\(path)\"/>\n"
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

    private func place(_ point: Point) -> String {
        let pixel = transform.pixel(point)
        return number(pixel.x) + "," + number(pixel.y)
    }

    func number(_ value: Double) -> String { value.fixed(3) }
}
