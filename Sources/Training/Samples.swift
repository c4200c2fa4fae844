import Datasets
import Geometry

/// Labelled points in single precision and normalised, as training sees them.
struct Samples: Sendable {
    let x: [Float]
    let y: [Float]
    /// The classes' indices, as numbers so that they stand in a panel.
    let labels: [Float]
    /// All samples in their own order.
    let indices: [Int]

    /// The points in the units of `normalisation`.
    init(_ points: [LabelledPoint], in normalisation: Normalisation) {
        let positions = points.map { normalisation.apply($0.position) }
        x = positions.map { Float($0.x) }
        y = positions.map { Float($0.y) }
        labels = points.map { Float($0.label) }
        indices = Array(points.indices)
    }

    var count: Int { labels.count }
}
