package import Analysis
package import Geometry
package import Raster

extension CurvePainter {
    /// Draws a tick for each kink, hanging from the upper side of `rect`; those that would touch
    /// hang below one another, so that all can be counted.
    package func drawTicks(_ curve: NetworkCurve, in rect: PixelRect, on canvas: inout Canvas) {
        let width = max(1, style.tickWidth)
        let x = curve.kinks.map { transform.pixel(Point($0.x, 0)).x }
        let levels = KinkTicks.levels(x, distance: 2.2 * width)
        let count = (levels.max() ?? 0) + 1
        let height = KinkTicks.height(of: count, room: rect.height, usual: style.tickHeight)
        let length = height >= 2 ? max(1, (0.7 * height).rounded(.down)) : height
        for (x, level) in zip(x, levels) {
            canvas.fill(
                PixelRect(
                    x: x - width / 2, y: rect.y + Double(level) * height, width: width,
                    height: length), style.network)
        }
    }
}

/// Where the ticks of kinks hang.
enum KinkTicks {
    /// The level of each tick, 0 the highest: the first in which no earlier one is nearer than
    /// `distance`.
    ///
    /// - Parameter places: rising.
    static func levels(_ places: [Double], distance: Double) -> [Int] {
        var ends: [Double] = []
        return places.map { place in
            let free = ends.firstIndex { place - $0 >= distance } ?? ends.count
            if free == ends.count { ends.append(place) } else { ends[free] = place }
            return free
        }
    }

    /// The height of a level: the usual one, or the largest at which all have room, in whole pixels
    /// where that is possible.
    static func height(of count: Int, room: Double, usual: Double) -> Double {
        let height = min(usual, room / Double(count))
        return height >= 2 ? height.rounded(.down) : height
    }
}
