import Geometry

/// How much of a pixel a straight line covers, by the distance of the pixel's centre from the
/// line's middle: exactly, for any width and direction.
///
/// Let `a >= b` be the sizes of the components of the line's unit vector. Seen along the line, a
/// pixel is a trapezoid of height 1/a, `a + b` wide at its foot and `a - b` at its top. What lies
/// farther than `t` from its middle on one side is `s (r - s/2) / (a b)`, with
/// `r = max((a + b)/2 - t, 0)` and `s = min(r, b)`. The line covers what lies between its edges.
/// Because that is an area, the ink of a line is its width times its length whatever its phase:
/// thin lines do not fade in and out along their way.
struct LineProfile {
    let halfWidth: Double
    /// (a + b) / 2.
    let halfFoot: Double
    /// b, but never 0.
    let slant: Double
    /// 1 / (a b).
    let inverse: Double

    /// The slant of a line along the pixels, far less than can be seen.
    private static let minimumSlant = 1e-4

    init(width: Double, direction: Vector) {
        let (x, y) = (abs(direction.dx), abs(direction.dy))
        halfWidth = width / 2
        slant = max(min(x, y), Self.minimumSlant)
        halfFoot = (max(x, y) + slant) / 2
        inverse = 1 / (max(x, y) * slant)
    }

    /// Farther away nothing is covered.
    var reach: Double { halfWidth + halfFoot }
}
