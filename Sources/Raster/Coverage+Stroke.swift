public import Geometry

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
        let scale = Float(min(opacity, 1) * 255)
        let (bounds, stride) = (bounds, stride)
        values.withUnsafeMutableBytes { plane in
            capsule.gather(
                into: plane, width: bounds.width, height: bounds.height, stride: stride,
                scale: scale)
        }
    }
}

extension Capsule {
    /// Raises each byte of `plane` to `scale` times the coverage of its pixel.
    ///
    /// `plane` has `height` rows of `stride` bytes, at least 4 more than the `width` columns.
    /// Rows are clamped to `0..<height` and the columns where a write begins to `0..<width`, so
    /// that each write of four bytes ends within its row.
    fileprivate func gather(
        into plane: UnsafeMutableRawBufferPointer, width: Int, height: Int, stride: Int,
        scale: Float
    ) {
        guard let base = plane.baseAddress else { return }
        let left = min(start.x, end.x) - reach
        let right = max(start.x, end.x) + reach
        let top = min(start.y, end.y) - reach
        let bottom = max(start.y, end.y) + reach
        guard right > 0, bottom > 0, left < Double(width), top < Double(height) else { return }
        // On a row the strip |cross| <= reach is |x - middle| <= reach / |dy|.
        let isLevel = abs(direction.dy) < 1e-6
        let halfSpan = isLevel ? right - left : reach / abs(direction.dy)
        let slope = isLevel ? 0 : direction.dx / direction.dy
        var y = Int(max(top, 0))
        let lastRow = Int(min(bottom, Double(height - 1)))
        let profile = LineProfile4(profile)
        while y <= lastRow {
            let down = Double(y) + 0.5 - start.y
            let middle = start.x + down * slope
            let low = max(left, middle - halfSpan, 0)
            let high = min(right, middle + halfSpan, Double(width))
            if low < high {
                let first = Int(low)
                let across = Double(first) + 0.5 - start.x
                gatherRow(
                    base + (y &* stride &+ first), count: min(Int(high) &+ 1, width) &- first,
                    along: across * direction.dx + down * direction.dy,
                    cross: across * direction.dy - down * direction.dx, profile, scale: scale)
            }
            y &+= 1
        }
    }

    /// Raises `count` bytes, rounded up to a multiple of four, from the pixel whose centre is
    /// `along` the segment from its start and `cross` beside it.
    ///
    /// Distances are taken in Double where the row begins, and stay small from there on.
    @inline(__always)
    private func gatherRow(
        _ row: UnsafeMutableRawPointer, count: Int, along: Double, cross: Double,
        _ profile: LineProfile4, scale: Float
    ) {
        let cross0 = Float(cross)
        let before0 = Float(-along)
        let beyond0 = Float(along - length)
        let (crossStep, alongStep) = (Float(direction.dy), Float(direction.dx))
        var steps = SIMD4<Float>(0, 1, 2, 3)
        var offset = 0
        while offset < count {
            let cross = cross0 + steps * crossStep
            let before = before0 - steps * alongStep
            let beyond = beyond0 + steps * alongStep
            let outside = larger(larger(before, beyond), .zero)
            let coverage = profile.coverage((cross * cross + outside * outside).squareRoot())
            // 2^23 leaves the rounded value in the low bits.
            let bits = unsafeBitCast(coverage * scale + 0x1p23, to: SIMD4<UInt32>.self)
            let bytes = SIMD4<UInt8>(truncatingIfNeeded: bits)
            let old = row.loadUnaligned(fromByteOffset: offset, as: SIMD4<UInt8>.self)
            row.storeBytes(
                of: pointwiseMax(old, bytes), toByteOffset: offset, as: SIMD4<UInt8>.self)
            steps += 4
            offset &+= 4
        }
    }
}
