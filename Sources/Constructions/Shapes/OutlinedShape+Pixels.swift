public import Geometry

extension OutlinedShape {
    /// The area of pixels, its outlines simplified.
    ///
    /// - Parameters:
    ///   - mask: which pixels belong to it, row by row from the top.
    ///   - tolerance: how far a simplified outline may be from the pixels' edges, in pixels. Where
    ///     an outline would then touch itself, less.
    ///   - window: the part of the plane that the whole picture covers.
    /// - Throws: if no pixel is set, or the simplified outlines have more than
    ///   `Outline.cornerCounts` corners.
    public init(
        pixels mask: [Bool], width: Int, height: Int, tolerance: Double, window: Box
    ) throws(ConstructionError) {
        let limit = Outline.cornerCounts.upperBound
        var parts: [(outline: Outline, holes: [Outline])] = []
        var holes: [Outline] = []
        var cornerCount = 0
        for ring in try PixelOutlines(of: mask, width: width, height: height).rings {
            let outline = try Outline(pixels: ring, tolerance: tolerance)
            cornerCount += outline.corners.count
            guard cornerCount <= limit else { throw .tooManyCorners(limit: limit) }
            if Outline.signedArea(of: ring) > 0 {
                parts.append((outline, []))
            } else {
                holes.append(outline)
            }
        }
        for hole in holes {
            // The smallest part around it.
            let around = parts.indices.filter { parts[$0].outline.surrounds(hole) }
            let part = around.min { parts[$0].outline.area < parts[$1].outline.area }
            if let part { parts[part].holes.append(hole) }
        }
        let scale = Vector(window.width / Double(width), window.height / Double(height))
        let origin = Point(window.minX, window.maxY)
        try self.init(
            parts: parts.map { part in
                Part(
                    part.outline.scaled(scale, origin: origin),
                    holes: part.holes.map { $0.scaled(scale, origin: origin) })
            })
    }
}

extension Outline {
    /// A ring of pixels' edges with few corners, none of whose edges touch.
    fileprivate init(pixels ring: [Point], tolerance: Double) throws(ConstructionError) {
        let line = Polyline(ring, isClosed: true)
        var tolerance = tolerance
        while tolerance > 1e-3 {
            let corners = line.simplified(tolerance: tolerance).polyline.vertices
            guard corners.count <= Self.cornerCounts.upperBound else { break }
            if let outline = try? Outline(corners) {
                self = outline
                return
            }
            tolerance /= 2
        }
        guard ring.count <= Self.cornerCounts.upperBound else {
            throw .tooManyCorners(limit: Self.cornerCounts.upperBound)
        }
        self = try Outline(ring)
    }

    /// Whether most corners of another outline are inside.
    fileprivate func surrounds(_ other: Outline) -> Bool {
        2 * other.corners.count { contains($0) } > other.corners.count
    }
}
