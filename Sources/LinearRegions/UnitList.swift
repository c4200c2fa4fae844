/// Units of a restriction, in rising order, in the arena.
struct UnitList {
    private(set) var count: Int
    private let units: UnsafeMutablePointer<Int32>

    /// An empty list with room for `capacity` units.
    @inline(__always)
    init(capacity: Int, in arena: inout Arena) {
        count = 0
        units = arena.allocate(Int32.self, count: capacity)
    }

    /// The units from 0 to `count - 1`.
    @inline(__always)
    init(countingTo count: Int, in arena: inout Arena) {
        self.init(capacity: count, in: &arena)
        for unit in 0..<count { units[unit] = Int32(truncatingIfNeeded: unit) }
        self.count = count
    }

    /// The unit at a position below `count`.
    @inline(__always)
    subscript(position: Int) -> Int { Int(units[position]) }

    /// Adds a unit, for which there has to be room.
    @inline(__always)
    mutating func append(_ unit: Int) {
        units[count] = Int32(truncatingIfNeeded: unit)
        count &+= 1
    }

    /// Takes the unit at `position` out; copies of the list change with it.
    @inline(__always)
    mutating func remove(at position: Int) {
        count &-= 1
        for place in position..<count { units[place] = units[place &+ 1] }
    }
}
