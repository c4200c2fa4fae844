import Fonts
import Geometry
import Planes
import Points
import Raster

/// Where the names of classes are in the plane: each in the widest place of its class.
struct ClassNames {
    struct Label {
        let index: Int
        let box: PixelRect
    }

    /// The labels, none on another: of two, the one with more room.
    private(set) var labels: [Label] = []

    /// Above this number of classes, their colours are hard to distinguish.
    static let threshold = 6

    /// Places names in boxes of these sizes.
    ///
    /// - Parameters:
    ///   - plane: gives the class of each pixel.
    ///   - taken: the places of other things that must stay visible.
    init(_ sizes: [(width: Double, height: Double)], in plane: FloatPlane, taken: [PixelRect]) {
        let room = Self.room(plane, taken: taken)
        let width = plane.bounds.width
        var best = sizes.map { _ in (room: 0.0, pixel: 0) }
        for (pixel, label) in plane.labels.enumerated() where Int(label) < sizes.count {
            if room[pixel] > best[Int(label)].room { best[Int(label)] = (room[pixel], pixel) }
        }
        let order = best.indices.sorted { (-best[$0].room, $0) < (-best[$1].room, $1) }
        for index in order {
            let (size, bounds, place) = (sizes[index], plane.bounds, best[index])
            guard 2 * place.room >= size.height else { continue }
            let x = Double(bounds.minX + place.pixel % width) + 0.5 - size.width / 2
            let y = Double(bounds.minY + place.pixel / width) + 0.5 - size.height / 2
            let box = PixelRect(
                x: max(Double(bounds.minX) + 2, min(x, Double(bounds.maxX) - size.width - 2)),
                y: y, width: size.width, height: size.height)
            if labels.allSatisfy({ !$0.box.meets(box) }) {
                labels.append(Label(index: index, box: box))
            }
        }
    }

    /// For each pixel about how far it is to another class, to what is taken and to the edge: two
    /// passes of the distances 3 and 4 to neighbours, divided by 3 (Borgefors 1986, "Distance
    /// transformations in digital images").
    private static func room(_ plane: FloatPlane, taken: [PixelRect]) -> [Double] {
        let (width, height) = (plane.bounds.width, plane.bounds.height)
        let labels = plane.labels
        var distances = Array(repeating: Int32.max / 2, count: labels.count)
        for rect in taken {
            let area = PixelBounds(covering: rect).intersection(plane.bounds)
            for y in area.minY..<max(area.minY, area.maxY) {
                for x in area.minX..<max(area.minX, area.maxX) {
                    distances[(y - plane.bounds.minY) * width + x - plane.bounds.minX] = 0
                }
            }
        }
        func relax(_ pixel: Int, _ x: Int, _ y: Int, _ steps: [(dx: Int, dy: Int, length: Int32)]) {
            for step in steps {
                let (nextX, nextY) = (x + step.dx, y + step.dy)
                let isInside = nextX >= 0 && nextX < width && nextY >= 0 && nextY < height
                let next = nextY * width + nextX
                let isSame = isInside && labels[next] == labels[pixel]
                let distance = (isSame ? distances[next] : 0) + step.length
                distances[pixel] = min(distances[pixel], distance)
            }
        }
        let ahead: [(Int, Int, Int32)] = [(1, 0, 3), (-1, 1, 4), (0, 1, 3), (1, 1, 4)]
        let behind = ahead.map { (-$0.0, -$0.1, $0.2) }
        for pixel in distances.indices { relax(pixel, pixel % width, pixel / width, behind) }
        for pixel in distances.indices.reversed() {
            relax(pixel, pixel % width, pixel / width, ahead)
        }
        return distances.map { Double($0) / 3 }
    }
}

extension ClassNames {
    /// Writes the names of the classes in the plane, if there are too many to tell apart by colour.
    ///
    /// - Parameter taken: the places of other things that must stay visible.
    /// - Returns: where the names are.
    @discardableResult
    static func draw(
        in plane: FloatPlane, taken: [PixelRect], style: FigureStyle, on canvas: inout Canvas
    ) -> [PixelRect] {
        let (lettering, scale) = (style.lettering, style.scale)
        guard style.classes.count > threshold, lettering.isVisible else { return [] }
        let (size, limit) = (11.5 * scale, 110 * scale)
        let names = ClassNames(
            style.classes.map {
                (min(lettering.width($0.name, size: size), limit) + 8 * scale, 1.35 * size)
            }, in: plane, taken: taken)
        for label in names.labels {
            canvas.fill(label.box, style.look.neutral, opacity: 0.85)
            lettering.draw(
                style.classes[label.index].name, on: &canvas,
                at: PixelPoint(label.box.x + label.box.width / 2, label.box.maxY - 0.34 * size),
                size: size, colour: style.look.ink, anchor: .middle, limit: limit)
        }
        return names.labels.map { $0.box }
    }
}

extension ShownPoints {
    /// Where the points are in a picture.
    func boxes(_ transform: PlaneTransform, scale: Double) -> [PixelRect] {
        let radius = 5 * scale
        return shown.map { shown in
            let middle = transform.pixel(shown.point.position)
            return PixelRect(
                x: middle.x - radius, y: middle.y - radius, width: 2 * radius, height: 2 * radius)
        }
    }
}

extension PixelRect {
    /// Whether two rectangles have an inner point in common.
    func meets(_ other: PixelRect) -> Bool {
        x < other.maxX && other.x < maxX && y < other.maxY && other.y < maxY
    }
}
