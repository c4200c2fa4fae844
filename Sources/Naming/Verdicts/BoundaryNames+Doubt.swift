import Text

extension BoundaryNames {
    /// A network that has a smaller share of the points right has not learned their boundary.
    private static let learned = 0.95

    /// What is said of a name if the network has few of its training points right; nil otherwise.
    ///
    /// - Parameter points: how many training points there are.
    package func doubt(points count: Int) -> String? {
        guard let right, Double(right) < Self.learned * Double(count) else { return nil }
        let subject = named.isEmpty ? "this" : "the name"
        return "The network has \((Double(right) / Double(count)).percent) of the points right: "
            + "\(subject) is about its boundary, not about the one that the points show."
    }
}
