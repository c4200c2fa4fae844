import Geometry

/// The exact area that a polygon covers of each pixel of one row, gathered edge by edge.
///
/// An edge adds, to the pixels that it crosses and to the one after, what the area to its right
/// changes; the running sum over the row is then the area itself. (The signed-area method of
/// FreeType's smooth rasterizer, Turner 2001.) The areas of a polygon in one direction are
/// positive, in the other negative, and edges that lie on one another cancel.
struct AreaRow: ~Copyable {
    /// The changes, one for each column and two more; all 0 between rows.
    private let changes: UnsafeMutableBufferPointer<Double>
    let width: Int
    /// The columns that have changes since the last `drain`.
    private var first: Int
    private var last = -1

    /// `scratch` holds at least `width + 2` numbers, and outlives the row.
    init(_ scratch: UnsafeMutableBufferPointer<Double>, width: Int) {
        precondition(width >= 0 && scratch.count >= width + 2)
        scratch.initialize(repeating: 0)
        changes = scratch
        self.width = width
        first = width + 1
    }

    /// Adds the part between `top` and `top + 1` of the edge from `start` to `end`; x counts from
    /// the row's first column.
    mutating func add(from start: PixelPoint, to end: PixelPoint, top: Double) {
        let isDown = start.y < end.y
        let (upper, lower) = isDown ? (start, end) : (end, start)
        let y0 = max(upper.y, top)
        let y1 = min(lower.y, top + 1)
        // An edge so flat that its slope could overflow has no area to give.
        guard y0 < y1, lower.y - upper.y > 1e-12 else { return }
        let slope = (lower.x - upper.x) / (lower.y - upper.y)
        func crossing(_ y: Double) -> Double {
            let x = upper.x + (y - upper.y) * slope
            return min(max(x, min(upper.x, lower.x)), max(upper.x, lower.x))
        }
        let (x0, x1) = (crossing(y0), crossing(y1))
        let height = isDown ? y1 - y0 : y0 - y1
        add(from: min(x0, x1), to: max(x0, x1), height: height)
    }

    /// Adds an edge that goes from column place `left` to `right` while it descends by `height`.
    private mutating func add(from left: Double, to right: Double, height: Double) {
        let end = Double(width)
        let perColumn = right > left ? height / (right - left) : 0
        // What lies left of the row counts in full from the first column on; what lies right of
        // it takes nothing from the columns, all of which may be covered.
        if left < 0 { change(0, by: right <= 0 ? height : -left * perColumn) }
        if right > end { change(width, by: left >= end ? height : (right - end) * perColumn) }
        if right == left, left >= 0, left <= end { addInColumn(left, left, height) }
        var x = max(left, 0)
        let stop = min(right, end)
        while x < stop {
            let next = min(Double(Int(x) + 1), stop)
            addInColumn(x, next, (next - x) * perColumn)
            x = next
        }
    }

    /// Adds an edge within one column, of which it leaves `1 - (mean of x)` to its right.
    private mutating func addInColumn(_ left: Double, _ right: Double, _ height: Double) {
        let column = min(Int(left), width)
        let right = ((left + right) / 2 - Double(column)) * height
        change(column, by: height - right)
        change(column + 1, by: right)
    }

    /// `column` is 0 to `width + 1`.
    private mutating func change(_ column: Int, by amount: Double) {
        changes[column] += amount
        first = min(first, column)
        last = max(last, column)
    }

    /// Passes on the areas of the columns from the first to the last that is covered, and forgets
    /// them.
    ///
    /// A polygon is closed, so that the running sum is 0 after the last change.
    mutating func drain(_ body: (_ column: Int, _ area: Double) -> Void) {
        guard first <= last else { return }
        var sum = 0.0
        for column in first...last {
            sum += changes[column]
            changes[column] = 0
            if column < width { body(column, min(abs(sum), 1)) }
        }
        first = width + 1
        last = -1
    }
}
