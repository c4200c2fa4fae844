/// What is wrong with a planar complex, and where.
public enum ComplexError: Error, Sendable, Equatable {
    /// The faces' areas do not add up to the window's.
    case area(total: Double, window: Double)
    /// V - E + F is not 1.
    case euler(vertices: Int, edges: Int, faces: Int)
    /// A side of the face does not begin where the one before it ends.
    case openRing(face: Int)
    /// An edge is not used once by each of its two faces.
    case edgeUse(edge: Int, place: Point)
    /// An edge has one face only and does not lie on the window's edge.
    case offWindow(edge: Int, place: Point)
    /// The ring turns to the right at a vertex.
    case dent(face: Int, vertex: Int, place: Point)
    /// The face's area is not above 0.
    case clockwise(face: Int, place: Point)
}

extension ComplexError: CustomStringConvertible {
    /// One line.
    public var description: String {
        switch self {
        case .area(let total, let window):
            "the faces' areas add up to \(total) (the window's area is \(window))"
        case .euler(let vertices, let edges, let faces):
            "V - E + F = \(vertices) - \(edges) + \(faces) = \(vertices - edges + faces) (1)"
        case .openRing(let face):
            "face \(face): its ring is not closed"
        case .edgeUse(let edge, let place):
            "edge \(edge) at (\(place.x), \(place.y)): is not used once by each of its faces"
        case .offWindow(let edge, let place):
            "edge \(edge) at (\(place.x), \(place.y)): has one face but is not on the window's edge"
        case .dent(let face, let vertex, let place):
            "face \(face): is not convex at vertex \(vertex), (\(place.x), \(place.y))"
        case .clockwise(let face, let place):
            "face \(face) at (\(place.x), \(place.y)): its area is not above 0"
        }
    }
}
