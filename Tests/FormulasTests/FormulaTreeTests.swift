import Formulas
import Randomness
import Testing

@Suite struct FormulaTreeTests {
    @Test func `a random expression has the value of its tree, however it is written`() throws {
        var generator = SeededGenerator(seed: 1, stream: .points)
        var (compared, finite) = (0, 0)
        while compared < 5000 {
            let tree = FormulaTree(depth: 1 + generator.below(4), using: &generator)
            let texts = [tree.full, tree.sparse].filter { $0.count <= Formula.lengthLimit }
            for text in texts {
                let formula = try Formula(parsing: text, variables: ["x", "y"])
                let (x, y) = (generator.uniform(-3, 3), generator.uniform(-3, 3))
                let (found, expected) = (formula.value(x, y), tree.value(x, y))
                #expect(found == expected || found.isNaN && expected.isNaN, "\(text)")
                compared += 1
                if found.isFinite { finite += 1 }
            }
        }
        #expect(finite > compared / 2)
    }
}
