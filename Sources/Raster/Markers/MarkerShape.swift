package import Geometry

/// The shape of a marker, one for each class so that classes differ without colour too.
///
/// In the order in which classes take them: neighbours are as unlike as can be.
public enum MarkerShape: String, Sendable, Hashable, CaseIterable {
    case disc
    case triangleUp = "triangle-up"
    case square
    case cross
    case diamond
    case triangleDown = "triangle-down"
    case plus
    case star
    case bar
    case hexagon
}

extension MarkerShape {
    /// The corners about the centre for an area of pi; none for the disc of radius 1.
    ///
    /// Every shape then weighs the same to the eye.
    package var corners: [Vector] {
        switch self {
        case .disc: []
        case .triangleUp:
            Self.normalised([(0, -2), (1.7320508075688772, 1), (-1.7320508075688772, 1)])
        case .triangleDown: MarkerShape.triangleUp.corners.map { Vector(-$0.dx, -$0.dy) }
        case .square: Self.normalised([(-1, -1), (1, -1), (1, 1), (-1, 1)])
        case .diamond: Self.normalised([(0, -1), (1, 0), (0, 1), (-1, 0)])
        case .plus: Self.normalised(Self.plusCorners)
        case .cross: Self.normalised(Self.plusCorners.map { ($0.0 - $0.1, $0.0 + $0.1) })
        case .star: Self.normalised(Self.starCorners)
        case .hexagon:
            Self.normalised([
                (-0.5, -0.8660254037844386), (0.5, -0.8660254037844386), (1, 0),
                (0.5, 0.8660254037844386), (-0.5, 0.8660254037844386), (-1, 0),
            ])
        case .bar: Self.normalised([(-2, -0.75), (2, -0.75), (2, 0.75), (-2, 0.75)])
        }
    }

    /// Arms a third as thick as the whole is wide, a little more.
    private static let plusCorners: [(Double, Double)] = [
        (-0.36, -1), (0.36, -1), (0.36, -0.36), (1, -0.36), (1, 0.36), (0.36, 0.36), (0.36, 1),
        (-0.36, 1), (-0.36, 0.36), (-1, 0.36), (-1, -0.36), (-0.36, -0.36),
    ]

    /// Five points at radius 1, five hollows at 0.45: sines and cosines of multiples of 36
    /// degrees.
    private static let starCorners: [(Double, Double)] = {
        let (sin36, cos36) = (0.5877852522924731, 0.8090169943749475)
        let (sin72, cos72) = (0.9510565162951535, 0.30901699437494745)
        let right: [(Double, Double)] = [
            (0, -1), (sin36, -cos36), (sin72, -cos72), (sin72, cos72), (sin36, cos36), (0, 1),
        ]
        let ring = right + right[1...4].reversed().map { (-$0.0, $0.1) }
        return ring.enumerated().map { index, corner in
            let radius = index % 2 == 0 ? 1 : 0.45
            return (corner.0 * radius, corner.1 * radius)
        }
    }()

    private static func normalised(_ corners: [(Double, Double)]) -> [Vector] {
        let corners = corners.map { Vector($0.0, $0.1) }
        var twice = 0.0
        for index in corners.indices {
            twice += corners[index].cross(corners[(index + 1) % corners.count])
        }
        let factor = (2 * Double.pi / abs(twice)).squareRoot()
        return corners.map { $0 * factor }
    }
}
