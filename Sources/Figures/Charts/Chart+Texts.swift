import Colours
import Fonts
import Geometry
import Planes
import Raster
import Text

extension Chart {
    /// Draws the grid with its numbers, in front of which all else is drawn.
    func drawGrid(on canvas: inout Canvas) {
        let (look, lettering, size) = (style.look, style.lettering, style.text.label)
        for tick in yScale.ticks(room: rect.height / (24 * scale)) {
            let y = height(tick.value)
            canvas.fill(
                PixelRect(x: rect.x, y: (y - 0.5).rounded(), width: rect.width, height: 1),
                look.grid)
            lettering.draw(
                tick.text, on: &canvas, at: PixelPoint(rect.x - 6 * scale, y + 4 * scale),
                size: size, colour: look.faintInk, anchor: .end)
        }
        let ticks = xTickMarks
        for tick in ticks {
            let x = x(tick)
            canvas.fill(
                PixelRect(x: (x - 0.5).rounded(), y: rect.y, width: 1, height: rect.height),
                look.grid)
        }
        let widths = ticks.map { lettering.width($0.text, size: size) }
        // Long numbers at the right end stay within the picture.
        let middles = zip(ticks, widths).map { min(x($0), Double(canvas.width) - $1 / 2 - 3) }
        let ranges = zip(middles, widths).map { ($0 - $1 / 2)...($0 + $1 / 2) }
        for index in Self.apart(ranges, distance: 6 * scale, keepsLast: xTicks != nil) {
            lettering.draw(
                ticks[index].text, on: &canvas,
                at: PixelPoint(middles[index], rect.maxY + 16 * scale),
                size: size, colour: look.faintInk, anchor: .middle)
        }
    }

    /// The indices of ranges that are more than `distance` apart, from the first on.
    ///
    /// - Parameter keepsLast: whether the last one takes the place of those before that it meets.
    static func apart(
        _ ranges: [ClosedRange<Double>], distance: Double, keepsLast: Bool
    ) -> [Int] {
        func isFree(_ index: Int, after kept: [Int]) -> Bool {
            kept.last.map { ranges[index].lowerBound > ranges[$0].upperBound + distance } ?? true
        }
        var kept: [Int] = []
        for index in ranges.indices where isFree(index, after: kept) { kept.append(index) }
        guard keepsLast, let last = ranges.indices.last, kept.last != last else { return kept }
        while !isFree(last, after: kept) { kept.removeLast() }
        return kept + [last]
    }

    private func x(_ tick: Ticks.Tick) -> Double { rect.x + rect.width * xScale.share(tick.value) }

    private var xTickMarks: [Ticks.Tick] {
        if let xTicks {
            return xTicks.map { Ticks.Tick(value: $0, text: Int($0).grouped) }
        }
        // The first steps are close to 0.
        return xScale.ticks(room: rect.width / (40 * scale)).reduce(into: []) { kept, tick in
            if kept.last.map({ x(tick) - x($0) > 22 * scale }) ?? true { kept.append(tick) }
        }
    }

    /// Writes the title and the names of the lines and of the axis.
    func drawTexts(on canvas: inout Canvas) {
        let (look, lettering, middle) = (style.look, style.lettering, rect.x + rect.width / 2)
        drawLabels(on: &canvas)
        drawUnnamedNote(on: &canvas)
        lettering.draw(
            title, on: &canvas, at: PixelPoint(rect.x, rect.y - (titleUnits - 4) * scale),
            size: titleUnits * scale, colour: look.ink, anchor: .start, limit: rect.width)
        drawNames(on: &canvas)
        if let xName {
            lettering.draw(
                xName, on: &canvas, at: PixelPoint(middle, rect.maxY + 33 * scale),
                size: style.text.number, colour: look.ink, anchor: .middle, limit: rect.width)
        }
        if let remark {
            lettering.draw(
                remark, on: &canvas, at: PixelPoint(middle, rect.y + rect.height / 2),
                size: style.text.number, colour: look.faintInk, anchor: .middle, limit: rect.width)
        }
    }

