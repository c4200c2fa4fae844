import Randomness

/// A division of points into those to train with and those to test with, class by class.
///
/// Of each class the share rounded down is held out, and the points still missing to the nearest
/// whole number of the share of all points come from the classes with the largest remainders, the
/// lower class first. Every class that has points keeps at least one to train with. Which points
/// of a class are held out is drawn evenly.
package struct StratifiedSplit {
    /// Indices of points, rising.
    package private(set) var training: [Int] = []
    /// Indices of points, rising.
    package private(set) var test: [Int] = []

    /// Divides points by their classes, each of which is below `classCount`.
    package init(labels: [Int], classCount: Int, testShare: Double, seed: UInt64) {
        var members = [[Int]](repeating: [], count: classCount)
        for (index, label) in labels.enumerated() { members[label].append(index) }
        let counts = Self.testCounts(classSizes: members.map { $0.count }, share: testShare)
        var isHeldOut = [Bool](repeating: false, count: labels.count)
        for label in 0..<classCount where counts[label] > 0 {
            var generator = SeededGenerator(seed: seed, stream: .split, index: UInt64(label))
            generator.shuffle(&members[label])
            for index in members[label].prefix(counts[label]) { isHeldOut[index] = true }
        }
        for index in labels.indices {
            if isHeldOut[index] { test.append(index) } else { training.append(index) }
        }
    }

    /// The number of points held out of each class.
    package static func testCounts(classSizes: [Int], share: Double) -> [Int] {
        let quotas = classSizes.map { share * Double($0) }
        var counts = zip(quotas, classSizes).map { min(Int($0), max($1 - 1, 0)) }
        let total = Int((share * Double(classSizes.reduce(0, +))).rounded())
        var missing = total - counts.reduce(0, +)
        let byRemainder = classSizes.indices.sorted {
            let first = quotas[$0] - quotas[$0].rounded(.down)
            let second = quotas[$1] - quotas[$1].rounded(.down)
            return first == second ? $0 < $1 : first > second
        }
        for label in byRemainder where missing > 0 && counts[label] + 1 < classSizes[label] {
            counts[label] += 1
            missing -= 1
        }
        return counts
    }
}
