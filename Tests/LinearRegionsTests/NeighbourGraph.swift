import Geometry

/// Which faces of a complex are connected, found by walking from face to face.
struct NeighbourGraph {
    /// The components, each with its faces.
    private(set) var components: [[Int]] = []
    var componentCount: Int { components.count }

    /// Faces that share an edge and belong together are connected.
    init(_ complex: PlanarComplex, _ belongTogether: (Int, Int) -> Bool) {
        self.init(faceCount: complex.faceCount) { face in
            complex.sides(of: face).compactMap(complex.neighbour)
                .filter { belongTogether(face, $0) }
        }
    }

    /// Faces are connected with those that `neighbours` returns.
    init(faceCount: Int, neighbours: (Int) -> [Int]) {
        var isSeen = Array(repeating: false, count: faceCount)
        for first in 0..<faceCount where !isSeen[first] {
            var component: [Int] = []
            var waiting = [first]
            isSeen[first] = true
            while let face = waiting.popLast() {
                component.append(face)
                for next in neighbours(face) where !isSeen[next] {
                    isSeen[next] = true
                    waiting.append(next)
                }
            }
            components.append(component)
        }
    }
}
