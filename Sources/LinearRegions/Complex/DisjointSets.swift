/// Sets of numbers that are joined again and again: union by number, with path halving.
struct DisjointSets {
    private var parents: [Int32]
    /// The number of sets.
    private(set) var count: Int

    /// Each of the numbers below `count` is a set of its own.
    init(count: Int) {
        parents = Array(0..<Int32(truncatingIfNeeded: count))
        self.count = count
    }

    /// The lowest number of a number's set.
    mutating func root(of number: Int) -> Int {
        var number = number
        while parents[number] != Int32(truncatingIfNeeded: number) {
            let grandparent = parents[Int(parents[number])]
            parents[number] = grandparent
            number = Int(grandparent)
        }
        return number
    }

    /// Makes one set of the sets of two numbers.
    mutating func join(_ one: Int, _ other: Int) {
        let (one, other) = (root(of: one), root(of: other))
        guard one != other else { return }
        parents[max(one, other)] = Int32(truncatingIfNeeded: min(one, other))
        count -= 1
    }
}
