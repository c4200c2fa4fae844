public import Geometry

extension PointSet {
    /// The places where points of different classes coincide exactly, in the order of the second
    /// point at each, training points before test points, these before those for
    /// validation.
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
}
