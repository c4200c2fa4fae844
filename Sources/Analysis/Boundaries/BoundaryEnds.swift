import Geometry
package import LinearRegions

/// The units whose creases bound the pieces of a decision boundary.
package struct BoundaryEnds: Sendable {
    /// For each piece those at its start, then those at its end.
    private let lists: [[Int?]]

    /// The units at the ends of every piece of the boundary.
    package init(_ decisions: DecisionComplex) {
        let complex = decisions.complex
        var places: [Int32: [Int?]] = [:]
        let boundary = Set(decisions.boundary.map { $0.edge })
        for piece in decisions.boundary {
            let edge = complex.edges[piece.edge]
            places[edge.start] = []
            places[edge.end] = []
        }
        for (index, edge) in complex.edges.enumerated() where !boundary.contains(index) {
            guard edge.tag != EdgeOrigin.decision.code else { continue }
            let unit = EdgeOrigin(code: edge.tag).unit
            for vertex in [edge.start, edge.end] {
                if places[vertex]?.contains(unit) == false { places[vertex]?.append(unit) }
            }
        }
        lists = decisions.boundary.map { piece in
            let edge = complex.edges[piece.edge]
            let ends = (places[edge.start] ?? []) + (places[edge.end] ?? [])
            return ends.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
        }
    }

    /// The units whose creases pass through the ends of a piece; nil is the window's edge.
    package func units(of piece: Int) -> [Int?] { lists[piece] }
}
