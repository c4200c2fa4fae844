import Geometry

/// The way between window coordinates, in which the window is [-1, 1] x [-1, 1], and the plane.
struct WindowFrame {
    private let centre: Point
    private let half: Vector

    init(_ window: Box) {
        centre = window.centre
        half = Vector(window.width / 2, window.height / 2)
    }

    @inline(__always)
    func point(_ u: Double, _ v: Double) -> Point {
        Point(centre.x + half.dx * u, centre.y + half.dy * v)
    }

    /// A function of window coordinates as one of the plane.
    @inline(__always)
    func form(_ form: AffineForm) -> AffineForm {
        let a = form.a / half.dx
        let b = form.b / half.dy
        return AffineForm(a, b, form.c - a * centre.x - b * centre.y)
    }
}
