import Colours
import Fonts
import Geometry
import Planes
import Points
import Raster
import Text

/// The top of the column beside the plot: the network's shape, the classes with their markers.
struct Legend {
    let rect: PixelRect
    let keys: Keys
    let style: FigureStyle
    /// The part of the rectangle's height that the classes may take.
    var share = 0.5

    private var classes: [ClassStyle] { style.classes }
    private var look: Look { style.look }
    private var scale: Double { style.scale }
    private var lettering: Lettering { style.lettering }

    /// What comes before the name of a class.
    enum Keys {
        /// The markers of its training points.
        case training
        /// The markers of its training points and of its test points.
        case trainingAndTest
        /// The same, where some of the hollow points are for validation.
        case trainingAndHeldOut
        /// Its deepest colour, in pictures without points.
        case patch
        /// Its palest colour, where there is no other.
        case palePatch
    }

    private var row: Double { 20 * scale }

    /// The places of the classes.
    var grid: LegendGrid {
        let height = rect.height * share - row
        guard classes.count > max(1, Int(height / row)) else {
            return LegendGrid(count: classes.count, width: rect.width)
        }
        let size = style.text.legend
        let widths = classes.map { keyWidth(scale) + lettering.width($0.name, size: size) }
        return LegendGrid(
            widths,
            in: LegendGrid.Room(width: rect.width, height: height, row: row, gap: 14 * scale),
            factors: [1, 0.85, 0.72].filter { $0 == 1 || $0 * size >= Self.leastSize })
    }

    /// The size of the smallest letters that can be read, in pixels.
    private static let leastSize = 7.5

    /// Whether all classes have room.
    var isComplete: Bool { grid.shown == classes.count }

    /// Where the room below the classes begins.
    var end: Double {
        let grid = grid
        let lines = (grid.shown < classes.count ? 1 : 0) + words.count
        return (0..<lines).reduce(bottom(of: grid)) { y, _ in y + row }
    }

    private var top: Double { rect.y + 10 * scale + row * 1.1 }

    /// The baseline of the line below the classes, which has the usual size.
    private func bottom(of grid: LegendGrid) -> Double {
        let end = (0..<grid.rows).reduce(top) { y, _ in y + row * grid.factor }
        return end + row * (1 - grid.factor)
    }

    /// Draws the classes and the network's shape from the top, up to `end`.
    func draw(network: String, on canvas: inout Canvas) {
        let size = style.text.legend
        lettering.draw(
            network, on: &canvas, at: PixelPoint(rect.x, rect.y + 10 * scale), size: size,
            colour: look.ink, anchor: .start, limit: rect.width)
        let grid = grid
        draw(grid, on: &canvas)
        var y = bottom(of: grid)
        let shown = grid.shown
        if shown < classes.count {
            lettering.draw(
                "and \(classes.count - shown) more classes", on: &canvas,
                at: PixelPoint(rect.x, y), size: size, colour: look.faintInk, anchor: .start)
            y += row
        }
        for words in words {
            lettering.draw(
                words, on: &canvas, at: PixelPoint(rect.x, y),
                size: style.text.label, colour: look.faintInk, anchor: .start, limit: rect.width)
            y += row
        }
    }

    private func draw(_ grid: LegendGrid, on canvas: inout Canvas) {
        let scale = scale * grid.factor
        var y = top
        for (index, item) in classes.prefix(grid.shown).enumerated() {
            let (column, line) = (grid.columns[index / grid.rows], index % grid.rows)
            y = line == 0 ? top : y + row * grid.factor
            let x = rect.x + column.x
            drawKey(of: item, at: PixelPoint(x, y - 4.5 * scale), scale, on: &canvas)
            let indent = keyWidth(scale)
            // A pixel more, for smaller letters are not smaller by exactly this factor.
            lettering.draw(
                item.name, on: &canvas, at: PixelPoint(x + indent, y),
                size: style.text.legend * grid.factor, colour: look.ink, anchor: .start,
                limit: column.width - indent + (grid.columns.count > 1 ? 1 : 0))
        }
    }

