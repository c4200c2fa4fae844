import Analysis
import Colours
import Geometry
public import LinearRegions
import NeuralNetworks
public import Planes
import Raster

extension NetworkView.Name {
    /// Whether there is a vector picture of the view.
    public var hasVectors: Bool {
        switch self {
        case .paper, .glass, .creases, .regions, .margins: true
        case .surface, .units, .buildup, .named: false
        }
    }
}

extension VectorFigure {
    /// The areas of the classes, the creases and the points of a network whose regions are known.
    public init(_ scene: Scene, _ decisions: DecisionComplex, lettering: Lettering) {
        self.init(scene, decisions, view: .paper, measure: lettering.width)
    }
}

extension NetworkFigure {
    /// The picture in vectors; nil for a view that has none.
    ///
    /// - Throws: `FigureError` if the view shows nothing of such a network, or the network has no
    ///   linear regions.
    public func vectors() throws(FigureError) -> VectorFigure? {
        guard let view = try vectorView() else { return nil }
        return try vectors(view)
    }

    private func vectors(_ view: VectorFigure.View) throws(FigureError) -> VectorFigure {
        VectorFigure(
            scene, try decisions(), view: view, isDark: isDark, isBare: isBare,
            measure: lettering.width)
    }

    private func vectorView() throws(FigureError) -> VectorFigure.View? {
        switch view {
        case .paper: return .paper
        case .glass: return .glass
        case .creases: return .creases(try unitLabels())
        case .regions:
            let decisions = try decisions()
            let numbers = RegionNumbers(
                decisions, transform: try vectors(.paper).transform, style: style)
            return .regions(
                numbers.labels.map {
                    VectorLabel("\($0.region)", in: $0.box, colour: style.look.ink)
                })
        case .margins:
            let boundary = try decisions().boundary.map(\.segment)
            return .margins(PointMargins(of: scene.points, network: network, boundary: boundary))
        case .surface, .units, .buildup, .named: return nil
        }
    }

    /// The numbers of units on their lines.
    private func unitLabels() throws(FigureError) -> [VectorLabel] {
        let rect = try vectors(.paper).transform.rect
        let units = WindowUnits(scene.window)
        let lines = try lines()
        let painter = CreasePainter(
            lines, of: units.local(network), window: units.box, rect: rect.whole,
            style: style.plane)
        var canvas = Canvas(
            size: PictureSize(
                uncheckedWidth: Int(rect.maxX) + 1, height: Int(rect.maxY) + 1),
            colour: style.look.background)
        let names = network.hiddenUnits
        let numbers = CreaseNumbers(
            names, on: lines.segments, ink: InkMap(painter.draw(on: &canvas)),
            transform: PlaneTransform(window: units.box, rect: rect), style: style)
        return numbers.labels.map { label in
            VectorLabel(
                label.text, in: label.box,
                colour: painter.ink.text(names[label.units[0]].layer - 1))
        }
    }

    private var style: FigureStyle {
        FigureStyle(
            scene.classes, look: isDark ? .paperDark : .paper, scale: 1, lettering: lettering)
    }
}

extension PixelRect {
    /// The same on whole pixels.
    fileprivate var whole: PixelRect {
        PixelRect(
            x: x.rounded(), y: y.rounded(), width: width.rounded(), height: height.rounded())
    }
}
