import Geometry

extension MarkerShape {
    /// Its outline as the path of an SVG picture, about the origin, with an area of pi.
    public var path: String {
        guard self != .disc else { return "M-1 0a1 1 0 1 0 2 0a1 1 0 1 0 -2 0z" }
        let corners = corners.map { "\(Self.hundredths($0.dx)) \(Self.hundredths($0.dy))" }
        return "M" + corners.joined(separator: "L") + "z"
    }

    private static func hundredths(_ value: Double) -> Double { (value * 100).rounded() / 100 }
}
