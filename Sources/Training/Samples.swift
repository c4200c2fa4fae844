import Geometry
import Points

/// Labelled points, or the samples of a curve, in single precision and normalised, as training
/// sees them.
struct Samples: Sendable {
    /// No samples.
    static let none = Samples([], in: .identity)

    /// All x, then all y, then the classes' indices as numbers.
    let numbers: [Float]
    let count: Int
    /// The same in double precision, for a curve.
    let curve: CurveNumbers?

    /// The points in the units of `normalisation`.
    init(_ points: [LabelledPoint], in normalisation: Normalisation) {
        let positions = points.map { normalisation.apply($0.position) }
        numbers =
            positions.map { Float($0.x) } + positions.map { Float($0.y) }
            + points.map { Float($0.label) }
        count = points.count
        curve = nil
    }

    /// The samples of a curve; y is what the network should give, and the second row is not used.
    init(_ curve: CurveNumbers) {
        let x = curve.x.map { Float($0) }
        numbers = x + x + curve.y.map { Float($0) }
        count = x.count
        self.curve = curve
    }
}
