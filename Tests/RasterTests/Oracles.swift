import Geometry

@testable import Raster

/// The share of a pixel that is inside, by 16 x 16 samples.
func supersampled(_ x: Int, _ y: Int, _ isInside: (PixelPoint) -> Bool) -> Double {
    var hits = 0
    for j in 0..<16 {
        for i in 0..<16 {
            let place = PixelPoint(
                Double(x) + (Double(i) + 0.5) / 16, Double(y) + (Double(j) + 0.5) / 16)
            if isInside(place) { hits += 1 }
        }
    }
    return Double(hits) / 256
}

/// The distance to a segment, by the textbook.
func distance(_ place: PixelPoint, from start: PixelPoint, to end: PixelPoint) -> Double {
    let along = Vector(end.x - start.x, end.y - start.y)
    let offset = Vector(place.x - start.x, place.y - start.y)
    let square = along.dot(along)
    let share = square > 0 ? min(max(offset.dot(along) / square, 0), 1) : 0
    return Vector(offset.dx - along.dx * share, offset.dy - along.dy * share).length
}

/// Steele, Lea and Flood's SplitMix64, for test data.
struct Dice {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var z = state
        z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
        z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
        return z ^ (z >> 31)
    }

    /// A number from `low` to `high`.
    mutating func number(_ low: Double, _ high: Double) -> Double {
        low + (high - low) * Double(next() >> 11) * 0x1p-53
    }

    mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }
}

/// The root of the mean square.
struct RootMeanSquare {
    private var sum = 0.0
    private var count = 0.0

    mutating func add(_ error: Double) {
        sum += error * error
        count += 1
    }

    var value: Double { (sum / max(count, 1)).squareRoot() }
}

/// A picture in the plane's own units, y upwards: pixel (0, 0) is at (0, height).
func plainTransform(_ width: Int, _ height: Int) -> PlaneTransform {
    let (w, h) = (Double(width), Double(height))
    return PlaneTransform(
        window: Box(unchecked: (0, w, 0, h)), rect: PixelRect(x: 0, y: 0, width: w, height: h))
}

extension Coverage {
    var ink: Double {
        var sum = 0.0
        for y in bounds.minY..<bounds.maxY {
            for x in bounds.minX..<bounds.maxX { sum += Double(self[x, y]) / 255 }
        }
        return sum
    }
}
