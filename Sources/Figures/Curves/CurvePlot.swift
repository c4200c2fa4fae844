import Analysis
import Colours
import Curves
import Fonts
import Geometry
import NeuralNetworks
import Planes
import Raster
import RealFunctions
import Text

/// The three plots of a curve, one below the other: the curve on its target, its errors, and the
/// shares of the units.
struct CurvePlot {
    let target: CurveTarget
    let panels: CurvePanels
    let names: Scene.AxisNames
    let style: FigureStyle

    /// The maximum number of numbers beside the curve.
    static let tickLimit = 8

    private var look: Look { style.look }
    private var scale: Double { style.scale }
    private var lettering: Lettering { style.lettering }
    private var curveStyle: CurveStyle {
        CurveStyle(
            look: look, scale: scale, isNamed: target.named != nil,
            samplesAreLine: target.samplesAreLine)
    }
    private var transform: PlaneTransform {
        PlaneTransform(window: target.window, rect: panels.main)
    }

    /// A plot over the interval with other values.
    private func transform(_ rect: PixelRect, _ range: RoundRange) -> PlaneTransform {
        let window = target.window
        return PlaneTransform(
            window: Box(unchecked: (window.minX, window.maxX, range.low, range.high)), rect: rect)
    }

    /// Draws what does not depend on the network.
    func drawGround(on canvas: inout Canvas) {
        for rect in [panels.main, panels.error, panels.shares].compactMap({ $0 })
        where look.ground != look.background {
            canvas.fill(rect, look.ground)
        }
        let painter = CurvePainter(transform: transform, style: curveStyle)
        if let line = target.line { painter.drawTarget(line, on: &canvas) }
        if let data = target.data { painter.drawSamples(data, on: &canvas) }
        let lowest = PlaneTransform(window: target.window, rect: panels.last)
        if lettering.isVisible {
            Axes(transform: transform, names: names, style: style)
                .drawVertical(limit: Self.tickLimit, on: &canvas)
            Axes(transform: lowest, names: names, style: style).drawHorizontal(on: &canvas)
        }
    }

    /// Draws a network over the ground.
    ///
    /// - Parameters:
    ///   - fit: nil where there is no target.
    ///   - reach: the error at the ends of its axis, which then has a scale of square roots; nil:
    ///     the largest error.
    func draw(
        _ curve: NetworkCurve, _ fit: CurveFit?, reach: Double? = nil, on canvas: inout Canvas
    ) {
        let painter = CurvePainter(transform: transform, style: curveStyle)
        if let fit {
            let value = curve.network.value(at: fit.place)
            painter.drawGap(
                from: Point(fit.place, value - target.error(of: value, at: fit.place)),
                to: Point(fit.place, value), on: &canvas)
        }
        painter.draw(curve, on: &canvas)
        frame(panels.main, on: &canvas)
        if let rect = panels.kinks { painter.drawTicks(curve, in: rect, on: &canvas) }
        if let fit, let reference = target.reference, let rect = panels.error {
            drawError(
                curve, fit, reference,
                ErrorScale(magnitude: reach ?? fit.largest, isRoot: reach != nil), in: rect,
                on: &canvas)
        }
        if let rect = panels.shares { drawShares(curve, in: rect, on: &canvas) }
    }

    private func frame(_ rect: PixelRect, on canvas: inout Canvas) {
        canvas.stroke(rect.insetToPixels(), look.frame, width: max(1, scale.rounded()))
    }
}

extension CurvePlot {
    private func drawError(
        _ curve: NetworkCurve, _ fit: CurveFit, _ reference: CurveSamples, _ axis: ErrorScale,
        in rect: PixelRect, on canvas: inout Canvas
    ) {
        let transform = transform(rect, axis.range)
        let errors = zip(curve.values(at: reference.x), reference.y).map { axis.height($0 - $1) }
        CurvePainter(transform: transform, style: curveStyle)
            .drawErrors(
                errors, at: reference.x, isKnownBetween: target.line != nil, on: &canvas)
        drawZero(transform, on: &canvas)
        frame(rect, on: &canvas)
        let error = target.error(of: curve.network.value(at: fit.place), at: fit.place)
        let end = axis.range.high
        let place = transform.pixel(
            Point(fit.place, max(-end, min(axis.height(error), end))))
        drawNumbers(
            axis.ticks.map { (axis.height($0), $0.rounded(4)) }, transform, on: &canvas)
        let titleEnd = drawCaption(
            target.named == nil
                ? axis.isRoot ? "error (square-root scale)" : "error" : "network minus function",
            above: rect, on: &canvas)
        guard place.x.isFinite, place.y.isFinite else { return }
        drawMark(at: place, in: rect, on: &canvas)
        drawLargest(fit, at: place, above: rect, from: titleEnd, on: &canvas)
    }