    /// What filled and hollow markers mean, on one line if there is room for it.
    private var words: [String] {
        guard let (filled, hollow) = keys.words else { return [] }
        let line = "\(filled)   \(hollow)"
        return lettering.width(line, size: style.text.label) <= rect.width
            ? [line] : [filled, hollow]
    }

    /// Draws the classes in one line that ends at `end`, as many as fit and how many more there
    /// are, and returns where it begins: for pictures that have no column for them.
    func drawLine(endingAt end: PixelPoint, on canvas: inout Canvas) -> Double {
        let size = style.text.legend
        var x = end.x
        let shown = countInLine(of: end.x - rect.x)
        if shown < classes.count {
            let more = more(shown)
            lettering.draw(
                more, on: &canvas, at: PixelPoint(x, end.y), size: style.text.label,
                colour: look.faintInk, anchor: .end)
            x -= lettering.width(more, size: style.text.label) + 12 * scale
        }
        for item in classes.prefix(shown).reversed() {
            let start = x - lettering.width(item.name, size: size)
            lettering.draw(
                item.name, on: &canvas, at: PixelPoint(start, end.y), size: size,
                colour: look.ink, anchor: .start)
            drawFirstKey(
                of: item, at: PixelPoint(start - 10 * scale, end.y - 4.5 * scale), scale,
                on: &canvas)
            x = start - 32 * scale
        }
        return x
    }

    /// The number of classes that a line of this width has room for, beside the words about the
    /// others.
    private func countInLine(of width: Double) -> Int {
        let ends = classes.map { lettering.width($0.name, size: style.text.legend) + 20 * scale }
        func length(_ shown: Int) -> Double {
            let gaps = 12 * scale * Double(max(0, shown - 1))
            let rest =
                shown < classes.count
                ? lettering.width(more(shown), size: style.text.label) + 12 * scale : 0
            return ends.prefix(shown).reduce(gaps + rest, +)
        }
        return (0...classes.count).last { length($0) <= width } ?? 0
    }

    /// What is said about classes without room, after `shown` ones.
    private func more(_ shown: Int) -> String {
        let count = classes.count - shown
        return shown == 0 ? count.counted("class") : "and \(count) more"
    }

    /// From the left end of a row to the name of its class.
    private func keyWidth(_ scale: Double) -> Double { (keys.words == nil ? 20 : 36) * scale }

    /// Draws what is before a name, at this scale.
    private func drawKey(
        of item: ClassStyle, at start: PixelPoint, _ scale: Double, on canvas: inout Canvas
    ) {
        drawFirstKey(of: item, at: PixelPoint(start.x + 6 * scale, start.y), scale, on: &canvas)
        guard keys.words != nil else { return }
        canvas.draw(
            item.marker(radius: 4.6 * scale, isTest: true, look: look),
            at: PixelPoint(start.x + 22 * scale, start.y))
    }

    private func drawFirstKey(
        of item: ClassStyle, at middle: PixelPoint, _ scale: Double, on canvas: inout Canvas
    ) {
        let colour: Colour
        switch keys {
        case .training, .trainingAndTest, .trainingAndHeldOut:
            canvas.draw(item.marker(radius: 4.6 * scale, isTest: false, look: look), at: middle)
            return
        case .patch: colour = Palette.deepFill(item.fill, look: look)
        case .palePatch: colour = Palette.paleFill(item.fill, look: look)
        }
        let side = (11 * scale).rounded()
        let patch = PixelRect(
            x: (middle.x - side / 2).rounded(), y: (middle.y - side / 2).rounded(), width: side,
            height: side)
        canvas.fill(patch, colour)
        canvas.stroke(patch.insetToPixels(), look.frame, width: 1)
    }
}

extension Legend.Keys {
    /// What a plane with these points needs.
    init(_ points: PointSet) {
        if points.heldOut.isEmpty {
            self = .training
        } else {
            self = points.validation.isEmpty ? .trainingAndTest : .trainingAndHeldOut
        }
    }

    /// What filled and hollow markers mean; nil if there are only filled ones.
    fileprivate var words: (filled: String, hollow: String)? {
        switch self {
        case .trainingAndTest: ("filled: training", "hollow: test")
        case .trainingAndHeldOut: ("filled: training", "hollow: held out")
        case .training, .patch, .palePatch: nil
        }
    }
}