    /// The lines' names, from the right end of the title's line, short ones if they are too long;
    /// none where even those would meet the title.
    private func drawNames(on canvas: inout Canvas) {
        let named = lines.filter { $0.name != nil }
        guard named.count > 1 else { return }
        let size = style.text.label
        let isShort = width(ofNames: named, isShort: false) > rect.width
        guard !isShort || width(ofNames: named, isShort: true) <= rect.width else { return }
        var x = rect.maxX
        for line in named.reversed() {
            let name = (isShort ? line.shortName : nil) ?? line.name ?? ""
            x -= style.lettering.width(name, size: size)
            style.lettering.draw(
                name, on: &canvas, at: PixelPoint(x, rect.y - 8 * scale), size: size,
                colour: style.look.faintInk, anchor: .start)
            x -= (isShort ? 16 : 22) * scale
            let y = rect.y - 12 * scale
            var coverage = Coverage(
                PixelBounds(covering: PixelRect(x: x, y: y - 4, width: 20 * scale, height: 8)))
            coverage.stroke(
                [PixelPoint(x + 2 * scale, y), PixelPoint(x + (isShort ? 12 : 17) * scale, y)],
                width: line.width,
                line.stroke, scale: scale)
            canvas.blend(coverage, line.colour)
            x -= (isShort ? 6 : 10) * scale
        }
    }

    /// Of the title and the names beside it.
    private func width(ofNames named: [Line], isShort: Bool) -> Double {
        let key = (isShort ? 22 : 32) * scale
        return named.reduce(style.lettering.width(title, size: titleUnits * scale)) {
            let name = (isShort ? $1.shortName : nil) ?? $1.name ?? ""
            return $0 + style.lettering.width(name, size: style.text.label) + key
        }
    }

    /// A line whose name has a place right of the chart.
    private struct LabelledEnd {
        let y: Double
        let label: String
        let line: Line
    }

    /// Those of lines that end within the chart, from the top, and the places of their names.
    private var labels: (ends: [LabelledEnd], column: LabelColumn) {
        let ends = lines.compactMap { line -> LabelledEnd? in
            guard let label = line.label, let last = line.points.last else { return nil }
            let place = pixel(last)
            guard place.y.isFinite, place.y >= rect.y, place.y <= rect.maxY else { return nil }
            return LabelledEnd(y: place.y, label: label, line: line)
        }.sorted { $0.y < $1.y }
        let column = LabelColumn(
            ends.map { $0.y }, low: rect.y, high: rect.maxY, distance: 12 * scale)
        return (ends, column)
    }

    /// How many lines have a label without a place; nil if all have one.
    var unnamedNote: String? {
        let count = lines.count { $0.label != nil } - labels.column.shown.count
        guard count > 0 else { return nil }
        return count == 1
            ? "1 more curve is not named" : "\(count.grouped) more curves are not named"
    }

    /// Writes the number of curves without a name below the right end of the chart.
    private func drawUnnamedNote(on canvas: inout Canvas) {
        guard saysUnnamed, let note = unnamedNote else { return }
        let right = Double(canvas.width) - 22 * scale
        style.lettering.draw(
            note, on: &canvas, at: PixelPoint(right, rect.maxY + 33 * scale),
            size: style.text.label, colour: style.look.faintInk, anchor: .end,
            limit: rect.width / 2)
    }

    /// Beside the ends of their lines, moved apart where those are close.
    private func drawLabels(on canvas: inout Canvas) {
        let (ends, column) = labels
        for (index, y) in zip(column.shown, column.places) {
            let end = ends[index]
            var coverage = Coverage(
                PixelBounds(
                    covering: PixelRect(
                        x: rect.maxX, y: rect.y - 2, width: 16 * scale, height: rect.height + 4)))
            coverage.stroke(
                from: PixelPoint(rect.maxX + 2 * scale, end.y),
                to: PixelPoint(rect.maxX + 13 * scale, y), width: scale)
            canvas.blend(coverage, end.line.colour)
            style.lettering.draw(
                end.label, on: &canvas,
                at: PixelPoint(rect.maxX + 16 * scale, y + 4 * scale), size: style.text.label,
                colour: end.line.labelColour ?? end.line.colour, anchor: .start)
        }
    }

    /// The room that labels need right of the chart.
    static func labelRoom(_ labels: [String], style: FigureStyle) -> Double {
        let widths = labels.map { style.lettering.width($0, size: style.text.label) }
        return (widths.max() ?? 0) + 16 * style.scale
    }
}
