import Geometry
import Points
import Randomness
import RealFunctions

@testable import Naming

/// A boundary that is known, with the waves that a trained network's has, and labelled points.
struct Planted {
    var curves: [Polyline]
    var points: [LabelledPoint]
    var window = Box(unchecked: (-3, 3, -3, 3))

    /// 2,000 even points of the window, labelled by whether `side` is above 0.
    init(_ curves: [Polyline], seed: UInt64, side: (Double, Double) -> Double) {
        var generator = SeededGenerator(seed: seed, stream: .points)
        points = (0..<2000).map { _ in
            let point = Point(6 * generator.unit() - 3, 6 * generator.unit() - 3)
            return LabelledPoint(point, label: side(point.x, point.y) > 0 ? 1 : 0)
        }
        // Waves of 0.012 in each direction, a tenth of the gap, and of the length of some gaps.
        let waves = (0..<6).map { _ in
            (4 + 5 * generator.unit(), 10 * generator.unit() - 5, 6.28 * generator.unit())
        }
        func wave(_ point: Point, _ numbers: Range<Int>) -> Double {
            numbers.reduce(0) { sum, index in
                let (x, y, phase) = waves[index]
                return sum + 0.01 * Portable.sin(x * point.x + y * point.y + phase)
            }
        }
        self.curves = curves.map { curve in
            Polyline(
                curve.vertices.map { $0 + Vector(wave($0, 0..<3), wave($0, 3..<6)) },
                isClosed: curve.isClosed)
        }
    }

    /// The curve y = f(x) inside the window.
    static func graph(_ value: (Double) -> Double) -> [Polyline] {
        clipped(
            (0...1200).map { step in
                let x = -3 + Double(step) / 200
                return Point(x, value(x))
            })
    }

    /// The parts of a curve inside the window.
    static func clipped(_ places: [Point]) -> [Polyline] {
        var curves: [Polyline] = []
        var isInside = false
        for place in places {
            let wasInside = isInside
            isInside = abs(place.x) <= 3 && abs(place.y) <= 3
            guard isInside else { continue }
            if !wasInside { curves.append(Polyline([], isClosed: false)) }
            curves[curves.count - 1].vertices.append(place)
        }
        return curves
    }

    static func function(_ value: (Double) -> Double, seed: UInt64 = 1) -> Planted {
        Planted(graph(value), seed: seed) { $1 - value($0) }
    }

    /// An ellipse, counter-clockwise.
    static func ring(_ centre: Point, _ a: Double, _ b: Double, angle: Double = 0) -> Polyline {
        let (sine, cosine) = (Portable.sin(angle), Portable.cos(angle))
        return Polyline(
            (0..<300).map { step in
                let turn = 2 * .pi * Double(step) / 300
                let (x, y) = (a * Portable.cos(turn), b * Portable.sin(turn))
                return Point(centre.x + x * cosine - y * sine, centre.y + x * sine + y * cosine)
            }, isClosed: true)
    }

    static func circle(_ centre: Point, _ radius: Double, seed: UInt64 = 1) -> Planted {
        Planted([ring(centre, radius, radius)], seed: seed) {
            Point($0, $1).distance(to: centre) - radius
        }
    }

    /// A star of ten corners.
    static var star: Planted {
        let corners = (0..<10).map { index -> Point in
            let radius = index % 2 == 0 ? 2.4 : 1.08
            let angle = .pi / 2 + .pi * Double(index) / 5
            return Point(radius * Portable.cos(angle), radius * Portable.sin(angle))
        }
        // Many corners on each side, so that the sides can have waves.
        let dense = zip(corners, corners.dropFirst() + corners.prefix(1)).flatMap { start, end in
            (0..<20).map { start.interpolated(to: end, share: Double($0) / 20) }
        }
        return Planted([Polyline(dense, isClosed: true)], seed: 3) { x, y in
            var isInside = false
            for (start, end) in zip(corners, corners.dropFirst() + corners.prefix(1))
            where (start.y > y) != (end.y > y) {
                let cut = start.x + (y - start.y) / (end.y - start.y) * (end.x - start.x)
                if x < cut { isInside.toggle() }
            }
            return isInside ? 1 : -1
        }
    }

    /// What the boundary is called; the network is right everywhere.
    func names(resolution: Double? = nil) throws(NamingError) -> BoundaryNames {
        try BoundaryNames(
            curves: curves, window: window, points: points, predicted: points.map(\.label),
            resolution: resolution)
    }
}
