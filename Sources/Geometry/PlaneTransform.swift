/// A place in a picture: x to the right, y down, in pixels; (0, 0) is the outer corner of the
/// upper left pixel, whose centre is (0.5, 0.5).
public struct PixelPoint: Sendable, Hashable {
    /// To the right.
    public var x: Double
    /// Downwards.
    public var y: Double

    /// The place (x, y).
    public init(_ x: Double, _ y: Double) {
        self.x = x
        self.y = y
    }
}

/// A rectangle of a picture, in pixels.
public struct PixelRect: Sendable, Hashable {
    /// The left side.
    public var x: Double
    /// The upper side.
    public var y: Double
    /// To the right.
    public var width: Double
    /// Downwards.
    public var height: Double

    /// The rectangle with its upper left corner at (x, y).
    public init(x: Double, y: Double, width: Double, height: Double) {
        self.x = x
        self.y = y
        self.width = width
        self.height = height
    }

    /// The right side.
    public var maxX: Double { x + width }
    /// The lower side.
    public var maxY: Double { y + height }
}

/// The way from the plane to a picture and back.
///
/// A window of the plane fills a rectangle of pixels. This is the only place where y is turned
/// upside down.
public struct PlaneTransform: Sendable, Hashable {
    /// In the plane.
    public let window: Box
    /// In the picture.
    public let rect: PixelRect
    /// Pixels per unit of x.
    public let scaleX: Double
    /// Pixels per unit of y; negative, as y is turned.
    public let scaleY: Double

    /// The transform that lays `window` over `rect`.
    public init(window: Box, rect: PixelRect) {
        self.window = window
        self.rect = rect
        scaleX = rect.width / window.width
        scaleY = -rect.height / window.height
    }

    /// The place in the picture of a point of the plane.
    public func pixel(_ point: Point) -> PixelPoint {
        PixelPoint(
            rect.x + (point.x - window.minX) * scaleX, rect.y + (point.y - window.maxY) * scaleY)
    }

    /// The point of the plane at a place in the picture.
    public func plane(_ pixel: PixelPoint) -> Point {
        Point(
            window.minX + (pixel.x - rect.x) / scaleX, window.maxY + (pixel.y - rect.y) / scaleY)
    }

    /// `form`, a function of the plane, as a function of the picture's pixels.
    public func pixelForm(_ form: AffineForm) -> AffineForm {
        let a = form.a / scaleX
        let b = form.b / scaleY
        let corner = form.value(at: Point(window.minX, window.maxY))
        return AffineForm(a, b, corner - a * rect.x - b * rect.y)
    }
}
