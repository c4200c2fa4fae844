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
    /// The rows of the layer that skip connections are still to be added to.
    private let waiting: UnsafeMutablePointer<FoldedRow>
    private var waitingCount = 0

    init(unitCount: Int, outputCount: Int, in arena: inout Arena) {
        affine = AffineColumns(count: unitCount, in: &arena)
        kept = arena.allocate(Int32.self, count: unitCount)
        skips = arena.allocate(SkipRow.self, count: unitCount)
        waiting = arena.allocate(FoldedRow.self, count: max(unitCount, outputCount))
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
        skipCount &+= 1
    }

    /// Writes the row's coefficients of the kept units into `target`, and returns what the decided
    /// ones among the row's `count` units add to its affine part.
    ///
    /// What skip connections add to the coefficients waits until the layer's end.
    @inline(__always)
    mutating func sum(
        _ row: UnsafePointer<Double>, count: Int, into target: UnsafeMutablePointer<Double>
    ) -> AffineForm {
        for index in 0..<columnCount { target[index] = row[Int(kept[index])] }
        for index in columnCount..<padded { target[index] = 0 }
        if usableSkipCount > 0 {
            waiting[waitingCount] = FoldedRow(source: row, target: target)
            waitingCount &+= 1
        }
        return affine.sum(row, count: count)
    }

    /// Adds the skip connections to all rows of the layer: a product of matrices.
    mutating func endLayer(in arena: inout Arena) {
        let mark = arena.mark
        defer { arena.rewind(to: mark) }
        var index = 0
        if waitingCount >= 4 {
            let factors = arena.allocate(SIMD4<Double>.self, count: usableSkipCount)
            while index &+ 4 <= waitingCount {
                addSkips(toFourFrom: index, factors: factors)
                index &+= 4
            }
        }
        while index < waitingCount {
            for skip in 0..<usableSkipCount { skips[skip].add(to: waiting[index]) }
            index &+= 1
        }
        waitingCount = 0
    }

    /// Adds the skip connections to four rows, four columns at a time, whose sums stay in registers.
    private func addSkips(toFourFrom first: Int, factors: UnsafeMutablePointer<SIMD4<Double>>) {
        let rows = waiting + first
        for index in 0..<usableSkipCount {
            let skip = skips[index]
            factors[index] =
                skip.slope
                * SIMD4(
                    rows[0].source[skip.unit], rows[1].source[skip.unit],
                    rows[2].source[skip.unit], rows[3].source[skip.unit])
        }
        // Later skip rows are as long as earlier ones, or longer.
        var firstSkip = 0
        var column = 0
        while column < padded {
            while firstSkip < usableSkipCount, skips[firstSkip].count <= column {
                firstSkip &+= 1
            }
            var (s0, s1) = (rows[0].vector(column).pointee, rows[1].vector(column).pointee)
            var (s2, s3) = (rows[2].vector(column).pointee, rows[3].vector(column).pointee)
            var index = firstSkip
            while index < usableSkipCount {
                let factor = factors[index]
                let coefficients = skips[index].vector(column).pointee
                s0 += factor.x * coefficients
                s1 += factor.y * coefficients
                s2 += factor.z * coefficients
                s3 += factor.w * coefficients
                index &+= 1
            }
            rows[0].vector(column).pointee = s0
            rows[1].vector(column).pointee = s1
            rows[2].vector(column).pointee = s2
            rows[3].vector(column).pointee = s3
            column &+= 4
        }
    }
}

/// A row of the old restriction and the coefficients that it becomes.
private struct FoldedRow {
    let source: UnsafePointer<Double>
    let target: UnsafeMutablePointer<Double>

    @inline(__always)
    func vector(_ column: Int) -> UnsafeMutablePointer<SIMD4<Double>> {
        // In bounds: rows are padded to multiples of 4 and start on 32 bytes.
        UnsafeMutableRawPointer(target + column).assumingMemoryBound(to: SIMD4<Double>.self)
    }
}

/// The coefficients of undecided units in the sum of a decided unit.
private struct SkipRow {
    let unit: Int
    let count: Int
    let slope: Double
    let coefficients: UnsafeMutablePointer<Double>

    @inline(__always)
    func vector(_ column: Int) -> UnsafeMutablePointer<SIMD4<Double>> {
        // As above.
        UnsafeMutableRawPointer(coefficients + column).assumingMemoryBound(to: SIMD4<Double>.self)
    }

    @inline(__always)
    func add(to row: FoldedRow) {
        let factor = row.source[unit] * slope
        var column = 0
        while column < count {
            row.vector(column).pointee += factor * vector(column).pointee
            column &+= 4
        }
    }
}
