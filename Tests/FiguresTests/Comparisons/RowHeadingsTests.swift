import Planes
import Testing

@testable import Figures

@Suite struct RowHeadingsTests {
    private static func headings(_ rows: [String], limit: Double) throws -> RowHeadings {
        RowHeadings(
            rows, limit: limit,
            style: FigureStyle([], look: .paper, scale: 1, lettering: try Lettering()))
    }

    @Test func `the depth has a line of its own where a heading is too long`() throws {
        let rows = ["relu, 1 layer", "leaky-relu:0.01, 3 layers"]
        #expect(try Self.headings(rows, limit: 300).lines == [[rows[0]], [rows[1]]])
        let narrow = try Self.headings(rows, limit: 120)
        #expect(narrow.lines == [["relu", "1 layer"], ["leaky-relu:0.01", "3 layers"]])
        #expect(try Self.headings(["2 hidden layers"], limit: 20).lines == [["2 hidden layers"]])
    }
}
