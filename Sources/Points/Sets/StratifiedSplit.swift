import Randomness

/// A division of points into those to train with, those to test with, and those for validation,
/// class by class.
///
/// Of each class the share rounded down is held out, and the points still missing to the nearest
/// whole number of the share of all points come from the classes with the largest remainders, the
/// lower class first. Every class that has points keeps at least one to train with. Which points
/// of a class are held out is drawn evenly: the test points first, so that they do not depend on
/// the share for validation.
package struct StratifiedSplit {
    /// Indices of points, rising.
    package private(set) var training: [Int] = []
    /// Indices of points, rising.
    package private(set) var test: [Int] = []
    /// Indices of points, rising.
    package private(set) var validation: [Int] = []

    private enum Part { case training, test, validation }

    /// Divides points by their classes, each of which is below `classCount`.
    ///
    /// - Parameter validationShare: of all points; with `testShare` below 1.
    package init(
        labels: [Int], classCount: Int, testShare: Double, validationShare: Double = 0,
        seed: UInt64
    ) {
        var members = [[Int]](repeating: [], count: classCount)
        for (index, label) in labels.enumerated() { members[label].append(index) }
        let sizes = members.map { $0.count }
        let tested = Self.testCounts(classSizes: sizes, share: testShare)
        let validated = Self.counts(
            classSizes: sizes, share: validationShare,
            room: zip(sizes, tested).map { max($0 - $1 - 1, 0) })
        var parts = [Part](repeating: .training, count: labels.count)
        for label in 0..<classCount where tested[label] + validated[label] > 0 {
            var generator = SeededGenerator(seed: seed, stream: .split, index: UInt64(label))
            generator.shuffle(&members[label])
            for index in members[label].prefix(tested[label]) { parts[index] = .test }
            for index in members[label].dropFirst(tested[label]).prefix(validated[label]) {
                parts[index] = .validation
            }
        }
        for index in labels.indices {
            switch parts[index] {
            case .training: training.append(index)
            case .test: test.append(index)
            case .validation: validation.append(index)
            }
        }
    }

    /// The number of test points of each class.
    package static func testCounts(classSizes: [Int], share: Double) -> [Int] {
        counts(classSizes: classSizes, share: share, room: classSizes.map { max($0 - 1, 0) })
    }

    /// The number of points held out of each class, at most `room`.
    private static func counts(classSizes: [Int], share: Double, room: [Int]) -> [Int] {
        let quotas = classSizes.map { share * Double($0) }
        var counts = zip(quotas, room).map { min(Int($0), $1) }
        let total = Int((share * Double(classSizes.reduce(0, +))).rounded())
        var missing = total - counts.reduce(0, +)
        let byRemainder = classSizes.indices.sorted {
            let first = quotas[$0] - quotas[$0].rounded(.down)
            let second = quotas[$1] - quotas[$1].rounded(.down)
            return first == second ? $0 < $1 : first > second
        }
        for label in byRemainder where missing > 0 && counts[label] < room[label] {
            counts[label] += 1
            missing -= 1
        }
        return counts
    }
}
