import Colours
import Fonts
import Geometry
import Planes
import Points
import Raster

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

    /// Draws the classes and the network's shape from the top, and returns where the room below
    /// begins.
    func draw(network: String, on canvas: inout Canvas) -> Double {
        let size = style.text.legend
        let row = 20 * scale
        var y = rect.y + 10 * scale
        lettering.draw(
            network, on: &canvas, at: PixelPoint(rect.x, y), size: size, colour: look.ink,
            anchor: .start, limit: rect.width)
        y += row * 1.1
        let room = max(1, Int((rect.height * share - row) / row))
        let shown = classes.count <= room ? classes.count : room - 1
        for item in classes.prefix(shown) {
            let textX = drawKey(of: item, at: PixelPoint(rect.x, y - 4.5 * scale), on: &canvas)
            lettering.draw(
                item.name, on: &canvas, at: PixelPoint(textX, y), size: size, colour: look.ink,
                anchor: .start, limit: rect.maxX - textX)
            y += row
        }
        if shown < classes.count {
            lettering.draw(
                "and \(classes.count - shown) more classes", on: &canvas,
                at: PixelPoint(rect.x, y), size: size, colour: look.faintInk, anchor: .start)
            y += row
        }
        if let words = keys.words {
            lettering.draw(
                words, on: &canvas, at: PixelPoint(rect.x, y),
                size: style.text.label, colour: look.faintInk, anchor: .start, limit: rect.width)
            y += row
        }
        return y
    }

    /// Draws the classes in one line that ends at `end`, as many as fit, and returns where it
    /// begins: for pictures that have no column for them.
    func drawLine(endingAt end: PixelPoint, on canvas: inout Canvas) -> Double {
        let size = style.text.legend
        var x = end.x
        for item in classes.reversed() {
            let start = x - lettering.width(item.name, size: size)
            guard start - 20 * scale >= rect.x else { break }
            lettering.draw(
                item.name, on: &canvas, at: PixelPoint(start, end.y), size: size,
                colour: look.ink, anchor: .start)
            drawFirstKey(
                of: item, at: PixelPoint(start - 10 * scale, end.y - 4.5 * scale), on: &canvas)
            x = start - 32 * scale
        }
        return x
    }

    /// Draws what is before a name, and returns where the name begins.
    private func drawKey(
        of item: ClassStyle, at start: PixelPoint, on canvas: inout Canvas
    ) -> Double {
        drawFirstKey(of: item, at: PixelPoint(start.x + 6 * scale, start.y), on: &canvas)
        guard keys.words != nil else { return start.x + 20 * scale }
        canvas.draw(
            item.marker(radius: 4.6 * scale, isTest: true, look: look),
            at: PixelPoint(start.x + 22 * scale, start.y))
        return start.x + 36 * scale
    }

    private func drawFirstKey(
        of item: ClassStyle, at middle: PixelPoint, on canvas: inout Canvas
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
    fileprivate var words: String? {
        switch self {
        case .trainingAndTest: "filled: training   hollow: test"
        case .trainingAndHeldOut: "filled: training   hollow: held out"
        case .training, .patch, .palePatch: nil
        }
    }
}
