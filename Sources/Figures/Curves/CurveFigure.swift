public import Analysis
public import Colours
public import Curves
import Fonts
import Formulas
import Geometry
public import Naming
import NeuralNetworks
public import Planes
import Raster
import Text

/// A picture of a network's curve, alone or over the curve that it should follow, or over the known
/// function that it is like.
public struct CurveFigure: Sendable {
    private let title: String
    private let curve: NetworkCurve
    private let names: FunctionNames?
    private let data: CurveData?
    private let axisNames: Scene.AxisNames
    private let size: PictureSize
    private let look: Look
    private let lettering: Lettering

    /// A picture of a curve over its interval, with the shares of its units.
    ///
    /// - Parameters:
    ///   - names: what the curve is like; nil where that was not asked for.
    ///   - data: its samples, for the picture of the names; without names the curve that it should
    ///     follow.
    ///   - lettering: `.invisible` for pictures that are compared between machines.
    public init(
        title: String, of curve: NetworkCurve, names: FunctionNames? = nil,
        samples data: CurveData? = nil, axisNames: Scene.AxisNames, size: PictureSize,
        look: Look, lettering: Lettering
    ) {
        self.title = title
        self.curve = curve
        self.names = names
        self.data = data
        self.axisNames = axisNames
        self.size = size
        self.look = look
        self.lettering = lettering
    }

    /// Draws the picture.
    public func draw() -> Picture {
        let named = names?.namedFunction
        let target = target
        let layout = FrameLayout(size: size, window: nil, column: .spare)
        let hasText = layout.titleBaseline != nil
        let panels = CurvePanels(
            in: layout.plot, captionHeight: (hasText ? 27 : 5) * layout.scale, scale: layout.scale,
            showsErrors: target.reference != nil, showsKinks: curve.network.isPiecewiseLinear)
        let style = FigureStyle(
            [], look: look, scale: layout.scale, lettering: hasText ? lettering : .invisible)
        let plot = CurvePlot(target: target, panels: panels, names: axisNames, style: style)
        var canvas = Canvas(size: size, colour: look.background)
        plot.drawGround(on: &canvas)
        let fit = target.reference.map { reference in
            CurveFit(
                of: curve, to: reference, target: named?.value ?? target.data?.formula?.value)
        }
        plot.draw(curve, fit, on: &canvas)
        let keys = CurveKeys(
            target, hasKinks: curve.network.isPiecewiseLinear, hasTicks: panels.kinks != nil,
            style: style)
        drawHeader(keys, fit, layout, style, on: &canvas)
        return canvas.picture
    }

    private var target: CurveTarget {
        if names == nil, let data { return CurveTarget(data, over: curve.interval) }
        return CurveTarget(alone: curve, like: names?.namedFunction, samples: data)
    }

    private func drawHeader(
        _ keys: CurveKeys, _ fit: CurveFit?, _ layout: FrameLayout, _ style: FigureStyle,
        on canvas: inout Canvas
    ) {
        guard let baseline = layout.titleBaseline, let row = layout.readouts else { return }
        let width = style.lettering.boldWidth(title, size: style.text.title)
        let titleEnd = keys.drawLine(
            endingAt: PixelPoint(row.maxX, baseline.y),
            limit: row.x + min(width + 16 * style.scale, row.width * 0.62), on: &canvas)
        Header(title: title, readouts: readouts(fit), layout: layout, style: style)
            .draw(on: &canvas, titleEnd: titleEnd)
    }

    private func readouts(_ fit: CurveFit?) -> [Readout] {
        guard let names else {
            return fit.map {
                curveReadouts.dropLast() + [
                    Readout(label: "largest error", value: $0.largest.rounded(3, .digits), rank: 4)
                ]
            } ?? curveReadouts
        }
        guard let function = names.namedFunction else {
            return [Readout(label: "the curve has", value: names.words, rank: 5)] + curveReadouts
        }
        return [
            Readout(label: "the curve is", value: names.words, rank: 5),
            Readout(label: "formula", value: function.formula, rank: 4),
            Readout(label: "distance (rms)", value: function.rms.rounded(2), rank: 3),
        ]
    }

    private var curveReadouts: [Readout] {
        let values = curve.vertices().map { $0.y }
        let low = values.reduce(values[0]) { min($0, $1) }
        let high = values.reduce(values[0]) { max($0, $1) }
        return [
            Readout(label: "network", value: curve.network.label, rank: 1),
            curve.network.isPiecewiseLinear
                ? Readout(label: "pieces (exact)", value: curve.pieces.count.grouped, rank: 3)
                : Readout(label: "pieces", value: "smooth", rank: 3),
            Readout(
                label: "values from, to",
                value: [low, high].map { $0.rounded(3, .digits) }.joined(separator: ", "), rank: 2),
        ]
    }
}
