import Geometry

/// Coordinates in which the window lies between -1 and 1: its middle is the origin and half its
/// longer side the unit, so that distances only change by one factor.
struct UnitFrame: Sendable, Hashable {
    let centre: Point
    let unit: Double

    init(_ window: Box) {
        centre = window.centre
        unit = max(window.width, window.height) / 2
    }

    func inside(_ point: Point) -> Point {
        Point((point.x - centre.x) / unit, (point.y - centre.y) / unit)
    }

    func outside(_ point: Point) -> Point {
        Point(centre.x + point.x * unit, centre.y + point.y * unit)
    }
}
