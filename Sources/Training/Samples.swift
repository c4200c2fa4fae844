import Geometry
import Points

/// Labelled points in single precision and normalised, as training sees them.
struct Samples: Sendable {
    /// All x, then all y, then the classes' indices as numbers.
    let numbers: [Float]
    let count: Int

    /// The points in the units of `normalisation`.
    init(_ points: [LabelledPoint], in normalisation: Normalisation) {
        let positions = points.map { normalisation.apply($0.position) }
        numbers =
            positions.map { Float($0.x) } + positions.map { Float($0.y) }
            + points.map { Float($0.label) }
        count = points.count
    }
}
