import Testing
import Training

@Suite struct SnapshotPlanTests {
    @Test(arguments: SnapshotPlan.Spacing.allCases)
    func `a plan rises from 0 to the last step in exactly as many steps as asked`(
        spacing: SnapshotPlan.Spacing
    ) {
        for count in 2...14 {
            for lastStep in 0...60 {
                let steps = SnapshotPlan(count: count, lastStep: lastStep, spacing: spacing).steps
                #expect(steps.count == min(count, lastStep + 1))
                #expect(steps.first == 0 && steps.last == lastStep)
                #expect(zip(steps, steps.dropFirst()).allSatisfy { $0 < $1 })
            }
        }
    }

    @Test(
        arguments: [(2, 1_000_000_000), (120, 3200), (100_000, 1_000_000_000), (100_000, 100_001)],
        SnapshotPlan.Spacing.allCases)
    func `large plans keep the same promises`(
        size: (count: Int, lastStep: Int), spacing: SnapshotPlan.Spacing
    ) {
        let steps = SnapshotPlan(count: size.count, lastStep: size.lastStep, spacing: spacing).steps
        #expect(steps.count == size.count)
        #expect(steps.first == 0 && steps.last == size.lastStep)
        #expect(zip(steps, steps.dropFirst()).allSatisfy { $0 < $1 })
    }

    @Test func `the largest step of all does not overflow`() {
        for spacing in SnapshotPlan.Spacing.allCases {
            let steps = SnapshotPlan(count: 100, lastStep: .max, spacing: spacing).steps
            #expect(steps.count == 100 && steps.last == .max)
            #expect(zip(steps, steps.dropFirst()).allSatisfy { $0 < $1 })
        }
    }

    @Test func `linear gaps differ by one step at most`() {
        for count in 2...14 {
            for lastStep in count...80 {
                let gaps = gaps(SnapshotPlan(count: count, lastStep: lastStep, spacing: .linear))
                #expect(gaps.max()! - gaps.min()! <= 1)
            }
        }
    }

    @Test func `logarithmic gaps grow by a constant factor from one step`() {
        // 1 + 2 + 4 + ... + 512 = 1023
        let plan = SnapshotPlan(count: 11, lastStep: 1023, spacing: .log)
        #expect(plan.steps == [0, 1, 3, 7, 15, 31, 63, 127, 255, 511, 1023])
        let fine = gaps(SnapshotPlan(count: 120, lastStep: 100_000, spacing: .log))
        #expect(fine[0] == 1)
        // Rounding moves each end of a gap by half a step at most.
        let factors = zip(fine, fine.dropFirst()).dropFirst(60).map { Double($1) / Double($0) }
        #expect(factors.max()! - factors.min()! < 0.05)
    }

    private func gaps(_ plan: SnapshotPlan) -> [Int] {
        zip(plan.steps, plan.steps.dropFirst()).map { $1 - $0 }
    }
}
