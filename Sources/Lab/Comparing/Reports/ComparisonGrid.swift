import Colours
import Figures
import Planes
import Raster
import Scenarios

/// The grid of a comparison: of pictures of the plane, or of curves.
enum ComparisonGrid: Sendable {
    case plane(GridFigure)
    case curve(CurveGrid)

    /// A grid of a comparison's candidates.
    ///
    /// - Parameters:
    ///   - longestNote: the longest that will be drawn.
    ///   - bound: the size that the picture fits into, if its panels are not too small then.
    init(
        _ setup: ComparisonSetup, longestNote: String, bound: PictureSize, lettering: Lettering
    ) {
        let look = Look(setup.run.scenario.frames.look)
        let grid = setup.grid
        if let scene = setup.run.curveScene {
            self = .curve(
                CurveGrid(
                    scene: scene, columns: grid.columns, rows: grid.rows,
                    bestMeaning: setup.bestMeaning, longestNote: longestNote, bound: bound,
                    look: look, lettering: lettering))
        } else {
            self = .plane(
                GridFigure(
                    scene: setup.run.scene, columns: grid.columns, rows: grid.rows,
                    accuracyName: setup.ranking == .test ? "test accuracy" : "training accuracy",
                    bestMeaning: setup.bestMeaning, longestNote: longestNote, bound: bound,
                    look: look, lettering: lettering))
        }
    }
}

extension ComparisonGrid {
    /// The size of the picture.
    var size: PictureSize {
        switch self {
        case .plane(let figure): figure.size
        case .curve(let grid): grid.size
        }
    }

    /// The width at which the captions can be read on a page.
    var legibleWidth: Int {
        switch self {
        case .plane(let figure): figure.legibleWidth
        case .curve(let grid): grid.legibleWidth
        }
    }

    /// Where the plot of a panel is in the picture.
    func place(row: Int, column: Int) -> PixelBounds {
        switch self {
        case .plane(let figure): figure.place(row: row, column: column)
        case .curve(let grid): grid.place(row: row, column: column)
        }
    }

    /// Draws panels, row by row, with a note beside the title.
    func draw(_ panels: [GridPanel], note: String) -> Picture {
        switch self {
        case .plane(let figure): figure.draw(panels, note: note)
        case .curve(let grid): grid.draw(panels.map { CurveGridPanel($0) }, note: note)
        }
    }

    /// Draws the panels of a step.
    func draw(_ panels: [GridPanel], step: Int, of last: Int) -> Picture {
        draw(panels, note: GridFigure.note(step: step, of: last))
    }
}

extension CurveGridPanel {
    fileprivate init(_ panel: GridPanel) {
        let content: Content =
            switch panel.content {
            case .network(let network, _, let step): .network(network, divergedAfter: step)
            case .nothing: .nothing
            }
        self.init(content: content, isBest: panel.isBest)
    }
}
