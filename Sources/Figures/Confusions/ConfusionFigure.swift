public import Analysis
public import Colours
import Fonts
import Geometry
public import Planes
import Raster
import Text

/// A picture of a confusion table: the counts, the recall of each class at the end of its row, and
/// the precision of each class below its column.
///
/// The shade of a cell is its share of the row: blue for what is right, orange for what is not.
public struct ConfusionFigure: Sendable {
    private let confusion: Confusion
    private let title: String
    private let subject: Subject
    private let size: PictureSize
    let style: FigureStyle
    let layout: ConfusionLayout
    private let header: FrameLayout

    /// Which points are in the table.
    public enum Subject: String, Sendable, Hashable {
        case training
        case test
    }

    /// A picture of a table.
    ///
    /// - Parameter classes: one for each column.
    public init(
        _ confusion: Confusion, of subject: Subject, title: String, classes: [ClassAppearance],
        size: PictureSize, look: Look, lettering: Lettering
    ) {
        (self.confusion, self.title, self.subject) = (confusion, title, subject)
        self.size = size
        header = FrameLayout(size: size, window: nil, column: .below)
        style = FigureStyle(
            classes, look: look, scale: size.scale,
            lettering: header.titleBaseline == nil ? .invisible : lettering)
        let (lettering, text) = (style.lettering, style.text)
        let counts = confusion.counts.flatMap { $0 }.max() ?? 0
        let names = style.classes.map { lettering.width($0.name, size: text.legend) }
        let top = header.readouts.map { $0.maxY + 8 * size.scale } ?? 0
        let edge = header.readouts?.x ?? 0
        layout = ConfusionLayout(
            ConfusionLayout.Needs(
                rows: confusion.counts.count, columns: classes.count,
                nameWidth: names.max() ?? 0,
                countWidth: lettering.width(counts.grouped, size: 100) / 100),
            in: PixelRect(
                x: edge, y: top, width: Double(size.width) - 2 * edge,
                height: Double(size.height) - top - edge), text: text, scale: size.scale)
    }
}

extension ConfusionFigure {
    /// Draws the picture.
    public func draw() -> Picture {
        var canvas = Canvas(size: size, colour: style.look.background)
        Header(title: title, readouts: readouts, layout: header, style: style)
            .draw(on: &canvas, titleEnd: header.readouts?.maxX ?? 0)
        drawCells(on: &canvas)
        drawRowNames(on: &canvas)
        drawColumnNames(on: &canvas)
        drawRecalls(on: &canvas)
        drawPrecisions(on: &canvas)
        drawKey(on: &canvas)
        return canvas.picture
    }

    private var readouts: [Readout] {
        [
            Readout(
                label: "\(subject.rawValue) points", value: confusion.pointCount.grouped, rank: 0),
            Readout(label: "accuracy", value: confusion.accuracy.map { $0.share(3) } ?? "none"),
            Readout(
                label: "balanced accuracy (mean recall)",
                value: confusion.balancedAccuracy.map { $0.share(3) } ?? "none"),
        ]
    }

    private var scale: Double { style.scale }
    private var look: Look { style.look }
    private var rowSizes: [Int] { confusion.classSizes }
    var rowCount: Int { confusion.counts.count }
    var recalls: [Double?] { confusion.recalls }
    var precisions: [Double?] { confusion.precisions }

    /// The colour of a cell that has this share of its row; the ground where it has none.
    func fill(share: Double, isRight: Bool) -> Colour {
        guard share > 0 else { return look.background }
        let hue = isRight ? look.trainingCurve : look.testCurve
        return look.background.mixed(with: hue, share: 0.1 + 0.86 * share)
    }

    private func drawCells(on canvas: inout Canvas) {
        let sizes = rowSizes
        for (row, counts) in confusion.counts.enumerated() {
            for (column, count) in counts.enumerated() {
                let rect = layout.rect(row: row, column: column)
                let share = Double(count) / Double(max(sizes[row], 1))
                let ground = fill(share: share, isRight: row == column)
                canvas.fill(PixelBounds(covering: rect), ground)
                if count > 0 || row == column || !hidesZeros {
                    drawCount(count, in: rect, over: ground, on: &canvas)
                }
            }
        }
        drawGrid(on: &canvas)
    }

    /// Whether zeros off the diagonal are left out: in a large table they hide what matters.
    private var hidesZeros: Bool { style.classes.count > 16 }

    private func drawCount(
        _ count: Int, in rect: PixelRect, over ground: Colour, on canvas: inout Canvas
    ) {
        guard let size = layout.countSize else { return }
        // Zeros are faint, so that the eye finds the others.
        let colour = count == 0 ? look.frame : look.legibleInk(over: ground)
        style.lettering.draw(
            count.grouped, on: &canvas,
            at: PixelPoint(rect.x + rect.width / 2, rect.y + rect.height / 2 + 0.36 * size),
            size: size, colour: colour, anchor: .middle)
    }

    private func drawGrid(on canvas: inout Canvas) {
        let matrix = layout.matrix
        if min(layout.cell.width, layout.cell.height) >= 6 {
            for column in 1..<max(style.classes.count, 1) {
                let x = matrix.x + Double(column) * layout.cell.width
                canvas.fill(
                    PixelRect(x: x, y: matrix.y, width: 1, height: matrix.height), look.grid)
            }
            for row in 1..<max(confusion.counts.count, 1) {
                let y = matrix.y + Double(row) * layout.cell.height
                canvas.fill(
                    PixelRect(x: matrix.x, y: y, width: matrix.width, height: 1), look.grid)
            }
        }
        canvas.stroke(matrix.insetToPixels(), look.frame, width: 1)
        guard layout.countSize != nil else { return }
        // In grey, what is right is known by its place and its outline.
        for index in confusion.counts.indices {
            canvas.stroke(
                layout.rect(row: index, column: index).insetToPixels(), look.ink,
                width: max(1, scale.rounded()))
        }
    }
}

extension Look {
    /// The colour of letters that can be read over a ground: that of ink or that of the picture's
    /// ground, whichever differs more in luminance.
    fileprivate func legibleInk(over ground: Colour) -> Colour {
        func luminance(_ colour: Colour) -> Double {
            0.2126 * Double(colour.red) + 0.7152 * Double(colour.green)
                + 0.0722 * Double(colour.blue)
        }
        let (own, paper) = (luminance(ink), luminance(background))
        let below = luminance(ground)
        return abs(own - below) >= abs(paper - below) ? ink : background
    }
}
