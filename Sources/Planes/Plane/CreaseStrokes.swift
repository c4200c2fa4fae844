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

    /// Strokes those dashes of a segment that are the turn of `layer`.
    ///
    /// Dashes are counted along the segment's line from the picture's corner, so that they continue
    /// from one segment of a line to the next.
    private mutating func stroke(_ segment: Segment, layer: Int, among layers: [Int]) {
        var (start, end) = (transform.pixel(segment.start), transform.pixel(segment.end))
        let width = widths[layer]
        guard layers.count > 1, let turn = layers.firstIndex(of: layer) else {
            self.layers[layer].stroke(from: start, to: end, width: width)
            return
        }
        if (end.x, end.y) < (start.x, start.y) { swap(&start, &end) }
        let along = Vector(end.x - start.x, end.y - start.y)
        let length = along.length
        guard length > 0, length.isFinite else { return }
        let direction = along * (1 / length)
        let first = direction.dot(Vector(start.x, start.y))
        let dash = Self.dash * (widths.first ?? width)
        let numbers = (first / dash).rounded(.down)...((first + length) / dash).rounded(.down)
        for number in stride(from: numbers.lowerBound, through: numbers.upperBound, by: 1) {
            let count = Double(layers.count)
            guard number - (number / count).rounded(.down) * count == Double(turn) else { continue }
            func place(_ distance: Double) -> PixelPoint {
                let reach = min(max(distance - first, 0), length)
                return PixelPoint(start.x + direction.dx * reach, start.y + direction.dy * reach)
            }
            self.layers[layer].stroke(
                from: place(number * dash), to: place((number + 1) * dash), width: width)
        }
    }
}
