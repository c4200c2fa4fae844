package import Geometry
import RealFunctions

/// The way from the space over a window to a picture of it: parallel rays towards an eye far away.
///
/// Places in the picture are points with y upwards, in window units. Heights are given in the
/// function's units and are `heightScale` times as tall.
package struct SurfaceProjection: Sendable {
    /// The horizontal direction towards the eye.
    package let eye: Vector
    /// The direction in the plane that points to the right in the picture.
    let right: Vector
    private let sine: Double
    private let cosine: Double
    /// The length of a unit of the function, in window units.
    let heightScale: Double

    init(_ camera: SurfaceCamera, heightScale: Double) {
        let turn = camera.azimuth * Self.degree
        eye = Vector(Portable.cos(turn), Portable.sin(turn))
        right = Vector(-eye.dy, eye.dx)
        sine = Portable.sin(camera.elevation * Self.degree)
        cosine = Portable.cos(camera.elevation * Self.degree)
        self.heightScale = heightScale
    }

    /// By how much a ray towards the eye rises with each unit of the plane, in window units.
    var rise: Double { sine / max(cosine, 1e-12) }

    private static let degree = Double.pi / 180

    /// Where a point of the plane is in the picture, at a height.
    package func place(_ point: Point, height: Double) -> Point {
        let position = point - .origin
        return Point(
            position.dot(right), cosine * height * heightScale - sine * position.dot(eye))
    }

    /// How far towards the eye the plane's point is that a facet of this height shows at a place of
    /// the picture.
    ///
    /// Nearer facets have larger values. Nil for a facet that is seen edge-on, and so not at all.
    func nearness(_ form: AffineForm) -> AffineForm? {
        // The place of s right + e eye at the height f is (s, rise f - sine e).
        let rise = cosine * heightScale
        let slope = rise * form.gradient.dot(eye) - sine
        guard abs(slope) > 1e-9 else { return nil }
        return AffineForm(
            -rise * form.gradient.dot(right) / slope, 1 / slope, -rise * form.c / slope)
    }

    /// How bright a facet is whose height is `form`: from 0 for one that is turned away from the
    /// light to 1 for one that faces it.
    ///
    /// Lambert's law, with the light above, to the left and a little in front.
    func brightness(_ form: AffineForm) -> Double {
        let slope = form.gradient * heightScale
        let length = (1 + slope.dot(slope)).squareRoot()
        let side = -slope.dot(right)
        let front = -slope.dot(eye)
        return max(0, (0.8 - 0.5 * side + 0.33 * front) / length)
    }
}
