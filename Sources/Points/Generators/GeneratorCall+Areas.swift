import Geometry
import Randomness
import RealFunctions

// Generators that draw points evenly from areas, or from normal distributions.
extension GeneratorCall {
    /// Points spread evenly over a disc and over rings of equal width, the same number in each.
    func rings(using generator: inout SeededGenerator) throws(PointError) -> [LabelledPoint] {
        let rings = whole("rings")
        let inner = value("inner")
        let gap = value("gap")
        let minimum = inner + Double(rings - 1) * gap
        guard value("outer") >= minimum else {
            throw .outOfRange("outer", value("outer"), minimum...max(minimum, 1e6))
        }
        let width = (value("outer") - minimum) / Double(rings - 1)
        var points: [LabelledPoint] = []
        for (ring, count) in Self.shares(of: whole("count"), among: rings).enumerated() {
            let low = ring == 0 ? 0 : inner + gap + Double(ring - 1) * (width + gap)
            let high = ring == 0 ? inner : low + width
            for _ in 0..<count {
                let radius = generator.uniform(low * low, high * high).squareRoot()
                let angle = generator.uniform(0, 2 * .pi)
                points.append(LabelledPoint(Self.spiralPoint(radius, angle), label: ring))
            }
        }
        return points
    }

    /// The four quadrants of a square in turn; class 1 where x and y have different signs.
    func xor(using generator: inout SeededGenerator) throws(PointError) -> [LabelledPoint] {
        let size = value("size")
        let margin = value("margin")
        guard margin < size else { throw .outOfRange("margin", margin, 0...size.nextDown) }
        return (0..<whole("count")).map { index in
            let x = (index & 1 == 0 ? 1 : -1) * generator.uniform(margin, size)
            let y = (index & 2 == 0 ? 1 : -1) * generator.uniform(margin, size)
            return LabelledPoint(Point(x, y), label: (index ^ index >> 1) & 1)
        }
    }

    /// Normal distributions; the first centre is to the right of the origin, the others follow
    /// counter-clockwise.
    func blobs(using generator: inout SeededGenerator) -> [LabelledPoint] {
        let classes = whole("classes")
        let radius = value("radius")
        let spread = value("spread")
        var points: [LabelledPoint] = []
        for (label, count) in Self.shares(of: whole("count"), among: classes).enumerated() {
            let angle = 2 * Double.pi * Double(label) / Double(classes)
            let centre = Point(radius * Portable.cos(angle), radius * Portable.sin(angle))
            for _ in 0..<count {
                let offset = Vector(spread * generator.normal(), spread * generator.normal())
                points.append(LabelledPoint(centre + offset, label: label))
            }
        }
        return points
    }

    /// A point anywhere on the board; its class is (column + row) modulo the number of classes,
    /// counted from the lower left cell.
    func checkerboard(using generator: inout SeededGenerator) -> [LabelledPoint] {
        let cells = value("cells")
        let classes = whole("classes")
        let size = value("size")
        return (0..<whole("count")).map { _ in
            let u = generator.unit()
            let v = generator.unit()
            let label = (Int(u * cells) + Int(v * cells)) % classes
            return LabelledPoint(Point(size * (2 * u - 1), size * (2 * v - 1)), label: label)
        }
    }

    /// Points spread evenly over a square without the strip |n.p - offset| < margin; class 1 where
    /// n.p > offset, n being the unit vector at `angle`.
    func halfPlane(using generator: inout SeededGenerator) throws(PointError) -> [LabelledPoint] {
        let size = value("size")
        let margin = value("margin")
        let offset = value("offset")
        let angle = value("angle") * .pi / 180
        let normal = Vector(Portable.cos(angle), Portable.sin(angle))
        // Then both sides have points, and one draw in ten at least is kept.
        let maximum = 0.9 * size
        guard abs(offset) <= maximum else {
            throw .outOfRange("offset", offset, -maximum...maximum)
        }
        guard abs(offset) + margin <= maximum else {
            throw .outOfRange("margin", margin, 0...(maximum - abs(offset)))
        }
        let count = whole("count")
        var points: [LabelledPoint] = []
        while points.count < count {
            let point = Point(generator.uniform(-size, size), generator.uniform(-size, size))
            let distance = normal.dot(point - .origin) - offset
            guard abs(distance) >= margin else { continue }
            points.append(LabelledPoint(point, label: distance > 0 ? 1 : 0))
        }
        return points
    }

    /// Points spread evenly over the polygon's box, grown; class 1 inside the polygon.
    func polygon(using generator: inout SeededGenerator) throws(PointError) -> [LabelledPoint] {
        let polygon = try DrawnPolygon(corners: corners)
        guard let box = Box(around: corners, margin: value("margin")) else {
            throw PointError(.flatPolygon)
        }
        return (0..<whole("count")).map { _ in
            let point = Point(
                generator.uniform(box.minX, box.maxX), generator.uniform(box.minY, box.maxY))
            return LabelledPoint(point, label: polygon.contains(point) ? 1 : 0)
        }
    }
}
