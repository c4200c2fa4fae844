import Geometry

extension ClassShape {
    /// The shapes of all classes.
    ///
    /// Holes come from Euler's formula: the faces of a class, with the edges between them and the
    /// vertices that they surround, have F - E + V = parts - holes.
    static func measuring(
        _ parts: [DecisionComplex.Part], in complex: PlanarComplex, classCount: Int
    ) -> [ClassShape] {
        var shapes = Array(repeating: ClassShape(), count: classCount)
        var characteristics = Array(repeating: 0, count: classCount)
        var sets = DisjointSets(count: parts.count)
        for (index, part) in parts.enumerated() {
            shapes[Int(part.winner)].area += complex.area(of: index)
            characteristics[Int(part.winner)] += 1
        }
        // The class all around a vertex; -1 for none yet, -2 where several meet.
        var surrounding = [Int32](repeating: -1, count: complex.vertices.count)
        for (index, edge) in complex.edges.enumerated() {
            let left = edge.left < 0 ? -2 : parts[Int(edge.left)].winner
            let right = edge.right < 0 ? -2 : parts[Int(edge.right)].winner
            if left == right {
                characteristics[Int(left)] -= 1
                sets.join(Int(edge.left), Int(edge.right))
            } else {
                let length = complex.segment(of: index).length
                for side in [left, right] where side >= 0 { shapes[Int(side)].perimeter += length }
            }
            let common = left == right ? left : -2
            for vertex in [Int(edge.start), Int(edge.end)] {
                let known = surrounding[vertex]
                surrounding[vertex] = known == -1 || known == common ? common : -2
            }
        }
        for winner in surrounding where winner >= 0 { characteristics[Int(winner)] += 1 }
        for part in parts.indices where sets.root(of: part) == part {
            shapes[Int(parts[part].winner)].parts += 1
        }
        for index in shapes.indices {
            shapes[index].holes = shapes[index].parts - characteristics[index]
        }
        return shapes
    }
}
