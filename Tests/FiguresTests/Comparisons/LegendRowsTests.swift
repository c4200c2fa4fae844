import Planes
import Testing

@testable import Figures

@Suite struct LegendRowsTests {
    private static let names: [[String]] = [
        (1...5).map { "class \($0)" }, (1...6).map { "class \($0)" },
        (1...64).map { "class \($0)" }, [String(repeating: "w", count: 64), "a", "b", "c"],
        [String(repeating: "long ", count: 12)], [],
    ]

    private static func rows(_ names: [String], width: Double) throws -> LegendRows {
        LegendRows(
            width: width,
            style: FigureStyle(
                names.map { ClassAppearance(name: $0) }, look: .paper, scale: 1,
                lettering: try Lettering()))
    }

    @Test(arguments: names, [160.0, 300, 900])
    func `every class is named or counted among the rest`(
        _ names: [String], _ width: Double
    ) throws {
        let entries = try Self.rows(names, width: width).entries
        var shown: [String] = []
        var rest = 0
        for entry in entries {
            switch entry.content {
            case .class(let style): shown.append(style.name)
            case .more(let count): rest += count
            }
        }
        #expect(shown == Array(names.prefix(shown.count)))
        #expect(shown.count + rest == names.count)
        // The counted rest comes last, and at least one class is always named.
        #expect(names.isEmpty || !shown.isEmpty)
        #expect(names.count > 6 || rest == 0)
    }

    @Test(arguments: names, [160.0, 300, 900])
    func `rows are no wider than their room, and nothing in them touches`(
        _ names: [String], _ width: Double
    ) throws {
        let rows = try Self.rows(names, width: width)
        #expect(rows.width <= width && rows.rowCount <= 4)
        for (left, right) in zip(rows.entries, rows.entries.dropFirst()) {
            #expect(
                left.row == right.row
                    ? right.x >= left.x + left.width + 14 : right.row == left.row + 1)
        }
    }
}
