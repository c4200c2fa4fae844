import Geometry
import Raster

/// Fills and strokes on a plane of samples; lengths are in pixels.
struct SurfaceBrush {
    private(set) var plane: FloatPlane
    /// How near what is painted is, where it says so.
    private var nearness: FloatPlane
    private let transform: PlaneTransform
    private let samples: Int

    init(bounds: PixelBounds, transform: PlaneTransform, samples: Int) {
        plane = FloatPlane(bounds, label: SurfaceTones.clear)
        nearness = FloatPlane(bounds, repeating: -.infinity)
        let rect = transform.rect
        let factor = Double(samples)
        self.transform = PlaneTransform(
            window: transform.window,
            rect: PixelRect(
                x: rect.x * factor, y: rect.y * factor, width: rect.width * factor,
                height: rect.height * factor))
        self.samples = samples
    }

    /// Fills a convex polygon; false when it lies outside the plane.
    mutating func fill(
        _ ring: [Point], brightness: Double, label: UInt8, nearness form: AffineForm? = nil
    ) -> Bool {
        guard isInside(ring) else { return false }
        ring.withUnsafeBufferPointer {
            plane.fill($0, through: transform, with: AffineForm(0, 0, brightness), label: label)
            if let form { nearness.fill($0, through: transform, with: form) }
        }
        return true
    }

    private func isInside(_ ring: [Point]) -> Bool {
        let rows = ring.map { transform.pixel($0).y }
        guard let top = rows.min(), let bottom = rows.max() else { return false }
        let reach = 8 * Double(samples)
        return bottom >= Double(plane.bounds.minY) - reach
            && top <= Double(plane.bounds.maxY) + reach
    }

    /// Strokes a segment with rounded ends.
    mutating func stroke(
        _ start: Point, _ end: Point, width: Double, brightness: Double = 1, label: UInt8
    ) {
        _ = fill(capsule(start, end, width: width), brightness: brightness, label: label)
    }

    /// Strokes a segment where nothing is nearer than its two ends are, by more than `margin`.
    mutating func stroke(
        _ start: Point, _ end: Point, width: Double, label: UInt8,
        nearness ends: (start: Double, end: Double), margin: Double
    ) {
        let ring = capsule(start, end, width: width)
        guard isInside(ring) else { return }
        let along = end - start
        let squared = along.dot(along)
        guard squared > 0 else { return }
        let slope = along * ((ends.end - ends.start) / squared)
        let form = AffineForm(
            slope.dx, slope.dy, ends.start + margin - slope.dot(start - .origin))
        ring.withUnsafeBufferPointer {
            plane.fill(
                $0, through: transform, with: 1, label: label, nearness: form, inFrontOf: nearness)
        }
    }

    /// A polygon around a segment.
    private func capsule(_ start: Point, _ end: Point, width: Double) -> [Point] {
        let along = end - start
        let half = width * Double(samples) / 2 / transform.scaleX
        let length = along.length
        let forth = length > 0 ? along * (half / length) : Vector(half, 0)
        let side = Vector(-forth.dy, forth.dx)
        let corner = 0.7071067811865476
        func round(_ end: Point, _ forth: Vector, _ side: Vector) -> [Point] {
            [
                end + side * -1, end + forth * corner + side * -corner, end + forth,
                end + forth * corner + side * corner, end + side,
            ]
        }
        return round(end, forth, side) + round(start, forth * -1, side * -1)
    }
}
