import Colours
import Planes

extension ComparisonCurves {
    /// How the curves of a row are drawn.
    struct Pen: Hashable {
        var colour: Colour
        var stroke: Chart.Stroke
        /// Of its accuracies and regions, in a picture of 960 x 720.
        var width = 1.8
        /// Of its losses.
        var lossWidth = 1.6
        /// In the key.
        var keyWidth = 2.4
    }

    /// Above this number of networks, the rows are grouped.
    static let largestUngrouped = 14

    /// Whether the rows are grouped by depth: there are many networks, and each row has one depth.
    static func areGrouped(_ series: [Series]) -> Bool {
        let count = series.reduce(0) { $0 + $1.points.count }
        return count > largestUngrouped && series.allSatisfy { $0.group != nil }
    }

    /// A pen for each row.
    ///
    /// Rows that are grouped have a colour per depth, and dashes per activation. In grey, depths
    /// differ in the width of the line.
    func pens(_ series: [Series]) -> [Pen] {
        guard Self.areGrouped(series) else { return series.indices.map { pen($0) } }
        let groups = series.compactMap(\.group)
        let depths = Set(groups.map(\.depth)).sorted()
        let activations = groups.map(\.activation).reduce(into: [String]()) { known, name in
            if !known.contains(name) { known.append(name) }
        }
        let strokes = Chart.Stroke.ofGroups
        return groups.map { group in
            let depth = depths.firstIndex(of: group.depth) ?? 0
            let activation = activations.firstIndex(of: group.activation) ?? 0
            let step = depths.count > 1 ? Double(depth) / Double(depths.count - 1) : 0.5
            return Pen(
                colour: colour(depth), stroke: strokes[activation % strokes.count],
                width: 1.2 + 1.8 * step, lossWidth: 1 + 1.8 * step, keyWidth: 1.4 + 2.2 * step)
        }
    }

    /// The pen of a row that is not grouped: solid as long as the colours differ.
    func pen(_ index: Int) -> Pen {
        let strokes = Chart.Stroke.ofCurves
        return Pen(
            colour: colour(index), stroke: strokes[index / Palette.count % strokes.count])
    }

    private func colour(_ index: Int) -> Colour {
        let colour = Palette.colour(index)
        return look.isDark ? colour.mixed(with: .white, share: 0.35) : colour
    }
}
