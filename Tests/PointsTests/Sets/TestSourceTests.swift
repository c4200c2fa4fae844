import Geometry
import Points
import Testing

struct TestSourceTests {
    private static func set(
        _ tables: [(CSVSource.Split, String)], testShare: Double = 0
    ) throws -> PointSet {
        var assembly = try PointSetAssembly(testShare: testShare, seed: 3)
        for (split, rows) in tables {
            var table = CSVSource(path: "t.csv", xColumn: "x", yColumn: "y", classColumn: "c")
            table.split = split
            try assembly.add(
                PointSource(.csv(table)),
                contents: .table(Array(("x,y,c\n" + rows).utf8), file: "t.csv"))
        }
        return try assembly.pointSet()
    }

    @Test func `the rows of a test source are the test points, all of them`() throws {
        let set = try Self.set([
            (.test, "9,9,1\n8,8,2\n"), (.train, "0,0,1\n1,1,0\n"), (.test, "7,7,0\n"),
            (.train, "2,2,2\n"),
        ])
        #expect(set.classNames == ["0", "1", "2"])
        #expect(
            set.training == [
                LabelledPoint(Point(0, 0), label: 1), LabelledPoint(Point(1, 1), label: 0),
                LabelledPoint(Point(2, 2), label: 2),
            ])
        #expect(
            set.test == [
                LabelledPoint(Point(9, 9), label: 1), LabelledPoint(Point(8, 8), label: 2),
                LabelledPoint(Point(7, 7), label: 0),
            ])
    }

    @Test func `a source must train, and no share is held out beside a test source`() {
        #expect(throws: PointError(.noTrainingSource)) { try Self.set([(.test, "1,1,a\n")]) }
        #expect(throws: PointError(.twoTestSets)) {
            try Self.set([(.train, "1,1,a\n"), (.test, "1,1,a\n")], testShare: 0.5)
        }
    }

    @Test func `a million points are the most, with those to test with`() throws {
        let half = String(repeating: "0,0,a\n", count: 500_000)
        let error = #expect(throws: PointError.self) {
            try Self.set([(.train, half), (.test, half + "0,0,a\n")])
        }
        #expect(error == PointError(.tooManyPoints(limit: 1_000_000), source: 1))
    }
}
