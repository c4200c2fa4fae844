import Points
import Testing

struct StratifiedSplitTests {
    @Test func `small splits hold out the requested share, as evenly as possible`() {
        // All class sizes up to 6 in three classes, and shares in twelfths.
        for code in 0..<343 {
            let sizes = [code % 7, code / 7 % 7, code / 49]
            for twelfths in 0..<12 {
                let share = Double(twelfths) / 12
                let counts = StratifiedSplit.testCounts(classSizes: sizes, share: share)
                let total = sizes.reduce(0, +)
                let room = sizes.map { max($0 - 1, 0) }
                let wanted = (total * twelfths * 2 + 12) / 24
                #expect(counts.reduce(0, +) <= wanted)
                if counts.reduce(0, +) < wanted {
                    // Only where every class is down to its last point or has its share rounded up.
                    for (label, size) in sizes.enumerated() {
                        #expect(
                            counts[label] == room[label] || counts[label] * 12 >= size * twelfths)
                    }
                }
                for (label, size) in sizes.enumerated() {
                    #expect(counts[label] <= room[label])
                    #expect(abs(Double(counts[label]) - share * Double(size)) <= 1)
                }
            }
        }
    }

    @Test func `remainders go to the largest first, then to the lower class`() {
        #expect(StratifiedSplit.testCounts(classSizes: [3, 3, 3], share: 0.5) == [2, 2, 1])
        #expect(StratifiedSplit.testCounts(classSizes: [10, 13, 17], share: 0.25) == [3, 3, 4])
        #expect(StratifiedSplit.testCounts(classSizes: [250, 250], share: 0.5) == [125, 125])
        #expect(StratifiedSplit.testCounts(classSizes: [1, 99], share: 0.5) == [0, 50])
        #expect(StratifiedSplit.testCounts(classSizes: [], share: 0.5) == [])
    }

    @Test func `points for validation are drawn after the test points, the share of all points`() {
        for seed in 0..<20 as Range<UInt64> {
            let labels = (0..<(60 + Int(seed))).map { ($0 * $0 + $0 / 7) % 3 }
            let alone = StratifiedSplit(
                labels: labels, classCount: 3, testShare: 0.3, seed: seed)
            let both = StratifiedSplit(
                labels: labels, classCount: 3, testShare: 0.3, validationShare: 0.2, seed: seed)
            #expect(both.test == alone.test && alone.validation.isEmpty)
            let all: [Int] = both.training + both.test + both.validation
            #expect(all.sorted() == Array(labels.indices))
            #expect(both.validation == both.validation.sorted())
            for label in 0..<3 {
                let size = labels.count { $0 == label }
                let count = both.validation.count { labels[$0] == label }
                let share: Double = 0.2 * Double(size)
                #expect(abs(Double(count) - share) < 1)
            }
            let wanted: Double = 0.2 * Double(labels.count)
            #expect(abs(Double(both.validation.count) - wanted) <= 0.5)
        }
        // A class keeps a point to learn, whatever is held out.
        let labels = [0, 0, 1, 1, 1, 2]
        let few = StratifiedSplit(
            labels: labels, classCount: 3, testShare: 0.5, validationShare: 0.49, seed: 1)
        let learnt = Set(few.training.map { labels[$0] })
        #expect(learnt == [0, 1, 2])
    }

    @Test func `each point is on one side, in order, and any point may be held out`() {
        let labels = (0..<90).map { $0 % 3 }
        var heldOut = [Int](repeating: 0, count: 90)
        for seed in 0..<400 as Range<UInt64> {
            let split = StratifiedSplit(
                labels: labels, classCount: 3, testShare: 0.3, seed: seed)
            #expect((split.training + split.test).sorted() == Array(0..<90))
            #expect(split.test == split.test.sorted())
            #expect((0..<3).map { label in split.test.count { labels[$0] == label } } == [9, 9, 9])
            for index in split.test { heldOut[index] += 1 }
        }
        // Binomial with 400 draws of 0.3: 120 and a standard deviation of 9.2.
        #expect(heldOut.allSatisfy { abs($0 - 120) < 42 })
    }
}