    /// A dot at the largest error, and a line up to its number.
    private func drawMark(at place: PixelPoint, in rect: PixelRect, on canvas: inout Canvas) {
        let room = rect.grown(left: 4 * scale, top: 8 * scale, right: 4 * scale, bottom: 4 * scale)
        var coverage = Coverage(PixelBounds(covering: room))
        if lettering.isVisible {
            coverage.stroke(
                from: PixelPoint(place.x, rect.y - 4 * scale), to: place, width: 1.1 * scale)
        }
        coverage.stroke(from: place, to: place, width: 6 * scale)
        canvas.blend(coverage, curveStyle.error)
    }

    private func drawLargest(
        _ fit: CurveFit, at place: PixelPoint, above rect: PixelRect, from titleEnd: Double,
        on canvas: inout Canvas
    ) {
        let text =
            "largest \(fit.largest.rounded(3, .digits)) at \(names.x) = \(text(ofPlace: fit.place))"
        let half = lettering.width(text, size: style.text.label) / 2
        let low = titleEnd + 12 * scale + half
        let middle = max(low, min(place.x, rect.maxX - half))
        lettering.draw(
            text, on: &canvas, at: PixelPoint(middle, rect.y - 8 * scale),
            size: style.text.label, colour: curveStyle.error, anchor: .middle,
            limit: rect.maxX - titleEnd - 12 * scale)
    }

    /// A place to a thousandth of the interval.
    private func text(ofPlace x: Double) -> String {
        let decimals = 3 - Portable.decimalExponent(target.window.width)
        return 0...12 ~= decimals ? x.rounded(decimals, .decimals) : x.rounded(4, .digits)
    }

    private func drawShares(
        _ curve: NetworkCurve, in rect: PixelRect, on canvas: inout Canvas
    ) {
        let shares = UnitShares(of: curve)
        let ranges = shares.largest.map { $0.range }
        let range = RoundRange(
            low: ranges.reduce(0) { min($0, $1.lowerBound) },
            high: ranges.reduce(0) { max($0, $1.upperBound) })
        let transform = transform(rect, range)
        drawZero(transform, on: &canvas)
        CurvePainter(transform: transform, style: curveStyle)
            .draw(shares, on: &canvas)
        frame(rect, on: &canvas)
        drawNumbers(range.ticks.map { ($0, $0.rounded(4)) }, transform, on: &canvas)
        let count = shares.largest.count
        let part = shares.areBumps ? "bump" : "unit"
        let caption =
            shares.restCount > 0
            ? "shares of the \(count) largest \(part)s, and \(shares.restCount.grouped) more"
            : count == 1 ? "share of the \(part)" : "shares of all \(count) \(part)s"
        _ = drawCaption(caption, above: rect, on: &canvas)
    }

    private func drawZero(_ transform: PlaneTransform, on canvas: inout Canvas) {
        let y = transform.pixel(Point(transform.window.minX, 0)).y
        canvas.fill(
            PixelRect(
                x: transform.rect.x, y: (y - 0.5).rounded(), width: transform.rect.width,
                height: 1), look.frame, opacity: 0.7)
    }

    /// Writes the name of a plot above it, and returns where it ends.
    private func drawCaption(
        _ text: String, above rect: PixelRect, on canvas: inout Canvas
    ) -> Double {
        lettering.draw(
            text, on: &canvas, at: PixelPoint(rect.x, rect.y - 8 * scale), size: style.text.label,
            colour: look.ink, anchor: .start, limit: rect.width)
        return rect.x + lettering.width(text, size: style.text.label)
    }

    private func drawNumbers(
        _ ticks: [(value: Double, text: String)], _ transform: PlaneTransform,
        on canvas: inout Canvas
    ) {
        guard lettering.isVisible else { return }
        let rect = transform.rect
        for (value, text) in ticks {
            let y = transform.pixel(Point(transform.window.minX, value)).y
            canvas.fill(
                PixelRect(
                    x: rect.x - 4 * scale, y: y - 0.5 * scale, width: 4 * scale, height: scale),
                look.frame)
            lettering.draw(
                text, on: &canvas, at: PixelPoint(rect.x - 9 * scale, y + 4 * scale),
                size: style.text.label, colour: look.faintInk, anchor: .end)
        }
    }
}
