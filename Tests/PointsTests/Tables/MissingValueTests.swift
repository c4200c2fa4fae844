import Geometry
import Points
import Testing
import Text

struct MissingValueTests {
    private static func set(_ rows: String, _ missing: CSVSource.Missing) throws -> PointSet {
        var table = CSVSource(path: "a/t.csv", xColumn: "x", yColumn: "y", classColumn: "c")
        table.missing = missing
        var assembly = try PointSetAssembly()
        let text = "id,c,x,y\n" + rows
        try assembly.add(
            PointSource(.csv(table)), contents: .table(Array(text.utf8), file: "t.csv"))
        return try assembly.pointSet()
    }

    static let words = [
        "", " ", "\"\"", "NA", "na", "N/A", "n/a", "NaN", "nan", "NAN", "null", "NULL", "None",
        "none", "?", " NA ", "\"NA\"",
    ]

    @Test(arguments: words)
    func `a row without a coordinate is refused or left out`(word: String) throws {
        for row in ["1,a,\(word),2\n", "1,a,2,\(word)\n"] {
            let set = try Self.set("7,b,1,2\n" + row + "8,a,3,4\n", .skip)
            #expect(set.training.map(\.position) == [Point(1, 2), Point(3, 4)])
            #expect(set.classNames == ["b", "a"])
            #expect(
                set.notes.map(\.description)
                    == ["a/t.csv: 1 of 3 rows lacks a value and is left out"])
            let error = #expect(throws: PointError.self) {
                try Self.set("7,b,1,2\n" + row + "8,a,3,4\n", .refuse)
            }
            #expect(error?.problem == .missingValues(rows: 1, canSkip: true))
            #expect(error?.place?.line == 3)
        }
    }

    @Test func `only an empty field is no class`() throws {
        let set = try Self.set("1,NA,1,2\n2,,3,4\n3,?,5,6\n4,None,7,8\n", .skip)
        #expect(set.classNames == ["NA", "?", "None"])
        #expect(set.training.map(\.position.x) == [1, 5, 7])
    }

    @Test func `all rows that lack a value are counted, and the first is shown`() {
        let error = #expect(throws: PointError.self) {
            try Self.set("1,a,1,2\n2,a,NA,?\n3,,1,2\n4,a,1,\n5,b,two,2\n6,b,1,2\n", .refuse)
        }
        #expect(
            error?.description
                == "t.csv:3:5: x: 3 rows lack a value, this one first (missing: skip leaves out "
                + "such rows)")
    }

    @Test func `a mistake before the first missing value comes first`() {
        let error = #expect(throws: PointError.self) {
            try Self.set("1,a,two,2\n2,a,NA,2\n", .refuse)
        }
        #expect(error?.problem == .notANumber("two"))
    }

    @Test func `a table of which no row is left is refused`() {
        let error = #expect(throws: PointError.self) { try Self.set("1,a,NA,2\n2,,1,2\n", .skip) }
        #expect(error?.problem == .onlyMissingValues(rows: 2))
    }

    @Test func `skipping changes nothing in a table that lacks nothing`() throws {
        let rows = "1,a,1,2\n2,b,3,4\n"
        #expect(try Self.set(rows, .skip) == Self.set(rows, .refuse))
    }
}
