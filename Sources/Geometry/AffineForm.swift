/// The function `a x + b y + c` of the plane.
public struct AffineForm: Sendable, Hashable, BitwiseCopyable {
    /// The slope along x.
    public var a: Double
    /// The slope along y.
    public var b: Double
    /// The value at the origin.
    public var c: Double

    /// The function `a x + b y + c`.
    public init(_ a: Double, _ b: Double, _ c: Double) {
        self.a = a
        self.b = b
        self.c = c
    }
}

extension AffineForm {
    /// The function that is 0 everywhere.
    public static let zero = AffineForm(0, 0, 0)

    /// The gradient (a, b), the same everywhere.
    public var gradient: Vector { Vector(a, b) }

    /// The value at `point`.
    public func value(at point: Point) -> Double { a * point.x + b * point.y + c }

    /// The sum of two functions.
    public static func + (left: AffineForm, right: AffineForm) -> AffineForm {
        AffineForm(left.a + right.a, left.b + right.b, left.c + right.c)
    }

    /// The difference of two functions.
    public static func - (left: AffineForm, right: AffineForm) -> AffineForm {
        AffineForm(left.a - right.a, left.b - right.b, left.c - right.c)
    }

    /// The function times a number.
    public static func * (form: AffineForm, factor: Double) -> AffineForm {
        AffineForm(form.a * factor, form.b * factor, form.c * factor)
    }
}
