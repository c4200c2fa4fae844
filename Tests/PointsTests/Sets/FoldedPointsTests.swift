import Geometry
import Points
import Testing

@Suite struct FoldedPointsTests {
    /// Points of classes of these sizes, mixed.
    private static func points(_ sizes: [Int]) -> [LabelledPoint] {
        var points: [LabelledPoint] = []
        for round in 0..<(sizes.max() ?? 0) {
            for label in sizes.indices where round < sizes[label] {
                points.append(LabelledPoint(Point(Double(points.count), 1), label: label))
            }
        }
        return points
    }

    @Test func `each point is tested once, and sizes differ by at most one in each class`() {
        for code in 0..<343 {
            let sizes = [code % 7, code / 7 % 7 + 3, 2 * (code / 49)]
            let points = Self.points(sizes)
            for count in [2, 3, 5, 10] where count <= points.count {
                let folded = FoldedPoints(
                    points, classNames: ["a", "b", "c"], count: count, seed: UInt64(code))
                let sets: [PointSet] = (0..<count).map { folded.pointSet(testing: $0) }
                let tested: [Double] = sets.flatMap { set in set.test.map { $0.position.x } }
                #expect(tested.sorted() == points.map { $0.position.x })
                for set in sets {
                    let places: [Double] = set.training.map { $0.position.x }
                    #expect(places == places.sorted())
                    #expect(Set(set.test).isDisjoint(with: set.training))
                    #expect(set.test.count + set.training.count == points.count)
                }
                #expect(Self.range(sets.map { $0.test.count }) <= 1)
                for label in 0..<3 {
                    let counts: [Int] = sets.map { set in set.test.count { $0.label == label } }
                    #expect(Self.range(counts) <= 1)
                }
            }
        }
    }

    private static func range(_ counts: [Int]) -> Int {
        (counts.max() ?? 0) - (counts.min() ?? 0)
    }

    @Test func `the seed draws the folds, evenly`() {
        let points = Self.points([30, 30])
        func folds(_ seed: UInt64) -> [Int] {
            FoldedPoints(points, classNames: ["a", "b"], count: 3, seed: seed).folds
        }
        #expect(folds(4) == folds(4) && folds(4) != folds(5))
        var first = [Int](repeating: 0, count: 60)
        for seed in 0..<300 as Range<UInt64> {
            for (index, fold) in folds(seed).enumerated() where fold == 0 { first[index] += 1 }
        }
        // Binomial with 300 draws of 1/3: 100 and a standard deviation of 8.2.
        #expect(first.allSatisfy { abs($0 - 100) < 40 })
    }

    @Test func `points for validation are a share of all points, and never tested`() {
        let points = Self.points([40, 20])
        let folded = FoldedPoints(
            points, classNames: ["a", "b"], count: 4, validationShare: 0.2, seed: 9)
        for fold in 0..<4 {
            let set = folded.pointSet(testing: fold)
            #expect(set.test.count == 15 && set.validation.count == 12)
            #expect(set.validation.count { $0.label == 0 } == 8)
            #expect(set.training.count == 33)
        }
    }

    @Test func `the text has a fold for each point`() {
        let folded = FoldedPoints(
            Self.points([1, 2]), classNames: ["a", "b, c"], count: 3, seed: 1)
        let lines = folded.csvText.split(separator: "\n")
        #expect(lines[0] == "x,y,class,fold" && lines.count == 4)
        #expect(lines[1].hasPrefix("0,1,a,") && lines[2].hasPrefix("1,1,\"b, c\","))
        #expect(lines.dropFirst().map { $0.suffix(1) }.sorted() == ["1", "2", "3"])
    }
}
