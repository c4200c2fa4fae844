import Geometry
import NeuralNetworks
import Points
import Testing

@testable import Analysis

@Suite struct ConfusionTests {
    /// The class of a point that is on the x axis at a whole number: that number.
    private static func staircase(_ classes: Int) -> Network {
        // The logit of class k is 2 k x - k^2: the largest one is that of the nearest k.
        Network(unchecked: [
            DenseLayer(
                unchecked: (0..<classes).flatMap { [2 * Double($0), 0] },
                biases: (0..<classes).map { -Double($0 * $0) }, inputCount: 2,
                activation: .identity)
        ])
    }

    /// Points whose classes and predictions follow a rule that is easy to write in Python, too.
    ///
    ///     t = (i * (i + 3) // 2 + i // 4) % k
    ///     p = t if (5 * i * i + i) % 7 < 4 else (t + i) % (k - 1)
    private static func points(_ count: Int, _ classes: Int) -> [LabelledPoint] {
        (0..<count).map { i in
            let label = (i * (i + 3) / 2 + i / 4) % classes
            let seen = (5 * i * i + i) % 7 < 4 ? label : (label + i) % (classes - 1)
            return LabelledPoint(Point(Double(seen), 0), label: label)
        }
    }

    /// scikit-learn 1.9.1: confusion_matrix(t, p, labels=range(k)), balanced_accuracy_score,
    /// accuracy_score, and precision_score and recall_score with average=None and
    /// zero_division=nan.
    @Test func `the numbers of three classes are those of scikit-learn`() {
        let confusion = Confusion(
            of: Self.staircase(3), at: Self.points(30, 3), classCount: 3)
        #expect(confusion.counts == [[7, 7, 0], [0, 8, 0], [1, 2, 5]])
        #expect(confusion.balancedAccuracy == 0.7083333333333334)
        #expect(confusion.accuracy == 0.6666666666666666)
        #expect(confusion.precisions == [0.875, 0.47058823529411764, 1])
        #expect(confusion.recalls == [0.5, 1, 0.625])
        #expect(confusion.pointCount == 30 && confusion.neverPredicted.isEmpty)
    }

    /// As above, with the points of class 3 relabelled 0 in Python after the predictions.
    @Test func `a class without points does not count in the balanced accuracy`() {
        var points = Self.points(40, 5)
        for index in points.indices where points[index].label == 3 { points[index].label = 0 }
        let confusion = Confusion(of: Self.staircase(5), at: points, classCount: 5)
        #expect(
            confusion.counts == [
                [5, 3, 3, 5, 0], [1, 7, 2, 0, 0], [2, 0, 3, 3, 0], [0, 0, 0, 0, 0],
                [0, 1, 0, 2, 3],
            ])
        #expect(confusion.balancedAccuracy == 0.471875)
        #expect(confusion.accuracy == 0.45)
        #expect(confusion.recalls == [0.3125, 0.7, 0.375, nil, 0.5])
        #expect(confusion.precisions == [0.625, 0.6363636363636364, 0.375, 0, 1])
    }

    @Test func `a class with points that is never predicted is found, one without points is not`() {
        let confusion = Confusion(counts: [[4, 0, 0], [3, 0, 0], [0, 0, 0]])
        #expect(confusion.neverPredicted == [1])
        #expect(confusion.precisions == [4.0 / 7, nil, nil])
        #expect(confusion.balancedAccuracy == 0.5)
    }

    @Test func `one logit has two columns, also where all points are of one class`() {
        let network = Network(unchecked: [
            DenseLayer(unchecked: [1, 0], biases: [-1], inputCount: 2, activation: .identity)
        ])
        let points = [0, 2, 3].map { LabelledPoint(Point($0, 0), label: 0) }
        let confusion = Confusion(of: network, at: points, classCount: 1)
        #expect(confusion.counts == [[1, 2]])
        #expect(confusion.accuracy == 1.0 / 3 && confusion.precisions == [1, 0])
    }

    @Test func `no points have no accuracy`() {
        let confusion = Confusion(of: Self.staircase(2), at: [], classCount: 2)
        #expect(confusion.accuracy == nil && confusion.balancedAccuracy == nil)
        #expect(confusion.neverPredicted.isEmpty)
    }

    @Test func `the table that is shown is that of the test points where there are some`() {
        let points = Self.points(30, 3)
        var set = PointSet(
            classNames: ["a", "b", "c"], training: Array(points[..<20]), test: [])
        #expect(Confusions(of: Self.staircase(3), at: set).shown.pointCount == 20)
        set.test = Array(points[20...])
        let both = Confusions(of: Self.staircase(3), at: set)
        #expect(both.shown.pointCount == 10 && both.training.pointCount == 20)
        #expect(
            both.balancedAccuracies.numbers
                == [both.training.balancedAccuracy, both.test?.balancedAccuracy])
    }
}
