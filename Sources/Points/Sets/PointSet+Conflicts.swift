public import Geometry
import Text

/// Points of different classes that coincide exactly, so that no network can be right about all.
public struct PointConflicts: Sendable, Hashable {
    /// The places, in the order of the first point of a second class at each, training points
    /// before test points.
    public var places: [Point]
    /// The number of points at these places.
    public var pointCount: Int
    /// The accuracy over all points that is possible if each place is given the class that most of
    /// its points have.
    public var bestAccuracy: Double
}

extension PointSet {
    /// The places where points of different classes coincide exactly, in the order of the second
    /// point at each, training points before test points, these before those for validation.
    ///
    /// No network can be right about all points of such a place.
    public var conflictingPlaces: [Point] {
        var firstLabels: [Point: Int] = [:]
        firstLabels.reserveCapacity(training.count + heldOut.count)
        var reported: Set<Point> = []
        var places: [Point] = []
        for points in [training, test, validation] {
            for point in points {
                let label = firstLabels[point.position]
                if label == nil {
                    firstLabels[point.position] = point.label
                } else if label != point.label, reported.insert(point.position).inserted {
                    places.append(point.position)
                }
            }
        }
        return places
    }

    /// What coincides, and what accuracy that leaves possible; nil if nothing does.
    public var conflicts: PointConflicts? {
        let places = conflictingPlaces
        guard !places.isEmpty else { return nil }
        let known = Set(places)
        var counts: [Point: [Int: Int]] = [:]
        for point in training + heldOut where known.contains(point.position) {
            counts[point.position, default: [:]][point.label, default: 0] += 1
        }
        var (pointCount, rightCount) = (0, 0)
        for place in places {
            let atPlace = (counts[place] ?? [:]).map { $0.value }
            pointCount += atPlace.reduce(0, +)
            rightCount += atPlace.max() ?? 0
        }
        let all = training.count + heldOut.count
        return PointConflicts(
            places: places, pointCount: pointCount,
            bestAccuracy: Double(all - pointCount + rightCount) / Double(all))
    }
}

extension PointConflicts: CustomStringConvertible {
    /// What coincides, an example, and the best accuracy, on one line.
    public var description: String {
        let place = places.count == 1 ? "at" : "at \(places.count.counted("place")), such as"
        // Adding 0 turns -0 into 0.
        let example =
            places.first.map { "x = \(($0.x + 0).shortest), y = \(($0.y + 0).shortest)" } ?? ""
        return "\(pointCount.grouped) points of different classes coincide \(place) \(example): "
            + "the best possible accuracy is \(bestAccuracy.rounded(4, .decimals))"
    }
}
