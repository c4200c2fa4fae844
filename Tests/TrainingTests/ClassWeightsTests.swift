import Geometry
import Points
import Testing
import Training

@Suite struct ClassWeightsTests {
    /// Classes with 6, 3, 1 and 0 training points.
    private let points = PointSet(
        classNames: ["a", "b", "c", "d"],
        training: [0, 0, 1, 0, 2, 0, 1, 0, 1, 0].map { LabelledPoint(Point(0, 0), label: $0) },
        test: [3, 3, 2].map { LabelledPoint(Point(0, 0), label: $0) })

    @Test func `balanced weights are n / (classes that have points x points of the class)`() {
        // 10 / (3 x 6), 10 / (3 x 3), 10 / (3 x 1); scikit-learn's "balanced" without class d.
        let expected: [Double] = [10.0 / 18, 10.0 / 9, 10.0 / 3, 1]
        #expect(ClassWeights.balanced.values(for: points) == expected)
    }

    @Test func `named weights are by name, and 1 for the others`() {
        #expect(ClassWeights.named(["c": 7, "a": 0.5]).values(for: points) == [0.5, 1, 7, 1])
        #expect(ClassWeights.none.values(for: points).isEmpty)
    }
}
