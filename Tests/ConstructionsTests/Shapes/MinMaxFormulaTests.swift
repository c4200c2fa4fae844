import Geometry
import NeuralNetworks
import Randomness
import Testing

@testable import Constructions

@Suite struct MinMaxFormulaTests {
    @Test(arguments: 0..<20)
    func `the network computes what the formula says`(_ seed: Int) {
        var generator = SeededGenerator(seed: UInt64(seed), stream: .points)
        var formula = MinMaxFormula()
        var terms = (0..<2 + seed).map { _ in
            formula.add(AffineForm(generator.normal(), generator.normal(), generator.normal()))
        }
        while terms.count > 1 {
            let first = terms.remove(at: generator.below(terms.count))
            let second = terms.remove(at: generator.below(terms.count))
            let joined =
                generator.unit() < 0.5
                ? formula.minimum(first, second) : formula.maximum(first, second)
            terms.append(generator.unit() < 0.3 ? -joined : joined)
        }
        let network = formula.network(of: terms[0])
        #expect(network.hiddenLayers.count == formula.level(of: terms[0]))
        for _ in 0..<100 {
            let point = Point(generator.normal(), generator.normal())
            let difference =
                network.logits(at: point)[0] - formula.value(of: terms[0], at: point)
            #expect(abs(difference) < 1e-12)
        }
    }

    @Test func `several terms are joined by as few levels as possible`() {
        var formula = MinMaxFormula()
        let forms = (0..<9).map { formula.add(AffineForm(1, 0, Double($0))) }
        let highest = formula.maximum(of: forms)
        #expect(formula.level(of: highest) == 4)
        #expect(formula.value(of: highest, at: .origin) == 8)
        let lowest = formula.minimum(of: [highest, formula.add(AffineForm(0, 1, 3))])
        #expect(formula.level(of: lowest) == 5)
        #expect(formula.value(of: lowest, at: .origin) == 3)
    }

    @Test func `an affine function alone needs no hidden layer`() {
        var formula = MinMaxFormula()
        let term = formula.add(AffineForm(1, -2, 3))
        #expect(formula.network(of: -term).shape == [2, 1])
        #expect(formula.network(of: -term).logits(at: Point(1, 1)) == [-2])
    }
}
