public import Geometry
import Kernels

extension Coverage {
    /// Strokes a segment with round ends.
    ///
    /// Each pixel gets the area that the line covers of it, exactly but within a pixel of the
    /// ends, for every width, be it below 1 or above. Only pixels near the segment are walked, and
    /// nothing is allocated. A segment without length is a dot; numbers that are not finite draw
    /// nothing.
    ///
    /// - Parameters:
    ///   - width: in pixels; 0 and less draw nothing.
    ///   - opacity: clamped to 0...1.
    public mutating func stroke(
        from start: PixelPoint, to end: PixelPoint, width: Double, opacity: Double = 1
    ) {
        let corner = Vector(Double(bounds.minX), Double(bounds.minY))
        guard opacity > 0, !bounds.isEmpty,
            let capsule = Capsule(
                from: PixelPoint(start.x - corner.dx, start.y - corner.dy),
                to: PixelPoint(end.x - corner.dx, end.y - corner.dy), width: width,
                near: (Double(bounds.width), Double(bounds.height)))
        else { return }
        var kernel = capsule.kernel
        let (bounds, stride) = (bounds, stride)
        values.withUnsafeMutableBufferPointer { values in
            var plane = facet_coverage(
                values: values.baseAddress, width: bounds.width, height: bounds.height,
                stride: stride)
            facet_coverage_stroke(
                facet_kernels_best(), &plane, &kernel, Float(min(opacity, 1) * 255))
        }
    }
}

extension Capsule {
    /// The capsule as the kernels see it.
    fileprivate var kernel: facet_capsule {
        facet_capsule(
            start_x: start.x, start_y: start.y, end_x: end.x, end_y: end.y,
            direction_x: direction.dx, direction_y: direction.dy, length: length, reach: reach,
            half_width: Float(profile.halfWidth), half_foot: Float(profile.halfFoot),
            slant: Float(profile.slant), inverse: Float(profile.inverse))
    }
}
