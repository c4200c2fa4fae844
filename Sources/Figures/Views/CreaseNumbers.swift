import Geometry
import NeuralNetworks
import Planes
import Raster
import Text

/// Where the numbers of units are: each on its own line, none on another number.
///
/// Units of a layer that have the same line are in one label: `0, 1`.
struct CreaseNumbers {
    struct Label {
        /// The units, at least one, by their indices through all layers.
        var units: [Int]
        var text: String
        var box: PixelRect
    }

    private(set) var labels: [Label] = []
    /// How many units have a line but no room for their number.
    private(set) var leftOut = 0

    /// With more ink than this in its box, a number would not clearly belong to one line.
    private static let inkLimit = 0.42
    private static let candidateLimit = 240

    /// Places the numbers of `names` on `lines`, both by unit.
    ///
    /// The units that have the fewest places are served first.
    init(
        _ names: [UnitName], on lines: [[Segment]], ink: InkMap, transform: PlaneTransform,
        style: FigureStyle
    ) {
        let (lettering, size) = (style.lettering, style.text.label)
        var candidates: [(units: [Int], text: String, boxes: [PixelRect])] = []
        for units in Self.groups(names, on: lines) {
            let text = Self.text(units.map { names[$0].index })
            let box = PixelRect(
                x: 0, y: 0, width: (lettering.width(text, size: size) + 0.45 * size).rounded(.up),
                height: (1.1 * size).rounded(.up))
            let boxes = Self.places(on: lines[units[0]], transform).map { place in
                PixelRect(
                    x: (place.x - box.width / 2).rounded(), y: (place.y - box.height / 2).rounded(),
                    width: box.width, height: box.height)
            }.map { (box: $0, ink: Self.ink(around: $0, ink)) }
                .filter { $0.ink.near <= Self.inkLimit }
                .enumerated().sorted {
                    ($0.element.ink.near, $0.element.ink.far, $0.offset)
                        < ($1.element.ink.near, $1.element.ink.far, $1.offset)
                }.map(\.element.box)
            candidates.append((units, text, boxes))
        }
        candidates.sort { ($0.boxes.count, $0.units[0]) < ($1.boxes.count, $1.units[0]) }
        for candidate in candidates {
            guard let box = candidate.boxes.first(where: isFree) else {
                leftOut += candidate.units.count
                continue
            }
            labels.append(Label(units: candidate.units, text: candidate.text, box: box))
        }
    }

    /// The units that have a line, those of a layer together that have the same one.
    private static func groups(_ names: [UnitName], on lines: [[Segment]]) -> [[Int]] {
        struct Line: Hashable {
            let layer: Int
            let segments: [Segment]
        }
        let seen = lines.indices.filter { !lines[$0].isEmpty }
        return Dictionary(grouping: seen) { Line(layer: names[$0].layer, segments: lines[$0]) }
            .values.sorted { $0[0] < $1[0] }
    }

    /// Numbers that are next to each other; of many, the first.
    private static func text(_ numbers: [Int]) -> String {
        guard numbers.count > mostTogether else {
            return numbers.map(String.init).joined(separator: ", ")
        }
        let first = numbers.prefix(mostTogether - 1)
        return first.map(String.init).joined(separator: ", ")
            + ", +\((numbers.count - first.count).grouped)"
    }

    private static let mostTogether = 4

    /// The ink of a box and that of its surroundings, in steps, so that of like places the first is
    /// taken.
    private static func ink(around box: PixelRect, _ map: InkMap) -> (near: Double, far: Double) {
        func share(_ margin: Double) -> Double {
            (map.share(in: box.grown(left: margin, top: margin, right: margin, bottom: margin)) * 20)
                .rounded() / 20
        }
        return (share(3), share(0.9 * box.height))
    }

    /// Places along a line, of long pieces first.
    private static func places(on segments: [Segment], _ transform: PlaneTransform) -> [PixelPoint]
    {
        let pieces = segments.map { (transform.pixel($0.start), transform.pixel($0.end)) }
            .map { (start: $0, end: $1, length: Vector($1.x - $0.x, $1.y - $0.y).length) }
        let order = pieces.indices.sorted {
            (-pieces[$0].length, $0) < (-pieces[$1].length, $1)
        }
        var places: [PixelPoint] = []
        for index in order {
            let piece = pieces[index]
            let steps = max(1, min(24, Int(piece.length / 14)))
            for step in 0..<steps {
                let share = (Double(step) + 0.5) / Double(steps)
                places.append(
                    PixelPoint(
                        piece.start.x + (piece.end.x - piece.start.x) * share,
                        piece.start.y + (piece.end.y - piece.start.y) * share))
            }
            if places.count >= candidateLimit { break }
        }
        return places
    }

    /// Whether no number is so near that the two could be read as one.
    private func isFree(_ box: PixelRect) -> Bool {
        labels.allSatisfy { other in
            box.x >= other.box.maxX + 4 || other.box.x >= box.maxX + 4
                || box.y >= other.box.maxY + 2 || other.box.y >= box.maxY + 2
        }
    }
}
