import Geometry

/// A form fitted to a boundary, and how far the two are from each other; in unit coordinates.
struct FormFit {
    let form: CurveForm
    let parameters: Parameters
    /// The larger of the root mean squares of the distances from the boundary to the form and back.
    let rms: Double
    /// The largest of these distances.
    let hausdorff: Double
}
