import Analysis
import Geometry
import NeuralNetworks
import Raster

/// The strokes of creases, each layer's apart; where layers share a piece their dashes alternate.
struct CreaseStrokes {
    private(set) var layers: [Coverage]
    private let transform: PlaneTransform
    private let widths: [Double]

    /// The length of each dash where layers share a piece, as a multiple of the first layer's
    /// width.
    private static let dash = 5.0

    /// - Parameters:
    ///   - names: of all units, by their indices.
    ///   - widths: of each layer's lines, in pixels.
    init(
        _ lines: CreaseLines, names: [UnitName], widths: [Double], transform: PlaneTransform
    ) {
        self.transform = transform
        self.widths = widths
        let bounds = PixelBounds(covering: transform.rect)
        layers = widths.map { _ in Coverage(bounds) }
        var mixed: [Segment: [Int]] = [:]
        for piece in lines.shared {
            let layers = Set(piece.units.map { names[$0].layer - 1 }).sorted()
            if layers.count > 1 { mixed[piece.segment] = layers }
        }
        for (unit, segments) in lines.segments.enumerated() {
            let layer = names[unit].layer - 1
            for segment in segments {
                let sharing = mixed.isEmpty ? nil : mixed[segment]
                stroke(segment, layer: layer, among: sharing ?? [layer])
            }
        }
    }

    /// Strokes a segment in its layer's rhythm; of one that layers share, the dashes whose turn it
    /// is.
    private mutating func stroke(_ segment: Segment, layer: Int, among layers: [Int]) {
        let unit = widths.first ?? widths[layer]
        if layers.count > 1, let turn = layers.firstIndex(of: layer) {
            let dash = Self.dash * unit
            stroke(
                segment, layer: layer, from: Double(turn) * dash, length: dash,
                period: Double(layers.count) * dash)
        } else if let dashes = Self.dashes(ofLayer: layer, unit: unit) {
            stroke(
                segment, layer: layer, from: 0, length: dashes.dash,
                period: dashes.dash + dashes.gap)
        } else {
            self.layers[layer].stroke(
                from: transform.pixel(segment.start), to: transform.pixel(segment.end),
                width: widths[layer])
        }
    }

    /// The rhythm of a layer's lines, so that layers differ without their colours too; nil: solid.
    ///
    /// After four layers the rhythms come again.
    ///
    /// - Parameter unit: the width of the first layer's lines, in pixels.
    static func dashes(ofLayer layer: Int, unit: Double) -> Dashes? {
        let rhythms: [(dash: Double, gap: Double)?] = [nil, (6, 3.5), (0.8, 3), (12, 4)]
        return rhythms[layer % rhythms.count].map {
            Dashes(dash: $0.dash * unit, gap: $0.gap * unit)
        }
    }

    /// Strokes the dashes of a segment that begin at `offset` in every period.
    ///
    /// They are counted along the segment's line from the picture's corner, so that they continue
    /// from one segment of a line to the next.
    private mutating func stroke(
        _ segment: Segment, layer: Int, from offset: Double, length dash: Double, period: Double
    ) {
        var (start, end) = (transform.pixel(segment.start), transform.pixel(segment.end))
        if (end.x, end.y) < (start.x, start.y) { swap(&start, &end) }
        let along = Vector(end.x - start.x, end.y - start.y)
        let length = along.length
        guard length > 0, length.isFinite else { return }
        let direction = along * (1 / length)
        let first = direction.dot(Vector(start.x, start.y))
        func place(_ distance: Double) -> PixelPoint {
            let reach = min(max(distance - first, 0), length)
            return PixelPoint(start.x + direction.dx * reach, start.y + direction.dy * reach)
        }
        let lowest = ((first - offset - dash) / period).rounded(.up)
        let highest = ((first + length - offset) / period).rounded(.down)
        for number in stride(from: lowest, through: highest, by: 1) {
            let begin = number * period + offset
            layers[layer].stroke(
                from: place(begin), to: place(begin + dash), width: widths[layer])
        }
    }
}
