public import Geometry

extension OutlinedShape {
    /// The squares of an even grid whose middle lies in the shape.
    ///
    /// - Parameters:
    ///   - window: what the grid covers, from its lower left corner on.
    ///   - count: the squares along the longer side.
    public func squares(of window: Box, along count: Int) -> [Box] {
        let side = max(window.width, window.height) / Double(count)
        func places(_ start: Double, _ extent: Double) -> [Double] {
            // What is less than a thousandth of a square is due to rounding.
            let number = Int((extent / side - 1e-3).rounded(.up))
            return (0...max(1, number)).map { start + Double($0) * side }
        }
        let (x, y) = (places(window.minX, window.width), places(window.minY, window.height))
        return zip(y, y.dropFirst()).flatMap { low, high in
            zip(x, x.dropFirst()).map { Box(unchecked: ($0, $1, low, high)) }
        }.filter { contains($0.centre) }
    }

    /// The area that is in the shape but in no box, or in a box but not in the shape.
    ///
    /// - Parameter boxes: they do not overlap.
    public func areaOutside(of boxes: [Box]) -> Double {
        boxes.reduce(area) { $0 + $1.area - 2 * area(in: $1) }
    }

    private func area(in box: Box) -> Double {
        parts.reduce(0) { sum, part in
            part.holes.reduce(sum + part.outline.area(in: box)) { $0 - $1.area(in: box) }
        }
    }
}

extension Outline {
    /// The area inside that lies in a box.
    fileprivate func area(in box: Box) -> Double {
        let sides = [
            AffineForm(1, 0, -box.minX), AffineForm(-1, 0, box.maxX), AffineForm(0, 1, -box.minY),
            AffineForm(0, -1, box.maxY),
        ]
        // Clipping one side after the other (Sutherland and Hodgman 1974) is right for the area of
        // any ring: what it leaves along the sides encloses nothing.
        let ring = sides.reduce(ConvexPolygon(unchecked: corners)) { $0.clipped(to: $1) }.vertices
        return Self.signedArea(of: ring)
    }
}
