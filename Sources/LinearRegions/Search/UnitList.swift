import Kernels

/// Units of a restriction, in rising order, in the arena.
struct UnitList {
    private(set) var count: Int
    private let units: UnsafeMutablePointer<Int32>

    /// The units from 0 to `count - 1`.
    @inline(__always)
    init(countingTo count: Int, in arena: inout Arena) {
        units = arena.allocate(Int32.self, count: count)
        for unit in 0..<count { units[unit] = Int32(truncatingIfNeeded: unit) }
        self.count = count
    }

    /// The open units that a sort has found.
    @inline(__always)
    init(_ sorting: facet_sorting) {
        count = sorting.open_count
        units = sorting.open
    }

    /// The units as candidates of a sort, with room for all of them.
    @inline(__always)
    func sorting(in arena: inout Arena) -> facet_sorting {
        facet_sorting(
            candidates: units, count: count,
            open: arena.allocate(Int32.self, count: count &+ 1), open_count: 0,
            best: facet_split())
    }

    /// Takes the unit at `position` out; copies of the list change with it.
    @inline(__always)
    mutating func remove(at position: Int) {
        count &-= 1
        for place in position..<count { units[place] = units[place &+ 1] }
    }
}
