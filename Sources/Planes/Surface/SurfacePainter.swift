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
    /// Of the lines over the parts where the graph is cut off.
    let hatchWidth: Double

    /// The maximum number of samples of a band of the picture that is painted at once.
    private static let bandLimit = 1 << 22
    /// The maximum number of samples of a picture, below which each pixel has six rows of six.
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
            for facet in facets { paintZero(facet, with: &brush) }
            paintSides(facets, with: &brush)
            canvas.paint(brush.plane, tones.scale, samples: samples, clear: SurfaceTones.clear)
        }
    }

    private func paint(_ facet: SurfaceFacet, with brush: inout SurfaceBrush) {
        guard let nearness = projection.nearness(facet.form) else { return }
        let ring = facet.vertices.map { place($0, facet.form.value(at: $0)) }
        let brightness = projection.brightness(facet.form)
        let label = facet.isCutOff ? tones.plateau(facet.label) : tones.facet(facet.label)
        guard brush.fill(ring, brightness: brightness, label: label, nearness: nearness) else {
            return
        }
        if facet.isCutOff { hatch(facet, brightness: brightness, with: &brush) }
        guard let creaseWidth, !facet.isCutOff else { return }
        for index in ring.indices {
            switch facet.edge(index, clamp: clamp, window: window) {
            case .crease, .cut:
                brush.stroke(
                    ring[index], ring[(index + 1) % ring.count], width: creaseWidth,
                    brightness: brightness, label: tones.crease(facet.label))
            case .zero, .window: break
            }
        }
    }

    /// The distance between two lines of a hatching, in window units.
    private static let hatchGap = 0.045

    /// Draws the lines of a hatching that runs through all level parts.
    private func hatch(
        _ facet: SurfaceFacet, brightness: Double, with brush: inout SurfaceBrush
    ) {
        // In the picture the lines run up to the right, away from the eye.
        let (right, eye) = (projection.right, projection.eye)
        let normal = Vector(eye.dy - right.dy, right.dx - eye.dx) * 0.5.squareRoot()
        let places = facet.vertices.map { normal.dot($0 - .origin) / Self.hatchGap }
        guard let low = places.min(), let high = places.max() else { return }
        for number in stride(from: low.rounded(.up), through: high, by: 1) {
            let line = AffineForm(normal.dx, normal.dy, -number * Self.hatchGap)
            guard let (start, end) = facet.crossing(of: line) else { continue }
            brush.stroke(
                place(start, facet.form.value(at: start)), place(end, facet.form.value(at: end)),
                width: hatchWidth, brightness: brightness, label: tones.crease(facet.label))
        }
    }

    /// Paints the line where the height is 0, as far as it is seen.
    ///
    /// It comes after all facets, since nearer ones would cut into its width.
    private func paintZero(_ facet: SurfaceFacet, with brush: inout SurfaceBrush) {
        guard let form = projection.nearness(facet.form) else { return }
        for index in facet.vertices.indices
        where facet.edge(index, clamp: clamp, window: window) == .zero {
            let (start, end) = (
                facet.vertices[index], facet.vertices[(index + 1) % facet.vertices.count]
            )
            // Within the line's width, the facets next to it may be nearer by this much.
            let margin = 1.5 * zeroWidth / transform.scaleX * form.gradient.length
            brush.stroke(
                place(start, 0), place(end, 0), width: zeroWidth, label: tones.zero,
                nearness: (
                    (start - .origin).dot(projection.eye), (end - .origin).dot(projection.eye)
                ), margin: min(max(margin, 1e-3), 0.08))
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
                    [place(start, floor), place(end, floor), tops.1, tops.0], brightness: 1,
                    label: isLeft ? tones.leftSide : tones.rightSide)
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
