import Analysis
import Colours
import Fonts
import Geometry
import Planes
import Raster
import Text

/// The lines above the panels of a grid: accuracy, activation regions and parameters, in as many
/// words as there is room for.
struct GridCaptions: Sendable {
    private let accuracyName: String
    private let width: Double
    private let style: FigureStyle
    private let wording: Wording

    /// How much is said.
    private enum Wording: CaseIterable {
        case words
        case abbreviations
        case numbers
        case accuracyAlone
        case nothing
    }

    init(accuracyName: String, width: Double, style: FigureStyle) {
        self.accuracyName = accuracyName
        self.width = width
        self.style = style
        // The same in all panels and frames, whatever their numbers are.
        let size = style.text.caption
        wording =
            Wording.allCases.first { wording in
                let texts = Self.texts(
                    wording, accuracy: "100.0 %", regions: 88_888, parameters: 88_888)
                let length = texts.reduce(0) { $0 + style.lettering.width($1, size: size) }
                return length + Double(texts.count - 1) * 8 * style.scale <= width
            } ?? .nothing
    }

    /// What the numbers are.
    var key: String {
        switch wording {
        case .words, .abbreviations, .numbers:
            return accuracyName + ", activation regions, parameters"
        case .accuracyAlone: return accuracyName
        case .nothing: return ""
        }
    }

    private static func texts(
        _ wording: Wording, accuracy: String, regions: Int?, parameters: Int
    ) -> [String] {
        let count = regions.map { $0.grouped }
        let parameters = parameters.grouped
        switch wording {
        case .words:
            let noun = regions == 1 ? "region" : "regions"
            return [accuracy, count.map { "\($0) \(noun)" } ?? unknown, parameters + " parameters"]
        case .abbreviations:
            return [accuracy, count.map { $0 + " reg." } ?? unknown, parameters + " par."]
        case .numbers: return [accuracy, count ?? unknown, parameters]
        case .accuracyAlone: return [accuracy]
        case .nothing: return []
        }
    }

    /// Shown if there are no regions to count: the picture is sampled.
    private static let unknown = "sampled"

    /// Writes what is known of a network above its panel.
    func draw(
        _ panel: GridPanel, _ plane: PlaneSummary, above rect: PixelRect, on canvas: inout Canvas
    ) {
        guard case .network(_, let accuracy, let divergedAfter) = panel.content else { return }
        let (look, lettering, size) = (style.look, style.lettering, style.text.caption)
        let baseline = rect.y - 6 * style.scale
        if let step = divergedAfter {
            lettering.draw(
                "diverged after step \(step.grouped)", on: &canvas,
                at: PixelPoint(rect.x, baseline), size: size, colour: look.testCurve,
                anchor: .start, limit: rect.width)
            return
        }
        let texts = Self.texts(
            wording, accuracy: accuracy.percent,
            regions: Self.regions(plane), parameters: panel.parameters)
        for (index, text) in texts.enumerated() {
            let place = [
                (rect.x, TextStyle.Anchor.start), (rect.x + rect.width / 2, .middle),
                (rect.maxX, .end),
            ][index]
            if panel.isBest && index == 0 {
                let other = texts.count > 1 ? lettering.width(texts[1], size: size) : 0
                lettering.drawBest(
                    text, on: &canvas, at: PixelPoint(rect.x, baseline), size: size,
                    colour: look.ink, room: (rect.width - other) / 2)
            } else {
                lettering.draw(
                    text, on: &canvas, at: PixelPoint(place.0, baseline), size: size,
                    colour: index == 0 ? look.ink : look.faintInk, anchor: place.1)
            }
        }
    }

    /// Above a million, it shows the limit.
    private static func regions(_ plane: PlaneSummary) -> Int? {
        switch plane.source {
        case .sampled: nil
        case .exact: plane.activationRegions ?? PlaneSummary.countLimit
        }
    }
}
