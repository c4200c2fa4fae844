import Geometry

/// The state of a fold: what the decided units add to the rows after them.
struct Folding {
    /// The affine part of each decided unit's activation; zeros for undecided units.
    let affine: AffineColumns
    /// The old numbers of the undecided units, which are the new columns.
    private let kept: UnsafeMutablePointer<Int32>
    private(set) var keptCount = 0
    /// The columns that the layer at hand can refer to, and the new layer that it becomes.
    private var columnCount = 0
    private(set) var newLayer = -1
    private let skips: UnsafeMutablePointer<SkipRow>
    private var skipCount = 0
    private var usableSkipCount = 0

    init(unitCount: Int, in arena: inout Arena) {
        affine = AffineColumns(count: unitCount, in: &arena)
        kept = arena.allocate(Int32.self, count: unitCount)
        skips = arena.allocate(SkipRow.self, count: unitCount)
    }

    /// The length of a new row of the layer at hand.
    var padded: Int { Restriction.stride(columnCount) }

    /// Everything before becomes usable by the rows that follow.
    mutating func beginLayer() {
        if newLayer < 0 || keptCount > columnCount { newLayer += 1 }
        columnCount = keptCount
        usableSkipCount = skipCount
    }

    mutating func keep(_ unit: Int) {
        kept[keptCount] = Int32(unit)
        keptCount += 1
    }

    /// Remembers a decided unit whose sum still has undecided units in it: a skip connection.
    mutating func addSkip(
        unit: Int, slope: Double, coefficients: UnsafeMutablePointer<Double>
    ) {
        guard columnCount > 0 else { return }
        skips[skipCount] = SkipRow(
            unit: unit, count: padded, slope: slope, coefficients: coefficients)
        skipCount += 1
    }

    /// Writes the row's coefficients of the kept units into `target`, and returns what the decided
    /// ones among the row's `count` units add to its affine part.
    @inline(__always)
    func sum(
        _ row: UnsafePointer<Double>, count: Int, into target: UnsafeMutablePointer<Double>
    ) -> AffineForm {
        for index in 0..<columnCount { target[index] = row[Int(kept[index])] }
        for index in columnCount..<padded { target[index] = 0 }
        for skip in 0..<usableSkipCount { skips[skip].add(to: target, coefficients: row) }
        return affine.sum(row, count: count)
    }
}

/// The coefficients of undecided units in the sum of a decided unit.
private struct SkipRow {
    let unit: Int
    let count: Int
    let slope: Double
    let coefficients: UnsafeMutablePointer<Double>

    @inline(__always)
    func add(
        to target: UnsafeMutablePointer<Double>, coefficients row: UnsafePointer<Double>
    ) {
        let factor = row[unit] * slope
        guard factor != 0 else { return }
        for index in 0..<count { target[index] += factor * coefficients[index] }
    }
}
