import Curves
import Geometry
import Testing

/// A picture that is white, or clear, with dots of grey.
private struct Paper {
    let width: Int
    let height: Int
    var rgba: [UInt8]

    init(_ width: Int, _ height: Int, isClear: Bool = false) {
        (self.width, self.height) = (width, height)
        rgba = [UInt8](repeating: isClear ? 0 : 255, count: 4 * width * height)
    }

    mutating func dot(_ column: Int, _ row: Int, grey: UInt8 = 0, opacity: UInt8 = 255) {
        for channel in 0..<3 { rgba[4 * (row * width + column) + channel] = grey }
        rgba[4 * (row * width + column) + 3] = opacity
    }

    func stroke(_ window: Box) throws -> Stroke {
        try Stroke(rgba: rgba, width: width, height: height, window: window)
    }
}

@Suite struct StrokeTests {
    private static let window = Box(unchecked: (0, 10, 0, 20))

    @Test(arguments: [false, true])
    func `each column is a sample at the mean height of its ink`(isClear: Bool) throws {
        var paper = Paper(10, 20, isClear: isClear)
        for column in 0..<10 where column != 4 {
            for row in column..<column + 3 { paper.dot(column, row) }
        }
        let stroke = try paper.stroke(Self.window)
        let columns = (0..<10).filter { $0 != 4 }.map(Double.init)
        #expect(stroke.samples.x == columns.map { $0 + 0.5 })
        #expect(stroke.samples.y == columns.map { 20 - ($0 + 1.5) })
        #expect(stroke.largestInkHeight == 3)
        #expect(stroke.strokeError == 1.5)
        #expect(stroke.pixelHeight == 1)
    }

    @Test func `grey is weighted by its ink, and pale grey is paper`() throws {
        var paper = Paper(8, 20)
        for column in 0..<8 {
            paper.dot(column, 4)
            paper.dot(column, 5, grey: 51)
            paper.dot(column, 6, grey: 128)
            paper.dot(column, 2, opacity: 127)
        }
        let stroke = try paper.stroke(Box(unchecked: (0, 8, 0, 20)))
        // Rows 4 and 5, with ink 1 and 0.8.
        let height = (4.5 + 0.8 * 5.5) / 1.8
        #expect(stroke.samples.y.allSatisfy { abs($0 - (20 - height)) < 1e-12 })
        #expect(stroke.largestInkHeight == 2)
    }

    @Test func `a line that turns back is refused with its column and rows`() {
        var paper = Paper(10, 20)
        for column in 0..<10 { paper.dot(column, 5) }
        paper.dot(6, 6)
        paper.dot(6, 9)
        let error = #expect(throws: CurveError.self) { try paper.stroke(Self.window) }
        #expect(error?.problem == .branch(column: 6, upper: 6, lower: 9))
        #expect(
            error?.message == "column 6 has ink at row 6 and again at row 9, with a blank between "
                + "them (one line, which does not turn back; both count from 0)")
        #expect(error?.key == "file")
    }

    @Test func `fewer than eight columns are refused`() {
        var paper = Paper(10, 20)
        let blank = #expect(throws: CurveError.self) { try paper.stroke(Self.window) }
        #expect(blank?.message == "no pixel of this picture is darker than middle grey")
        for column in 0..<7 { paper.dot(column, 5) }
        let error = #expect(throws: CurveError.self) { try paper.stroke(Self.window) }
        #expect(
            error?.message == "only 7 columns of this picture have ink (at least 8; draw the line "
                + "from left to right)")
    }

    @Test func `the default window has square pixels`() {
        #expect(
            Stroke.defaultWindow(width: 800, height: 600) == Box(unchecked: (0, 1, 0, 0.75)))
    }
}
