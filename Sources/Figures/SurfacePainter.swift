import Geometry
import Raster

/// Paints the facets of a surface one over the other, far ones first, with several samples a pixel.
struct SurfacePainter {
    let projection: SurfaceProjection
    let tones: SurfaceTones
    let window: Box
    let clamp: Double
    /// The level of the block's floor.
    let floor: Double
    /// Where places of the projection lie in the picture.
    let transform: PlaneTransform
    /// In pixels; nil: too many facets for lines between them.
    let creaseWidth: Double?
    let zeroWidth: Double

    /// The most samples of a band of the picture that is painted at once.
    private static let bandLimit = 1 << 24
    /// The most samples of a picture, below which each pixel has six rows of six.
    private static let sampleLimit = 28e6

    func draw(_ facets: [SurfaceFacet], in area: PixelBounds, on canvas: inout Canvas) {
        let pixels = Double(max(area.width * area.height, 1))
        let samples = Int(max(3, min(6, (Self.sampleLimit / pixels).squareRoot().rounded(.down))))
        let bandRows = max(1, Self.bandLimit / (samples * samples * max(area.width, 1)))
        for top in stride(from: area.minY, to: area.maxY, by: bandRows) {
            let rows = min(bandRows, area.maxY - top)
            var brush = SurfaceBrush(
                bounds: PixelBounds(
                    x: area.minX * samples, y: top * samples, width: area.width * samples,
                    height: rows * samples),
                transform: transform, samples: samples)
            for facet in facets { paint(facet, with: &brush) }
            paintSides(facets, with: &brush)
            canvas.paint(brush.plane, tones.scale, samples: samples, clear: SurfaceTones.clear)
        }
    }

    private func paint(_ facet: SurfaceFacet, with brush: inout SurfaceBrush) {
        let ring = facet.vertices.map { place($0, facet.form.value(at: $0)) }
        let brightness = projection.brightness(facet.form)
        let label = facet.isCutOff ? tones.plateau(facet.label) : tones.facet(facet.label)
        guard brush.fill(ring, brightness: brightness, label: label) else { return }
        for index in ring.indices {
            let (start, end) = (ring[index], ring[(index + 1) % ring.count])
            switch facet.edge(index, clamp: clamp, window: window) {
            case .zero: brush.stroke(start, end, width: zeroWidth, label: tones.zero)
            case .crease, .cut:
                guard let creaseWidth, !facet.isCutOff else { continue }
                brush.stroke(
                    start, end, width: creaseWidth, brightness: brightness,
                    label: tones.crease(facet.label))
            case .window: break
            }
        }
    }

    private func place(_ point: Point, _ height: Double) -> Point {
        projection.place(point, height: min(max(height, -clamp), clamp))
    }

    /// The two sides of the block that the eye sees: from the graph's rim down to the floor.
    private func paintSides(_ facets: [SurfaceFacet], with brush: inout SurfaceBrush) {
        var rims: [(start: Point, end: Point)] = []
        for facet in facets {
            for index in facet.vertices.indices
            where facet.edge(index, clamp: clamp, window: window) == .window {
                let (start, end) = (
                    facet.vertices[index], facet.vertices[(index + 1) % facet.vertices.count]
                )
                // Counter-clockwise, outside is to the right.
                let outward = Vector(end.y - start.y, start.x - end.x)
                guard outward.dot(projection.eye) > 0 else { continue }
                let isLeft = outward.dot(projection.right) < 0
                let tops = (
                    place(start, facet.form.value(at: start)), place(end, facet.form.value(at: end))
                )
                _ = brush.fill(
                    [place(start, floor), place(end, floor), tops.1, tops.0],
                    brightness: 1, label: isLeft ? tones.leftSide : tones.rightSide)
                rims.append(tops)
            }
        }
        let front = Point(
            projection.eye.dx < 0 ? window.minX : window.maxX,
            projection.eye.dy < 0 ? window.minY : window.maxY)
        for facet in facets where facet.vertices.contains(where: { $0.distance(to: front) < 1e-9 })
        {
            rims.append((place(front, floor), place(front, facet.form.value(at: front))))
        }
        for rim in rims { brush.stroke(rim.start, rim.end, width: 1.2, label: tones.rim) }
    }
}

/// Fills and strokes on a plane of samples; lengths are in pixels.
struct SurfaceBrush {
    private(set) var plane: FloatPlane
    private let transform: PlaneTransform
    private let samples: Int

    init(bounds: PixelBounds, transform: PlaneTransform, samples: Int) {
        plane = FloatPlane(bounds, label: SurfaceTones.clear)
        let rect = transform.rect
        let factor = Double(samples)
        self.transform = PlaneTransform(
            window: transform.window,
            rect: PixelRect(
                x: rect.x * factor, y: rect.y * factor, width: rect.width * factor,
                height: rect.height * factor))
        self.samples = samples
    }

    /// Fills a convex polygon; false when it lies outside of the plane.
    mutating func fill(_ ring: [Point], brightness: Double, label: UInt8) -> Bool {
        let rows = ring.map { transform.pixel($0).y }
        guard let top = rows.min(), let bottom = rows.max(),
            bottom >= Double(plane.bounds.minY) - 64, top <= Double(plane.bounds.maxY) + 64
        else { return false }
        ring.withUnsafeBufferPointer {
            plane.fill($0, through: transform, with: AffineForm(0, 0, brightness), label: label)
        }
        return true
    }

    /// Strokes a segment with rounded ends.
    mutating func stroke(
        _ start: Point, _ end: Point, width: Double, brightness: Double = 1, label: UInt8
    ) {
        let along = end - start
        let length = along.length
        guard length > 0 else { return }
        let half = width * Double(samples) / 2 / transform.scaleX
        let forth = along * (half / length)
        let side = Vector(-forth.dy, forth.dx)
        let corner = 0.7071067811865476
        func round(_ end: Point, _ forth: Vector, _ side: Vector) -> [Point] {
            [
                end + side * -1, end + (forth * corner + side * -corner), end + forth,
                end + (forth * corner + side * corner), end + side,
            ]
        }
        _ = fill(
            round(end, forth, side) + round(start, forth * -1, side * -1),
            brightness: brightness, label: label)
    }
}

extension Vector {
    fileprivate static func + (left: Vector, right: Vector) -> Vector {
        Vector(left.dx + right.dx, left.dy + right.dy)
    }
}
