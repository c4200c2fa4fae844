import Analysis
import Colours
import Geometry
import LinearRegions
import NeuralNetworks
import Points
import Raster
import Text

extension VectorFigure {
    /// What the classes have of the window, each at once or facet by facet.
    var areas: [String] {
        switch view {
        case .glass: return facets
        case .paper, .margins:
            return styles.indices.map { label in
                let fill = styles[label].fill
                return area(
                    of: label, Palette.paleFill(fill, look: look).mixed(with: fill, share: 0.22))
            }
        case .creases, .regions:
            return styles.indices.map { label in
                let pale = Palette.paleFill(styles[label].fill, look: look)
                return area(of: label, pale.mixed(with: look.neutral, share: 0.1))
            }
        }
    }

    /// The facets in the colours of their slopes, class by class.
    private var facets: [String] {
        let regions = decisions.regions
        guard let traversal = RegionTraversal(network: regions.network, window: regions.window)
        else { return [] }
        let runs = PlaneTones.runs(
            classes: styles.map { $0.fill }, look: look.isDark ? .glassDark : .glass)
        var painter = VectorFacets(runs: runs, transform: transform)
        traversal.visitDecisions(with: &painter)
        return painter.paths.enumerated().map { label, paths in
            // A thin edge of the same colour, so that no seam shows.
            "<g id=\"class-\(label)\" stroke-width=\"0.4\" stroke-linejoin=\"round\">\n\(paths)</g>\n"
        }
    }

    /// All parts of a class as one shape: where two meet there is no seam.
    private func area(of label: Int, _ fill: Colour) -> String {
        let paths = (0..<decisions.partCount).filter { decisions.winner(of: $0) == label }
            .map { path(ofPart: $0) + "\n" }
        return "<path id=\"class-\(label)\" fill=\"\(fill)\" d=\"\(paths.joined())\"/>\n"
    }

    private func path(ofPart part: Int) -> String {
        var path = ""
        decisions.complex.forEachCorner(of: part) { corner in
            path += (path.isEmpty ? "M" : " ") + place(corner)
        }
        return path + "z"
    }

    /// The edges of the regions on which units of a layer switch.
    func creases(ofLayer layer: Int) -> String {
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
        let stroke = stroke(ofLayer: layer)
        return "<path id=\"layer-\(layer + 1)\" fill=\"none\" \(stroke) "
            + "stroke-linecap=\"round\" d=\"\(path)\"/>\n"
    }

    /// How the creases of a layer are drawn, as attributes.
    private func stroke(ofLayer layer: Int) -> String {
        let isDense = decisions.regions.regionCount > 3000
        func attributes(_ colour: Colour, opacity: Double, width: Double) -> String {
            "stroke=\"\(colour)\" stroke-opacity=\"\(opacity)\" stroke-width=\"\(width)\""
        }
        switch view {
        case .paper, .margins, .glass:
            let strengths = [0.7, 0.42, 0.3]
            return attributes(
                look.crease, opacity: strengths[min(layer, strengths.count - 1)],
                width: isDense ? 0.5 : 0.9)
        case .regions:
            return attributes(look.faintInk, opacity: 0.7, width: isDense ? 0.4 : 0.8)
        case .creases:
            let ink = LayerInk(look: look)
            let unit = ink.width(0, isDense: isDense)
            let dashes = CreaseStrokes.dashes(ofLayer: layer, unit: unit).map {
                " stroke-dasharray=\"\($0.dash.rounded(2, .decimals)) \(($0.gap).rounded(2, .decimals))\""
            }
            return attributes(
                ink.colour(layer), opacity: 1, width: ink.width(layer, isDense: isDense))
                + (dashes ?? "")
        }
    }

    /// The circles of the smallest margins of each class, the smallest of all heavier.
    var circles: String {
        guard case .margins(let margins) = view else { return "" }
        let groups = styles.enumerated().map { label, style in
            let circles = margins.smallestCorrect(MarginPainter.circleCount, ofClass: label)
                .map { circle(margins.margins[$0], isSmallest: $0 == margins.smallestCorrect) }
            return "<g stroke=\"\(style.point)\">\n\(circles.joined())</g>\n"
        }
        return "<g id=\"margins\" fill=\"none\">\n\(groups.joined())</g>\n"
    }

    private func circle(_ margin: PointMargin, isSmallest: Bool) -> String {
        guard let nearest = margin.nearest else { return "" }
        let middle = transform.pixel(margin.point.position)
        return "<ellipse cx=\"\(number(middle.x))\" cy=\"\(number(middle.y))\" "
            + "rx=\"\(number(nearest.distance * transform.scaleX))\" "
            + "ry=\"\(number(nearest.distance * -transform.scaleY))\" "
            + "stroke-width=\"\(isSmallest ? 2.2 : 1)\"/>\n"
    }

    /// The numbers of units or regions.
    var labels: String {
        switch view {
        case .paper, .glass, .margins: return ""
        case .creases(let labels): return numbers(labels, areOnLines: true)
        case .regions(let labels): return numbers(labels, areOnLines: false)
        }
    }

    private func numbers(_ labels: [VectorLabel], areOnLines: Bool) -> String {
        let texts = labels.map { label in
            let box = label.box
            let ground =
                areOnLines
                ? "<rect x=\"\(number(box.x))\" y=\"\(number(box.y))\" width=\"\(number(box.width))\" "
                    + "height=\"\(number(box.height))\" fill=\"\(look.neutral)\" "
                    + "fill-opacity=\"0.94\"/>" : ""
            let (x, y) = (box.x + box.width / 2, box.y + box.height / 2 + 4)
            return ground + "<text x=\"\(number(x))\" y=\"\(number(y))\" fill=\"\(label.colour)\">"
                + "\(label.text)</text>\n"
        }
        return "<g id=\"numbers\" font-size=\"11\" text-anchor=\"middle\">\n" + texts.joined()
            + "</g>\n"
    }
}
